import { expect } from 'vitest';
import { xlsFormat } from '../../../src/formats/workbook/xlsFormat.ts';
import { xlsxFormat } from '../../../src/formats/workbook/xlsxFormat.ts';
import type { Block, Omission, SourceDocument } from '../../../src/model/block.ts';
import { characterCount } from '../../../src/model/block.ts';
import { partOf } from '../../../src/model/sourceRef.ts';

/** Reads a workbook of either kind and holds its books against its own count, part by part. */
export async function openBook(bytes: Uint8Array, file = '附件.xlsx'): Promise<SourceDocument> {
  const format = [xlsxFormat, xlsFormat].find((one) => one.matches(bytes));
  if (!format) throw new Error('no format takes it');
  const open = await (await format.load()).open(bytes, file);
  const document = open.read();
  const books = new Map<string, { cells: number; characters: number }>();
  const post = (part: string, cells: number, characters: number) => {
    const sum = books.get(part) ?? { cells: 0, characters: 0 };
    books.set(part, { cells: sum.cells + cells, characters: sum.characters + characters });
  };
  for (const { ref, text } of textsOf(document.blocks)) post(partOf(ref), 1, characterCount(text));
  for (const { part, cells, characters } of document.omissions as Omission[]) post(part, cells, characters);
  const counted = open.count().map(({ part, cells, characters }) => [part, { cells, characters }] as const);
  expect(new Map([...books].sort())).toEqual(new Map([...counted].sort()));
  return document;
}

/** The non-blank texts of blocks with their places, in order. */
export const textsOf = (blocks: readonly Block[]): { ref: string; text: string }[] =>
  blocks
    .flatMap((block) =>
      (block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells)).map(({ ref, text }) => ({
        ref,
        text,
      })),
    )
    .filter(({ text }) => text.trim() !== '');

/** Blocks as lines of text: `^` a gap above, `¶` a paragraph, `|` between cells, `2x3` columns and rows that a cell covers. */
export function drawn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [`${block.gapAbove ? '^' : ''}¶ ${block.text}`];
    return [
      '---',
      ...block.rows.map(
        ({ cells, gapAbove }) =>
          (gapAbove ? '^' : '') +
          cells
            .map(
              ({ column, text, colSpan, rowSpan }) =>
                `${column}:${text}${colSpan * rowSpan > 1 ? `(${colSpan}x${rowSpan})` : ''}`,
            )
            .join('|'),
      ),
    ];
  });
}
