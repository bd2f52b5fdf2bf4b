import type { FilledCell } from '../grid/fillTable.ts';
import { isFormLabel } from '../grid/formLabels.ts';
import type { PageTable } from '../grid/pageTables.ts';
import type { TableShape } from '../grid/tableShape.ts';
import { SAME_PLACE } from '../rules/tolerances.ts';
import { heldTogether } from './heldTogether.ts';
import { TALLEST_HEAD } from './opensForm.ts';
import type { PreparedPage } from './readPage.ts';
import { cellsIn, sameEdges } from './rowOverPages.ts';

type Exact = NonNullable<PageTable['table']>;

/**
 * For tables that go on from the page before, how many of their first rows repeat its head: the same words in the same cells at the
 * same widths and heights. Only where the page before had no room for another row, so that the break was forced, and nothing stands
 * between.
 */
export function repeatedHeads(pages: readonly PreparedPage[]): Map<PageTable, number> {
  const heads = new Map<PageTable, number>();
  const floor = Math.max(0, ...pages.flatMap((page) => page.tables.map(({ box }) => box.bottom)));
  let first: Exact | null = null;
  for (const [index, page] of pages.entries()) {
    const next = pages[index + 1];
    const last = page.tables.at(-1);
    const going = next?.tables[0];
    if (!next || !last?.table || !going?.table || !isLastOn(page, last) || !isFirstOn(next, going)) {
      first = null;
      continue;
    }
    first = first && page.tables.length === 1 ? first : last.table;
    const rows = headRows(first, going.table) || headRows(last.table, going.table);
    const body = heldTogether(going.table, rows);
    if (rows > 0 && rows <= TALLEST_HEAD && last.box.bottom + body > floor - SAME_PLACE) heads.set(going, rows);
  }
  return heads;
}

/** Whether nothing but a footer stands below a table. */
export const isLastOn = ({ body, marks, foot }: PreparedPage, { box, glyphs }: PageTable): boolean =>
  !body.some(
    (glyph) =>
      !glyph.blank && glyph.centreY > box.bottom && glyph.centreY < marks.height - foot && !glyphs.includes(glyph),
  );

/** Whether nothing but a header stands above a table. */
export const isFirstOn = ({ body, head }: PreparedPage, { box }: PageTable): boolean =>
  !body.some(({ blank, centreY }) => !blank && centreY < box.top && centreY > head);

/**
 * How many rows from the top are equal in both, however other rows divide their columns; at least one row of the lower one is left, while the
 * upper one may have no more than its head.
 */
export function repeatedRows(one: Exact, other: Exact, from = 0): number {
  const most = Math.min(one.shape.ys.length - 1 - from, other.shape.ys.length - 2);
  let rows = 0;
  while (rows < most && isSameRow(one, from, other, rows)) rows += 1;
  // A head ends where no cell goes on below it.
  while (rows > 0 && other.cells.some(({ row, rowSpan }) => row < rows && row + rowSpan > rows)) rows -= 1;
  return beginsAgain(one, from, other, rows) ? 0 : rows;
}

/** A row of so many labels and nothing else heads columns. */
const HEADS = 3;

function headsColumns(table: Exact): boolean {
  const heads = labelsIn(table, 0);
  return heads.length >= HEADS && heads.every(isFormLabel);
}

const labelsIn = (table: Exact, row: number): string[] =>
  cellsIn({ table, row }).flatMap(({ text }) => (text === '' ? [] : [text]));

/** Whether a table begins with a head of columns whose words stand in a row of another: below it may be the rest of what that ends with. */
export function mayRepeatHead(one: Exact, other: Exact): boolean {
  const heads = labelsIn(other, 0).join();
  return headsColumns(other) && one.shape.ys.slice(1).some((_, row) => labelsIn(one, row).join() === heads);
}

/** How many rows repeat the head of a table, which stands below another where that touches it. */
export function headRows(one: Exact, other: Exact): number {
  const from = headsColumns(other) ? one.shape.ys.findIndex((_, row) => isSameRow(one, row, other, 0)) : 0;
  return repeatedRows(one, other, Math.max(0, from));
}

/** Whether the same label stands below the head in both: the next form, not more of the one before. */
function beginsAgain(one: Exact, from: number, other: Exact, rows: number): boolean {
  const label = cellsIn({ table: one, row: from + rows })[0];
  const again = cellsIn({ table: other, row: rows })[0];
  return label !== undefined && label.text === again?.text && isFormLabel(label.text);
}

/** Whether two tables have the same columns. */
export const sameColumns = (one: TableShape, other: TableShape): boolean =>
  one.xs.length === other.xs.length &&
  one.xs.every((x, index) => Math.abs(x - (other.xs[index] ?? Infinity)) < SAME_PLACE);

/** What the edges of a row leave of it: that of a table which touches it is a part of them. */
const height = (cells: readonly FilledCell[]): number =>
  Math.min(...cells.map(({ inner }) => Math.abs(inner.bottom - inner.top)));

function isSameRow(one: Exact, from: number, other: Exact, at: number): boolean {
  const cells = cellsIn({ table: one, row: from + at });
  const others = cellsIn({ table: other, row: at });
  return (
    height(cells) - height(others) < SAME_PLACE &&
    sameEdges(cells, others) &&
    cells.every(({ row, rowSpan, text }, index) => {
      const same = others[index];
      return same?.row === row - from && same.rowSpan === rowSpan && same.text === text;
    })
  );
}
