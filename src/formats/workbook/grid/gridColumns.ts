import type { Sheet } from '../workbook.ts';
import type { SheetRow } from './sheetRows.ts';
import type { TableRows } from './sideBySide.ts';

/** Lines that go on beyond the texts count as cells up to here: whole rows are often ruled to the edge of the sheet. */
const MOST_RULED_BEYOND = 20;

/** The columns in which a text of these rows begins. */
export const columnsOf = (rows: readonly SheetRow[]): number[] =>
  [...new Set(rows.flatMap(({ boxes }) => boxes.filter(({ text }) => text !== '').map(({ area }) => area.left)))].sort(
    (a, b) => a - b,
  );

/** The columns from the first to the last in which a cell of a table begins or a line stands, without hidden ones. */
export function columnsBetween(sheet: Sheet, table: TableRows): number[] {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const { boxes } of table.rows) {
    for (const { area } of boxes) {
      from = Math.min(from, area.left);
      to = Math.max(to, area.left);
    }
  }
  const least = Math.max(table.from, from - MOST_RULED_BEYOND);
  const most = Math.min(table.to, to + MOST_RULED_BEYOND);
  for (const { row } of table.rows) {
    for (const { first, last } of sheet.ruled.get(row) ?? []) {
      if (first >= least) from = Math.min(from, first);
      if (last <= most) to = Math.max(to, last);
    }
  }
  const columns: number[] = [];
  for (let column = from; column <= to; column += 1) if (!sheet.hiddenColumns.has(column)) columns.push(column);
  return columns;
}
