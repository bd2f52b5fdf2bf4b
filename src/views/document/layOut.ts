import type { TableCell, TableRow } from '../../model/documentTables.ts';

/** A cell on the grid of its table as a page draws it. */
export interface LaidCell {
  cell: TableCell;
  /** How many of the drawn columns, and how many rows, it is drawn over. */
  columns: number;
  rows: number;
}

/** The cells of a row from left to right; null for a place without a cell. What a merged cell covers is not there. */
export type LaidRow = (LaidCell | null)[];

/** The column of the printed grid that a cell begins in. */
const columnOf = (cell: TableCell): number => cell.gridColumn ?? cell.column;

/**
 * Lays the cells of a table on its grid, merged cells over all they cover. Only columns that some cell begins in are drawn. A cell reaches
 * down no further than to the row before the next cell in its columns: blank rows of the original are not among the rows.
 */
export function layOut(rows: readonly TableRow[]): LaidRow[] {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(columnOf)))].sort((a, b) => a - b);
  const covered = rows.map(() => new Set<number>());
  const laid = rows.map(({ cells }, index) =>
    cells.map((cell) => {
      const first = columnOf(cell);
      const over = columns.filter((column) => column >= first && column < first + (cell.colSpan ?? 1));
      const width = freeWidth(over, cells, cell);
      const most = rows.slice(index, index + (cell.rowSpan ?? 1));
      const stop = most.findIndex((row, down) => down > 0 && row.cells.some((one) => isIn(over, width, columnOf(one))));
      const height = stop < 0 ? most.length : stop;
      for (let down = 0; down < height; down += 1) {
        for (const column of over.slice(0, width)) covered[index + down]?.add(column);
      }
      return { cell, columns: width, rows: height };
    }),
  );
  return laid.map((cells, index) =>
    columns.flatMap((column): LaidRow => {
      const own = cells.find(({ cell }) => columnOf(cell) === column);
      return own ? [own] : covered[index]?.has(column) ? [] : [null];
    }),
  );
}

/** No further than to the next cell of its row. */
function freeWidth(over: readonly number[], cells: readonly TableCell[], cell: TableCell): number {
  const stop = over.findIndex((column, at) => at > 0 && cells.some((one) => one !== cell && columnOf(one) === column));
  return Math.max(stop < 0 ? over.length : stop, 1);
}

const isIn = (over: readonly number[], width: number, column: number): boolean => over.slice(0, width).includes(column);
