import type { SourceNote } from '../../model/block.ts';
import type { Compound } from '../compound/openCompound.ts';
import { assertTextRoom } from '../documentLimits.ts';
import type { Bytes } from './bytes.ts';
import { FarLists } from './farLists.ts';
import { type Fib, type RecordName, readFib } from './fib.ts';
import { fileNotes } from './fileNotes.ts';
import { readFontNames } from './fontNames.ts';
import { shownHeaders } from './headers.ts';
import { ListNumbers } from './listNumbers.ts';
import { readListUses } from './lists.ts';
import { mayPaint } from './paints.ts';
import { pictureAnchors } from './pictureAnchors.ts';
import { readPieces } from './pieces.ts';
import { readPlc } from './plc.ts';
import { readCharacterRuns, readParagraphRuns } from './propertyRuns.ts';
import { sprmsOf } from './sprms.ts';
import { type Fate, readStory, type StoryParagraph } from './story.ts';
import { Styles } from './styles.ts';
import type { TextSource } from './textSource.ts';

/** The parts of a document, each as its paragraphs: all that reading and counting begin from. */
export interface DocumentParts {
  /** What is said of the file as a whole. */
  notes: SourceNote[];
  main: NumberedParagraph[];
  textBoxes: TextBox[];
  /** The positions in the text at which floating pictures are anchored. */
  pictures: ReadonlySet<number>;
  /** Headers, footers and notes with the beginning of their places: `h1`, `f1`, `n1`. */
  apart: { prefix: string; role: 'margin' | 'footnote'; paragraphs: NumberedParagraph[] }[];
}

export interface TextBox {
  /** Position in the text of the object that holds it; null where none is known. */
  anchor: number | null;
  paragraphs: NumberedParagraph[];
}

/** A paragraph with the number that Word prints before it. */
export interface NumberedParagraph extends StoryParagraph {
  /** It has an automatic number that this reader cannot tell. */
  numberUnknown: boolean;
  /** It has an automatic number. */
  numbered: boolean;
}

/**
 * @param name of the file, for messages
 * @throws Unreadable for a damaged file, InputError for one that holds more than any document
 */
export function readParts(file: Compound, name: string): DocumentParts {
  const fib = readFib(file);
  const source = readSource(fib);
  assertTextRoom(source.text, '\r\x07', name);
  const { lengths } = fib;
  const starts = storyStarts(fib);
  const numbers = new ListNumbers(readListUses(fib));
  const read = (start: number, end: number, isDrawn = false) =>
    readStory(source, start, end, isDrawn).map((one) => withNumber(one, numbers));

  const main = read(0, lengths.main);
  const fates = new Map(main.flatMap(({ anchors }) => anchors).map(({ position, fate }) => [position, fate]));
  const textBoxes = readTextBoxes(fib).flatMap(({ anchor, start, end }): TextBox[] => {
    const fate = anchor === null ? 'printed' : (fates.get(anchor) ?? 'printed');
    const paragraphs = read(starts.textBoxes + start, starts.textBoxes + end, true);
    return fate === 'deleted' ? [] : [{ anchor, paragraphs: paragraphs.map(withFate(fate)) }];
  });

  const apart: DocumentParts['apart'] = [];
  const counts = { h: 0, f: 0, n: 0 };
  const add = (letter: 'h' | 'f' | 'n', paragraphs: NumberedParagraph[]) => {
    const role = letter === 'n' ? 'footnote' : 'margin';
    apart.push({ prefix: `${letter}${++counts[letter]}`, role, paragraphs });
  };
  for (const { letter, start, end, shown } of shownHeaders(fib)) {
    add(letter, read(starts.headers + start, starts.headers + end).map(withFate(shown ? 'printed' : 'hidden')));
  }
  for (const { start, end } of ranges(fib, 'headerTextBoxes', lengths.headerTextBoxes, 22)) {
    add('h', read(starts.headerTextBoxes + start, starts.headerTextBoxes + end, true));
  }
  for (const story of ['footnotes', 'endnotes'] as const) {
    for (const { start, end } of ranges(fib, story, lengths[story], 0))
      add('n', read(starts[story] + start, starts[story] + end));
  }
  return {
    notes: fileNotes(file, source.text.slice(0, lengths.main), main),
    main,
    textBoxes,
    apart,
    pictures: pictureAnchors(fib),
  };
}

