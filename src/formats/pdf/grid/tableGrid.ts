import type { Grid, GridRow } from '../../../model/block.ts';
import { cellRef, onPage, type SourceRef } from '../../../model/sourceRef.ts';
import type { FilledCell } from './fillTable.ts';
import type { TableShape } from './tableShape.ts';

/** The place of a cell. @param number 1-based, of its table among those of the page */
export const refOf = (page: number, number: number, { row, column }: { row: number; column: number }): SourceRef =>
  onPage(page, cellRef(number, row + 1, column + 1));

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
      .map((cell) => ({ ...cell, ref: cell.ref ?? refOf(page, number, cell) }))
      .map(({ ref, column, text, colSpan, rowSpan }) => ({
        ref,
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
