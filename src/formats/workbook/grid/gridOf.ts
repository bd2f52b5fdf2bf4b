import type { Grid, GridCell, GridRow } from '../../../model/block.ts';
import { sheetRef } from '../../../model/sourceRef.ts';
import type { Sheet } from '../workbook.ts';
import type { SheetRow } from './sheetRows.ts';
import type { Box } from './visibleSheet.ts';

/**
 * Rows of a sheet → a grid.
 * @param columns the columns of the sheet that it has, in order
 * @param spend told how many cells are made, so that it can stop
 */
export function gridOf(
  sheet: Sheet,
  rows: readonly SheetRow[],
  columns: readonly number[],
  spend: (cells: number) => void,
): Grid {
  const busyUntil: number[] = new Array(columns.length).fill(-1);
  return {
    kind: 'grid',
    rows: rows.map((row, rowIndex): GridRow => {
      spend(columns.length);
      const cells: GridCell[] = [];
      const boxes = new Map(row.boxes.map((box) => [box.area.left, box]));
      for (let at = 0; at < columns.length; at += 1) {
        if ((busyUntil[at] ?? -1) >= rowIndex) continue;
        const column = columns[at] as number;
        const box = boxes.get(column);
        const cell = box
          ? boxCell(box, at, columns, rows, rowIndex)
          : { ref: sheetRef(sheet.name, row.row, column), column: at + 1, text: '', colSpan: 1, rowSpan: 1 };
        busyUntil.fill(rowIndex + cell.rowSpan - 1, at, at + cell.colSpan);
        cells.push(cell);
      }
      return { cells, gapAbove: row.gapAbove };
    }),
  };
}

function boxCell(
  { ref, text, area }: Box,
  at: number,
  columns: readonly number[],
  rows: readonly SheetRow[],
  rowIndex: number,
) {
  let colSpan = 1;
  while ((columns[at + colSpan] ?? Number.POSITIVE_INFINITY) <= area.right) colSpan += 1;
  let rowSpan = 1;
  while ((rows[rowIndex + rowSpan]?.row ?? Number.POSITIVE_INFINITY) <= area.bottom) rowSpan += 1;
  return { ref, column: at + 1, text, colSpan, rowSpan };
}
