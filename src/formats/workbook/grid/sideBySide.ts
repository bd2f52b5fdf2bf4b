import type { Sheet } from '../workbook.ts';
import type { SheetRow } from './sheetRows.ts';

/** The rows of a table and the columns it may take up, both 1-based and inclusive. */
export interface TableRows {
  rows: SheetRow[];
  from: number;
  to: number;
}

/** A table that stands beside another has at least so many rows with at least so many texts. */
const LEAST = 2;

/**
 * Rows of a sheet → the rows of each table that stands in them, from left to right: cut where a column is wholly blank and without lines
 * and both sides are tables of their own (two rows with two texts each, and both begin in the first row).
 */
export function sideBySide(sheet: Sheet, rows: SheetRow[]): TableRows[] {
  const used = new Set<number>();
  let last = 0;
  for (const { boxes } of rows) for (const { area } of boxes) last = Math.max(last, area.left);
  const use = (from: number, to: number) => {
    for (let column = from; column <= Math.min(to, last); column += 1) used.add(column);
  };
  for (const { boxes, row } of rows) {
    for (const { area } of boxes) use(area.left, area.right);
    for (const span of sheet.ruled.get(row) ?? []) use(span.first, span.last);
  }
  const sides: [number, number][] = [];
  for (const column of [...used].sort((a, b) => a - b)) {
    const side = sides.at(-1);
    if (side && side[1] >= column - 1) side[1] = column;
    else sides.push([column, column]);
  }
  const tables = sides.map(([from, to]) => ({ rows: within(rows, from, to), from, to }));
  const [first] = tables;
  if (!first || tables.length < 2 || !tables.every(isTable)) return [{ rows, from: 1, to: Number.POSITIVE_INFINITY }];
  for (const table of tables) trimEnd(table.rows);
  for (const { rows: own } of tables.slice(1)) if (own[0]) own[0] = { ...own[0], gapAbove: true };
  return tables;
}

const within = (rows: readonly SheetRow[], from: number, to: number): SheetRow[] =>
  rows.map((row) => ({ ...row, boxes: row.boxes.filter(({ area }) => area.left >= from && area.left <= to) }));

/** A table that is shorter than its neighbour ends with its last text. */
function trimEnd(rows: SheetRow[]): void {
  while (rows.length > 0 && !rows.at(-1)?.boxes.some(({ text }) => text !== '')) rows.pop();
}

const isTable = ({ rows }: TableRows): boolean =>
  (rows[0]?.boxes.length ?? 0) > 0 &&
  rows.filter(({ boxes }) => boxes.filter(({ text }) => text !== '').length >= LEAST).length >= LEAST;
