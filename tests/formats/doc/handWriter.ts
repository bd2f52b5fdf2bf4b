import * as cfb from 'cfb';
import type { DescribedBlock } from './described.ts';
import { pagesOf } from './handPages.ts';
import { i32, type RowStyle, u16 } from './handRows.ts';
import { type HandParagraph, handStream } from './handStream.ts';

/** How a written file is laid out; what it says is the same. */
export interface FileStyle extends RowStyle {
  /** Where the text can do with one byte a character. */
  compressed: boolean;
  /** Length of the pieces that the text is cut into; 0 for one piece. Pieces stand in the file in another order. */
  pieceLength: number;
}

export const WORD_STYLE: FileStyle = {
  merge: 'wide',
  definition: 'whole',
  far: false,
  depthAlways: true,
  jitter: 0,
  compressed: false,
  pieceLength: 0,
};

const TEXT_AT = 0x800;
/** Characters that Windows-1252 has above its controls, of those that the tests use. */
const ABOVE: Record<string, number> = { '“': 0x93, '”': 0x94, '—': 0x97 };
const byteOf = (character: string): number | undefined => {
  const code = character.charCodeAt(0);
  return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : ABOVE[character];
};
const WRONG_PARAGRAPH = [0x16, 0x24, 1];

interface WrittenPiece {
  start: number;
  text: string;
  size: 1 | 2;
  offset: number;
}

/** A Word 97 file of a described document, written by hand after [MS-DOC]: text, pieces, pages of properties, no style of its own. */
export function writeByHand(blocks: readonly DescribedBlock[], style: FileStyle = WORD_STYLE): Uint8Array {
  return writeStream(handStream(blocks, style), style);
}

export function writeStream(
  paragraphs: readonly HandParagraph[],
  style: FileStyle = WORD_STYLE,
  styles: number[] = [],
): Uint8Array {
  const data: number[] = [];
  const text = paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
  const pieces = cut(text, style);
  let end = TEXT_AT;
  for (const piece of style.pieceLength > 0 ? shuffled(pieces) : pieces) {
    piece.offset = end;
    end += piece.text.length * piece.size;
  }
  const document = new Uint8Array(Math.ceil(end / 512) * 512);
  for (const { text: part, size, offset } of pieces) {
    for (let index = 0; index < part.length; index++) {
      const code = (size === 1 ? byteOf(part.charAt(index)) : undefined) ?? part.charCodeAt(index);
      document[offset + index * size] = code & 0xff;
      if (size === 2) document[offset + index * 2 + 1] = code >> 8;
    }
  }
  const inFile = [...pieces].sort((one, other) => one.offset - other.offset);
  const { paragraphRuns, characterRuns } = runsInFile(paragraphs, inFile, data);
  const first = document.length / 512;
  const paragraphPages = pagesOf(paragraphRuns, 'paragraph');
  const characterPages = pagesOf(characterRuns, 'character');
  const whole = new Uint8Array(document.length + 512 * (paragraphPages.length + characterPages.length));
  whole.set(document);
  for (const [index, { bytes }] of [...paragraphPages, ...characterPages].entries()) {
    whole.set(bytes, document.length + 512 * index);
  }

  const table: number[] = [];
  const records = new Map<number, [number, number]>();
  const add = (number: number, bytes: number[]) => {
    records.set(number, [table.length, bytes.length]);
    table.push(...bytes);
  };
  const binTable = (pages: { start: number; end: number }[], from: number) => [
    ...[...pages.map(({ start }) => start), pages.at(-1)?.end ?? 0].flatMap(i32),
    ...pages.flatMap((_, index) => i32(from + index)),
  ];
  table.push(0, 0);
  if (styles.length > 0) add(1, styles);
  add(13, binTable(paragraphPages, first));
  add(12, binTable(characterPages, first + paragraphPages.length));
  const pieceTable = [
    ...[...pieces.map(({ start }) => start), text.length].flatMap(i32),
    ...pieces.flatMap(({ offset, size }) => [0x30, 0, ...i32(size === 1 ? (offset * 2) | 0x40000000 : offset), 0, 0]),
  ];
  add(33, [2, ...i32(pieceTable.length), ...pieceTable]);
  writeHead(whole, text.length, records, style.pieceLength > 0);

  const file = cfb.utils.cfb_new();
  cfb.utils.cfb_add(file, '/WordDocument', whole);
  cfb.utils.cfb_add(file, '/1Table', Uint8Array.from(table));
  if (data.length > 0) cfb.utils.cfb_add(file, '/Data', Uint8Array.from(data));
  return new Uint8Array(cfb.write(file, { type: 'buffer' }) as Uint8Array);
}

