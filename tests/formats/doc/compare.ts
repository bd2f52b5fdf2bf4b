import type { Block, SourceDocument, Tally } from '../../../src/model/block.ts';
import { characterCount } from '../../../src/model/block.ts';
import { partOf } from '../../../src/model/sourceRef.ts';
import type { Plain } from './expected.ts';

/** Blocks as a description gives them: gaps and roles aside. */
export const plainBlocks = (blocks: readonly Block[]): Plain[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ref: block.ref, text: block.text }
      : { rows: block.rows.map(({ cells }) => cells.map((cell) => ({ ...cell }))) },
  );

/** What a reader gave and left out, in the books of its own count. */
export function booksOf({ blocks, omissions }: SourceDocument): Tally[] {
  const books = new Map<string, { cells: number; characters: number }>();
  const add = (part: string, cells: number, characters: number) => {
    const before = books.get(part) ?? { cells: 0, characters: 0 };
    books.set(part, { cells: before.cells + cells, characters: before.characters + characters });
  };
  const addText = (ref: string, text: string) => {
    if (characterCount(text) > 0) add(partOf(ref), 1, characterCount(text));
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') addText(block.ref, block.text);
    else for (const { cells } of block.rows) for (const { ref, text } of cells) addText(ref, text);
  }
  for (const { part, cells, characters } of omissions) add(part, cells, characters);
  return sorted([...books].map(([part, counts]) => ({ part, ...counts })));
}

export const sorted = (tallies: readonly Tally[]): Tally[] =>
  [...tallies].sort((one, other) => (one.part < other.part ? -1 : 1));
