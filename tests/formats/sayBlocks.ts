import type { Block } from '../../src/model/block.ts';

/**
 * Blocks in short, for expectations: a paragraph is `¶ ref text`, a row a list of `ref@column text`, with `columns×rows` behind the
 * column of a merged cell; `—` stands between grids.
 */
export function sayBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [`¶ ${block.ref} ${block.text}`];
    const rows = block.rows.map(({ cells }) =>
      cells
        .map(({ ref, column, colSpan, rowSpan, text }) => {
          const merged = colSpan > 1 || rowSpan > 1 ? ` ${colSpan}×${rowSpan}` : '';
          return `${ref}@${column}${merged} ${text}`.trimEnd();
        })
        .join(' | '),
    );
    return ['—', ...rows];
  });
}

/** The texts of grids alone, row by row. */
export const textsOf = (blocks: readonly Block[]): string[][] =>
  blocks.flatMap((block) =>
    block.kind === 'grid' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
  );
