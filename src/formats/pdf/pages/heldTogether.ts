import type { PageTable } from '../grid/pageTables.ts';

/**
 * How high the rows are that merged cells hold together from a row on, in points: browsers keep them on one page where they may.
 * @param first 0-based
 */
export function heldTogether({ shape, cells }: NonNullable<PageTable['table']>, first: number): number {
  let end = first + 1;
  for (const { row, rowSpan } of cells.toSorted((one, other) => one.row - other.row))
    if (row >= first && row < end) end = Math.max(end, row + rowSpan);
  return (shape.ys[end] ?? Infinity) - (shape.ys[first] ?? 0);
}
