import type { Grid, GridRow } from '../../model/block.ts';
import { cellRef, onPage } from '../../model/sourceRef.ts';
import type { FilledCell } from './fillTable.ts';
import type { TableShape } from './tableShape.ts';

/**
 * A table of a page as a grid.
 * @param number 1-based, among the tables of the page, unread ones counted
 * @param repeated how many of its first rows are the head of the page before
 * @param continued whether the row after these goes on with the last row of the page before
 */
export function tableGrid(
  page: number,
  number: number,
  { shape, cells }: { shape: TableShape; cells: readonly FilledCell[] },
  gapAbove: boolean,
  repeated: number,
  continued: boolean,
): Grid {
  const rows: GridRow[] = shape.ys.slice(1).map((_, row) => ({
    cells: cells
      .filter((cell) => cell.row === row)
      .sort((one, other) => one.column - other.column)
      .map(({ column, text, colSpan, rowSpan }) => ({
        ref: onPage(page, cellRef(number, row + 1, column + 1)),
        column: column + 1,
        text,
        colSpan,
        rowSpan,
      })),
    gapAbove: row === 0 && gapAbove,
    ...(row < repeated ? { repeated: true } : {}),
    ...(continued && row === repeated ? { continues: true } : {}),
  }));
  return { kind: 'grid', rows };
}
