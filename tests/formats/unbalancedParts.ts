import type { OpenFile } from '../../src/formats/format.ts';
import { characterCount } from '../../src/model/block.ts';
import { partOf } from '../../src/model/sourceRef.ts';

/** The parts of a file in which what was read and omitted is not what was counted: part, cells, characters. Empty is right. */
export function unbalancedParts(open: OpenFile): [part: string, cells: number, characters: number][] {
  const books = new Map<string, { cells: number; characters: number }>();
  const add = (part: string, cells: number, characters: number): void => {
    const book = books.get(part) ?? { cells: 0, characters: 0 };
    books.set(part, { cells: book.cells + cells, characters: book.characters + characters });
  };
  const { blocks, omissions } = open.read();
  for (const block of blocks) {
    for (const { ref, text } of block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells)) {
      if (text.trim() !== '') add(partOf(ref), 1, characterCount(text));
    }
  }
  for (const { part, cells, characters } of omissions) add(part, cells, characters);
  for (const { part, cells, characters } of open.count()) add(part, -(cells ?? 0), -characters);
  return Array.from(books, ([part, { cells, characters }]): [string, number, number] => [
    part,
    cells,
    characters,
  ]).filter(([, cells, characters]) => cells !== 0 || characters !== 0);
}
