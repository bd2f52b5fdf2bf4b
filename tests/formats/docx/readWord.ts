import { expect } from 'vitest';
import { docxFormat } from '../../../src/formats/docx/docxFormat.ts';
import { characterCount, type GridCell, type SourceDocument } from '../../../src/model/block.ts';
import { partOf } from '../../../src/model/sourceRef.ts';
import { type WordParts, wordFile } from './wordFile.ts';

/** Reads a file as the pipeline does, and fails unless its books balance part by part. */
export async function readWord(bytes: Uint8Array, file = '表.docx'): Promise<SourceDocument> {
  expect(docxFormat.matches(bytes)).toBe(true);
  const open = await (await docxFormat.load()).open(bytes, file);
  const document = open.read();
  const counted = open.count().map(({ part, cells, characters }) => [part, [cells, characters]] as const);
  expect(Object.fromEntries(booksOf(document))).toEqual(Object.fromEntries(counted));
  return document;
}

export const readBody = (body: string, parts?: WordParts) => readWord(wordFile(body, parts));

/** Cells and characters of each part: what was read and what was left out. */
function booksOf({ blocks, omissions }: SourceDocument): Map<string, [number, number]> {
  const books = new Map<string, [number, number]>();
  const add = (part: string, cells: number, characters: number) => {
    const [one, other] = books.get(part) ?? [0, 0];
    books.set(part, [one + cells, other + characters]);
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      expect(block.text.trim()).not.toBe('');
      add(partOf(block.ref), 1, characterCount(block.text));
      continue;
    }
    const cells = block.rows.flatMap((row) => row.cells);
    expect(cells.some(({ text }) => text.trim() !== '')).toBe(true);
    for (const { ref, text } of cells) if (text.trim() !== '') add(partOf(ref), 1, characterCount(text));
  }
  for (const { part, cells, characters } of omissions) add(part, cells, characters);
  return books;
}

/** Blocks in short: a paragraph as its text, a grid as its rows. */
export const outline = ({ blocks }: SourceDocument) =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(sayCell))));

/** `甲`, or `甲 @2 2×3` with its column where a cell before it does not lead there, and spans: columns × rows. */
function sayCell({ text, colSpan, rowSpan }: GridCell): string {
  return colSpan === 1 && rowSpan === 1 ? text : `${text} ${colSpan}×${rowSpan}`;
}

export const refsOf = ({ blocks }: SourceDocument) =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.ref] : block.rows.flatMap(({ cells }) => cells.map(({ ref }) => ref)),
  );