/** Lists of properties that stretches of text share may come to this many times the file. */
const MOST_SHARED = 16;

function readSource(fib: Fib): TextSource {
  const text = readPieces(fib);
  const paragraphRuns = readParagraphRuns(fib);
  const characterRuns = readCharacterRuns(fib);
  const styles = new Styles(fib.record('styles'));
  let painted: boolean | null = null;
  const isPainted = (): boolean => {
    painted ??=
      styles.paints ||
      text.pieces.some(({ list }) => list.some(mayPaint)) ||
      [...paragraphRuns, ...characterRuns].some(({ list }) => [...sprmsOf(list)].some(mayPaint));
    return painted;
  };
  return {
    ...{ ...text, paragraphRuns, characterRuns, styles, isPainted },
    fonts: readFontNames(fib.record('fonts')),
    far: new FarLists(fib.data, MOST_SHARED * (fib.document.length + fib.table.length + fib.data.length)),
    sectionEnds: new Set(readPlc(fib.record('sections'), 12).map(({ end }) => end)),
  };
}

/** The parts stand behind each other in one text, in this order. */
function storyStarts({ lengths }: Fib) {
  const footnotes = lengths.main;
  const headers = footnotes + lengths.footnotes;
  const comments = headers + lengths.headers;
  const endnotes = comments + lengths.comments;
  const textBoxes = endnotes + lengths.endnotes;
  return { footnotes, headers, endnotes, textBoxes, headerTextBoxes: textBoxes + lengths.textBoxes };
}

const ANCHOR_SIZE = 26;
const TEXT_BOX_SIZE = 22;

/** Text boxes with the place of the shape that shows them ([MS-DOC] 2.9.106 FTXBXS, 2.9.253 Spa). */
function readTextBoxes(fib: Fib): { anchor: number | null; start: number; end: number }[] {
  const anchors = new Map(readPlc(fib.record('anchors'), ANCHOR_SIZE).map(({ start, data }) => [data.u32(0), start]));
  return ranges(fib, 'textBoxes', fib.lengths.textBoxes, TEXT_BOX_SIZE)
    .filter(({ data }) => data.length === 0 || data.u16(8) === 0)
    .map(({ start, end, data }) => ({
      start,
      end,
      anchor: data.length === 0 ? null : (anchors.get(data.u32(14)) ?? null),
    }));
}

/** The stretches that a record divides a part into; the whole part where the file has no such record. */
function ranges(
  fib: Fib,
  name: RecordName,
  length: number,
  dataSize: number,
): { start: number; end: number; data: Bytes }[] {
  if (length === 0) return [];
  const record = fib.record(name);
  if (record.length === 0) return [{ start: 0, end: length, data: record }];
  // The last stretch of these lists is a guard or a spare.
  return readPlc(record, dataSize)
    .slice(0, -1)
    .filter(({ start, end }) => start < end && end <= length);
}

function withNumber(paragraph: StoryParagraph, numbers: ListNumbers): NumberedParagraph {
  const { visible, hidden, ends, properties } = paragraph;
  const isGone = visible === '' && hidden !== '';
  if (ends === 'row' || properties.list === 0 || isGone) return { ...paragraph, numbered: false, numberUnknown: false };
  const number = numbers.next(properties.list, properties.level);
  const shown = visible === '' ? (number ?? '').trimEnd() : (number ?? '');
  return { ...paragraph, visible: shown + visible, numbered: shown !== '', numberUnknown: number === null };
}

const withFate =
  (fate: Fate) =>
  (paragraph: NumberedParagraph): NumberedParagraph =>
    fate === 'printed' ? paragraph : { ...paragraph, visible: '', hidden: paragraph.hidden + paragraph.visible };