function cut(text: string, style: FileStyle): WrittenPiece[] {
  const parts: string[] = [];
  if (style.pieceLength === 0) parts.push(text);
  else for (let at = 0; at < text.length; at += style.pieceLength) parts.push(text.slice(at, at + style.pieceLength));
  const split = style.compressed ? parts.flatMap(byWidth) : parts;
  let start = 0;
  return split.map((part) => {
    const piece: WrittenPiece = {
      start,
      text: part,
      size: style.compressed && Array.from(part).every((one) => byteOf(one) !== undefined) ? 1 : 2,
      offset: 0,
    };
    start += part.length;
    return piece;
  });
}

/** Cut where characters stop, or begin, to do with one byte. */
function byWidth(text: string): string[] {
  const parts: string[] = [];
  let isNarrow: boolean | null = null;
  for (const unit of text.split('')) {
    const now = byteOf(unit) !== undefined;
    if (now === isNarrow) parts[parts.length - 1] += unit;
    else parts.push(unit);
    isNarrow = now;
  }
  return parts;
}

/** Every third piece first, then the others backwards: an order that no reader could rely on. */
const shuffled = <T>(pieces: readonly T[]): T[] => [
  ...pieces.filter((_, index) => index % 3 === 1),
  ...pieces.filter((_, index) => index % 3 !== 1).reverse(),
];

interface FileRun {
  start: number;
  end: number;
  style: number;
  list: number[];
}

function runsInFile(paragraphs: readonly HandParagraph[], pieces: readonly WrittenPiece[], data: number[]) {
  const stretches = { paragraphs: [] as FileRun[], characters: [] as FileRun[] };
  let position = 0;
  for (const { runs, style, properties, far } of paragraphs) {
    const start = position;
    for (const { text, properties: list } of runs) {
      if (text.length > 0) stretches.characters.push({ start: position, end: position + text.length, style: 0, list });
      position += text.length;
    }
    stretches.paragraphs.push({ start, end: position, style, list: far ? farAway(properties, data) : properties });
  }
  // What stands in a piece without the paragraph's mark says nothing of it: wrong properties stand there.
  const place = (all: readonly FileRun[], wrong: number[] | null) => {
    const inFile: FileRun[] = [];
    for (const { start, text, size, offset } of pieces) {
      for (let index = firstBehind(all, start); index < all.length; index++) {
        const run = all[index];
        if (!run || run.start >= start + text.length) break;
        const from = Math.max(run.start, start);
        const to = Math.min(run.end, start + text.length);
        const list = to < run.end && wrong ? wrong : run.list;
        inFile.push({ ...run, start: offset + (from - start) * size, end: offset + (to - start) * size, list });
      }
    }
    return inFile;
  };
  return {
    paragraphRuns: place(stretches.paragraphs, WRONG_PARAGRAPH),
    characterRuns: place(stretches.characters, null),
  };
}

function firstBehind(runs: readonly FileRun[], position: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As Word writes large rows: the page refers to the data stream, and what stands there refers on. */
function farAway(properties: number[], data: number[]): number[] {
  const inner = data.length;
  data.push(...u16(properties.length), ...properties);
  const outer = data.length;
  const list = [0x6b, 0x64, ...i32(inner), ...u16(0x2416), 0];
  data.push(...u16(list.length), ...list);
  return [0x46, 0x66, ...i32(outer)];
}

function writeHead(
  document: Uint8Array,
  length: number,
  records: Map<number, [number, number]>,
  isFastSaved: boolean,
): void {
  const put = (at: number, bytes: number[]) => document.set(bytes, at);
  put(0, [...u16(0xa5ec), ...u16(0x00c1)]);
  put(10, u16(0x1200 | (isFastSaved ? 4 : 0)));
  put(32, u16(14));
  put(62, u16(22));
  put(0x4c, i32(length));
  put(0x98, u16(93));
  for (const [number, [at, size]] of records) put(0x9a + 8 * number, [...i32(at), ...i32(size)]);
}
