import type { Block, GridRow, Paragraph } from '../../model/block.ts';

/**
 * Consecutive rows of a table → one grid; nothing where all are blank. Where the table only arranges a page around other tables
 * and its rows have one cell each, the cells are paragraphs.
 * @param isSplit whether cells of the table hold further tables
 */
export function tableSegment(rows: readonly GridRow[], isSplit: boolean, gapAbove: boolean): Block[] {
  const cells = rows.flatMap((row) => row.cells);
  if (cells.every(({ text }) => text === '')) return [];
  if (isSplit && rows.every((row) => row.cells.length <= 1)) {
    return linesOfCells(rows).map((line, index) => ({ ...line, gapAbove: gapAbove && index === 0 }));
  }
  return [
    { kind: 'grid', rows: closedRows(rows).map((row, index) => ({ ...row, gapAbove: gapAbove && index === 0 })) },
  ];
}

/** The texts of cells as paragraphs, those of a row apart from those of the next. */
export const linesOfCells = (rows: readonly GridRow[]): Paragraph[] =>
  rows.flatMap(({ cells }) =>
    cells
      .filter(({ text }) => text !== '')
      .map(({ ref, text }, index) => ({ kind: 'paragraph', ref, text, gapAbove: index === 0, role: 'body' })),
  );

/** Cells end with the segment; a row without cells stays only where one from above reaches into it. */
function closedRows(rows: readonly GridRow[]): GridRow[] {
  let coveredUntil = 0;
  const closed: GridRow[] = [];
  for (const [index, row] of rows.entries()) {
    const cells = row.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows.length - index) }));
    for (const { rowSpan } of cells) coveredUntil = Math.max(coveredUntil, index + rowSpan);
    if (cells.length > 0 || coveredUntil > index) closed.push({ ...row, cells });
  }
  return closed;
}
