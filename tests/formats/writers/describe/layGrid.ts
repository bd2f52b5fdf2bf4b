import type { DescribedCell, DescribedTable } from './described.ts';

/** One place of the grid of a table. */
export interface GridSlot {
  cell: DescribedCell;
  /** 0-based row and column the cell begins in. */
  row: number;
  column: number;
  /** `own`: the cell begins here; `right`: covered by a cell of this row; `below`: covered by a cell of a row above. */
  part: 'own' | 'right' | 'below';
}

/**
 * Lays the cells of a table on its grid, as a browser lays out `rowspan` and `colspan`.
 * @returns every row with a slot for every column
 * @throws Error where cells overlap, stick out or leave a hole: such a description is wrong
 */
export function layGrid({ columns, rows }: DescribedTable): GridSlot[][] {
  const grid: (GridSlot | undefined)[][] = rows.map(() => new Array<undefined>(columns).fill(undefined));
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column]) column += 1;
      cover(grid, cell, row, column);
      column += cell.colSpan ?? 1;
    }
  }
  return grid.map((slots, row) =>
    slots.map((slot, column) => slot ?? fail(`row ${row + 1} has no cell in column ${column + 1}`)),
  );
}

function cover(grid: (GridSlot | undefined)[][], cell: DescribedCell, row: number, column: number): void {
  for (let down = 0; down < (cell.rowSpan ?? 1); down += 1) {
    for (let right = 0; right < (cell.colSpan ?? 1); right += 1) {
      const slots = grid[row + down];
      if (!slots || column + right >= slots.length) fail(`“${cell.text}” sticks out of row ${row + down + 1}`);
      else if (slots[column + right]) fail(`“${cell.text}” covers another cell in row ${row + down + 1}`);
      else slots[column + right] = { cell, row, column, part: down > 0 ? 'below' : right > 0 ? 'right' : 'own' };
    }
  }
}

function fail(reason: string): never {
  throw new Error(`not a table: ${reason}`);
}
