import { characterCount } from '../../model/block.ts';
import type { SourceRef } from '../../model/sourceRef.ts';
import { joinsLabel, type LabelledLine, labelLines } from '../../values/labelApart.ts';
import type { XmlElement, XmlNode } from '../xml/xmlElement.ts';
import { addTable } from './addTable.ts';
import { blocksIn } from './contents.ts';
import { type Book, type ParagraphText, readParagraph } from './paragraphText.ts';
import { readBlocks } from './readBlocks.ts';
import { hideTexts, newSink, omitCounted, type Sink, weigh } from './sink.ts';

/** What a cell holds, in order. */
export type CellPiece = { kind: 'paragraph'; ref: SourceRef; text: ParagraphText } | { kind: 'table'; inner: Sink };

export interface CellContent {
  /** Its own paragraphs, without nested tables; empty where they are blank. */
  text: string;
  hidden: string;
  pieces: CellPiece[];
  /** Text boxes anchored in it, with what stands before the places in them. */
  boxes: { prefix: string; children: XmlNode[] }[];
  /** It holds a nested table with text. */
  isHolder: boolean;
}

/** @param element a `w:tc` @param ref its place @param role of the story it stands in */
export function readCell(element: XmlElement, ref: SourceRef, role: Sink['role'], book: Book): CellContent {
  const cell: CellContent = { text: '', hidden: '', pieces: [], boxes: [], isHolder: false };
  const lines: LabelledLine[] = [];
  let tables = 0;
  for (const block of blocksIn(element.children)) {
    if (block.element.name === 'w:tbl') {
      const inner = newSink(role);
      tables += 1;
      addTable(block.element, `${ref} > t${tables}`, inner, book);
      cell.isHolder ||= weigh(inner).cells > 0;
      cell.pieces.push({ kind: 'table', inner });
      continue;
    }
    const place = `${ref} > L${lines.length + 1}`;
    const text = readParagraph(block, ref, book);
    lines.push({ label: text.label, text: text.visible.slice(text.label.length) });
    cell.hidden += text.hidden;
    cell.pieces.push({ kind: 'paragraph', ref: place, text });
    const children = text.boxes.flatMap((box) => box.children);
    if (children.length > 0) cell.boxes.push({ prefix: `${place} > `, children });
  }
  const apart = joinsLabel(lines);
  const text = lines.map((line) => (apart ? apartFromLabel(line) : `${line.label}${line.text}`)).join('\n');
  if (text.trim() !== '') cell.text = text;
  return cell;
}

const apartFromLabel = ({ label, text }: LabelledLine): string => [...labelLines(label), text].join('\n');

export const hasText = ({ text, hidden }: CellContent): boolean => text !== '' || hidden.trim() !== '';

/** Leaves out a cell that lies under a merged one, with all that is in it. @param apart its paragraphs are counted singly */
export function omitCell(cell: CellContent, ref: SourceRef, apart: boolean, sink: Sink, book: Book): void {
  const inner = newSink(sink.role);
  for (const { prefix, children } of cell.boxes) readBlocks(children, prefix, inner, book);
  const within = [inner, ...cell.pieces.flatMap((piece) => (piece.kind === 'table' ? [piece.inner] : []))];
  for (const each of within) hideTexts(sink, each);
  const weights = within.map(weigh);
  const own = cell.pieces.filter(
    (piece) => piece.kind === 'paragraph' && `${piece.text.visible}${piece.text.hidden}`.trim() !== '',
  );
  weights.push({
    cells: apart ? own.length : Math.min(own.length, 1),
    characters: characterCount(cell.text) + characterCount(cell.hidden),
  });
  for (const text of [cell.text, cell.hidden]) if (text.trim() !== '') sink.unseen.push({ ref, text });
  for (const { cells, characters } of weights) omitCounted(sink, 'covered-cell', ref, cells, characters);
}
