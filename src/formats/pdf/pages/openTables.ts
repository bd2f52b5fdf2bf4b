import type { FilledCell } from '../grid/fillTable.ts';
import { joinedStretches, SIDE_BY_SIDE } from '../grid/joinedStretches.ts';
import { type PageTable, refuse } from '../grid/pageTables.ts';
import type { Stretch, TableShape } from '../grid/tableShape.ts';
import type { Glyph } from '../paint/marks.ts';
import { SAME_PLACE } from '../rules/tolerances.ts';
import { heldTogether } from './heldTogether.ts';
import { isNewForm, mayOpenForm, TALLEST_HEAD } from './opensForm.ts';
import type { PreparedPage } from './readPage.ts';
import { headRows, isFirstOn, isLastOn, sameColumns } from './repeatedHeads.ts';
import { cellsIn, sameEdges, sameWidth } from './rowOverPages.ts';
import { strayLines } from './strayLines.ts';

type Exact = NonNullable<PageTable['table']>;

/**
 * Leaves tables with an open end unread unless they go on over the page. A browser leaves both ends open where it cuts a row (then the
 * columns are the same); between two rows it draws the line at the end of the page, below cells that end there, and none on the next, or
 * WeasyPrint the line on the next as well, above cells that begin there. Changes the pages' tables.
 * @param apart what they are given later, see `giveTextsOverPages`
 */
export function closeOverPages(pages: readonly PreparedPage[], apart: ReadonlySet<Glyph>): void {
  const strays = pages.some(({ tables }) => tables.some(hasOpenEnd)) ? strayLines(pages, apart) : null;
  for (const [index, page] of pages.entries()) {
    for (const table of page.tables) {
      const shape = table.table?.shape;
      if (!shape) continue;
      const before = pages[index - 1];
      const last = before?.tables.at(-1);
      const next = pages[index + 1];
      const first = next?.tables[0];
      const goesOn = next && first && table === page.tables.at(-1) && meets(page, table, next, first, strays);
      const comesFrom = before && last && table === page.tables[0] && meets(before, last, page, table, strays);
      const ends = shape.openBottom || shape.mergedBottom.length > 0;
      const begins = shape.openTop || shape.mergedTop.length > 0;
      const isPiece = comesAfter(before, page, table);
      if ((ends && !goesOn) || (begins && !comesFrom) || (hasBlankSide(shape, table.table?.cells ?? []) && !isPiece))
        refuse(table, 'open');
      // Whatever stands between: a row or a merged cell of the one is in the other.
      if (begins && !comesFrom && last?.table && sameWidth(last.box, table.box)) refuse(last, 'head');
      if (ends && !goesOn && first?.table && sameWidth(table.box, first.box)) refuse(first, 'tail');
    }
  }
  refusePieces(pages);
  refuseHalves(pages);
  for (const [index, page] of pages.entries()) {
    const last = page.tables.at(-1);
    const next = pages[index + 1]?.tables[0];
    if (!last?.table?.shape.openBottom || !next?.table || next.table.shape.slitTop) continue;
    if (!dropBlankEnd(last.table, seenOverEnd(page, apart)) && next.table.shape.openTop) next.continued = true;
  }
}

/** Whether nothing stands in the last column at a side that no line closes: the lines may go on there for the eye alone. */
function hasBlankSide({ openLeft, openRight, xs }: TableShape, cells: readonly FilledCell[]): boolean {
  const isBlank = (at: number) =>
    cells.every(({ column, colSpan, text }) => text === '' || at < column || at >= column + colSpan);
  return (openLeft && isBlank(0)) || (openRight && isBlank(xs.length - 2));
}

/** Whether a table begins its page, and one that is as wide and open at the same sides ends the page before. */
function comesAfter(before: PreparedPage | undefined, page: PreparedPage, table: PageTable): boolean {
  const last = before?.tables.at(-1);
  return (
    before !== undefined &&
    last !== undefined &&
    last.table?.shape.openLeft === table.table?.shape.openLeft &&
    last.table?.shape.openRight === table.table?.shape.openRight &&
    sameWidth(last.box, table.box) &&
    isLastOn(before, last) &&
    isFirstOn(page, table)
  );
}

const hasOpenEnd = ({ table }: PageTable): boolean =>
  table !== null &&
  (table.shape.openBottom ||
    table.shape.openTop ||
    table.shape.mergedBottom.length > 0 ||
    table.shape.mergedTop.length > 0);

/** Whether the ends of two tables on pages one after the other fit together, and no words between them may be of cells that go on. */
function meets(
  page: PreparedPage,
  table: PageTable,
  nextPage: PreparedPage,
  next: PageTable,
  strays: ReturnType<typeof strayLines> | null,
): boolean {
  const [one, other] = [table.table, next.table];
  if (!one || !other || !isLastOn(page, table) || !isFirstOn(nextPage, next)) return false;
  if (strays?.get(page)?.some(({ top }) => top > table.box.bottom)) return false;
  if (strays?.get(nextPage)?.some(({ bottom }) => bottom < next.box.top)) return false;
  const [upper, lower] = [one.shape, other.shape];
  if (upper.openBottom && endsAbove(lower)) return sameWidth(table.box, next.box) && comeFrom(one, other);
  if (upper.openBottom && !lower.openTop) return headRows(one, other) > 0;
  if (upper.openBottom) return sameColumns(upper, lower) || sameHalves(one, other);
  const begins = lower.mergedTop.length > 0 && beginBelow(one, other);
  if (lower.mergedTop.length > 0 && !isDrawnOnce(one, other) && !begins) return false;
  // A line that straddles the break is drawn on both pages.
  const straddles = upper.mergedBottom.length > 0 ? goOn(one, other) : lower.openTop || begins;
  return straddles && sameWidth(table.box, next.box);
}

/** Whether the first line of a page, that of the cells that begin there, ends the last row of the page before: WeasyPrint draws it once. */
const endsAbove = ({ slitTop, openTop, mergedTop }: TableShape): boolean =>
  slitTop || (!openTop && mergedTop.length > 0);

/**
 * Whether the line at a break is missing in the same places on both pages, or drawn on one of them alone wherever it is drawn: Chromium
 * draws that above a merged cell that goes on on the next page, the rest on the page before.
 */
function isDrawnOnce(upper: Exact, lower: Exact): boolean {
  const [above, below] = [joinedStretches(upper.shape.mergedBottom), joinedStretches(lower.shape.mergedTop)];
  return (
    sameStretches(above, below) ||
    (isWhole(joinedStretches([...above, ...below]), upper.shape) && saysOnce(upper, lower))
  );
}

/**
 * Whether each cell without an upper edge comes from one without a lower edge, or begins with its text below one that ends on the page before:
 * pdfmake draws no line above merged cells that begin a page, but one above the blank rest of the last of those that go on.
 */
function beginBelow(upper: Exact, lower: Exact): boolean {
  const open = openCells(upper);
  const above = cellsIn({ table: upper, row: upper.shape.ys.length - 2 });
  const first = cellsIn({ table: lower, row: 0 });
  const unlined = first.filter(({ inner }) =>
    lower.shape.mergedTop.some(({ from, to }) => from < inner.right && to > inner.left),
  );
  const isRest = (under: FilledCell) => under.text === '' || unlined.includes(under);
  return (
    open.every((over) => first.some((under) => isRest(under) && sameWidth(over.box, under.box))) &&
    unlined.every(({ box, text }) => {
      const over = above.find((cell) => sameWidth(cell.box, box));
      return over && (open.includes(over) || (text !== '' && (over.text !== '' || over.row === 0)));
    })
  );
}

/** Whether each cell without a lower edge has its text on one of both pages. */
function saysOnce(upper: Exact, lower: Exact): boolean {
  const below = cellsIn({ table: lower, row: 0 });
  return openCells(upper).every(({ box, text }) =>
    below.some((cell) => sameWidth(box, cell.box) && (text === '' || cell.text === '')),
  );
}

/** The cells of the last row that have no lower edge. */
const openCells = (table: Exact): FilledCell[] =>
  cellsIn({ table, row: table.shape.ys.length - 2 }).filter(({ box }) =>
    table.shape.mergedBottom.some(({ from, to }) => from < box.right && to > box.left),
  );

const isWhole = ([all, ...more]: readonly Stretch[], { xs }: TableShape): boolean =>
  all !== undefined &&
  more.length === 0 &&
  all.from < (xs[0] ?? 0) + SIDE_BY_SIDE &&
  all.to > (xs.at(-1) ?? Infinity) - SIDE_BY_SIDE;

const sameStretches = (upper: readonly Stretch[], lower: readonly Stretch[]): boolean =>
  upper.length === lower.length &&
  upper.every(({ from, to }, index) => {
    const below = lower[index];
    return below && Math.abs(below.from - from) < SAME_PLACE && Math.abs(below.to - to) < SAME_PLACE;
  });

/** Whether the cells without a lower edge go on in one as wide on the next page, below a head that may be repeated there. */
function goOn(upper: Exact, lower: Exact): boolean {
  const below = lower.cells.filter(({ row }) => row <= TALLEST_HEAD);
  return openCells(upper).every(({ box }) => below.some((cell) => sameWidth(box, cell.box)));
}

/** Whether the cells without an upper edge come from one as wide at the end of the page before. */
function comeFrom(upper: Exact, lower: Exact): boolean {
  const above = cellsIn({ table: upper, row: upper.shape.ys.length - 2 });
  return cellsIn({ table: lower, row: 0 })
    .filter(({ box }) => lower.shape.mergedTop.some(({ from, to }) => from < box.right && to > box.left))
    .every(({ box }) => above.some((cell) => sameWidth(box, cell.box)));
}

/** Whether the last row of one and the first of the other are divided alike. */
const sameHalves = (one: Exact, other: Exact): boolean =>
  sameEdges(cellsIn({ table: one, row: one.shape.ys.length - 2 }), cellsIn({ table: other, row: 0 }));

/** What is seen on a page and goes on over its end. */
const seenOverEnd = ({ body }: PreparedPage, apart: ReadonlySet<Glyph>): Glyph[] =>
  body.filter((glyph) => apart.has(glyph));

/** A browser leaves a strip of the next row below the last one where nothing of it fits: no row at all. False if there is text. */
function dropBlankEnd(table: Exact, over: readonly Glyph[]): boolean {
  const last = table.shape.ys.length - 2;
  const isOver = ({ box }: FilledCell) =>
    over.some(({ centreX, centreY }) => centreX > box.left && centreX < box.right && centreY > box.top);
  if (last === 0 || table.cells.some((cell) => cell.row === last && (cell.text !== '' || isOver(cell)))) return false;
  table.shape.ys.pop();
  table.shape.openBottom = false;
  table.shape.mergedBottom = table.cells
    .filter(({ row, rowSpan }) => row < last && row + rowSpan > last)
    .map(({ inner }) => ({ from: inner.left, to: inner.right }));
  table.cells = table.cells
    .filter(({ row }) => row < last)
    .map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, last - cell.row) }));
  return true;
}

/** A table had room to go on that ends so far (points) above the lowest end of all tables, and the first rows of the next page above that. */
const ROOM = 20;

/** The next row of a table that ends below this share of its page may be too high for what is left: nobody knows where an unread table has it. */
const LEAST_BODY = 0.6;

/**
 * What goes on over the page from a table that is not read is not read either, nor what goes on into one: nobody could tell what it is
 * a piece of.
 */
export function refusePieces(pages: readonly PreparedPage[]): void {
  const floor = Math.max(0, ...pages.flatMap(({ tables }) => tables.map(({ box }) => box.bottom)));
  const breaks = pages.slice(1).flatMap((next, index) => {
    const page = pages[index] as PreparedPage;
    const [head, tail] = [page.tables.at(-1), next.tables[0]];
    if (!head || !tail || !isLastOn(page, head) || !isFirstOn(next, tail) || !mayBeOne(head, tail)) return [];
    if (tail.table && isNewForm(tail.table)) return [];
    const tooHigh = floor - highest(tail) - ROOM;
    const least = tail.table ? tooHigh : Math.min(tooHigh, floor - ROOM, LEAST_BODY * page.marks.height);
    return head.box.bottom > least ? [{ head, tail }] : [];
  });
  for (const { head, tail } of breaks) if (!head.table && tail.table) refuse(tail, 'tail');
  for (const { head, tail } of breaks.toReversed()) if (!tail.table && head.table) refuse(head, 'head');
}

/** How high the first row of a table may be; of one that is not read, where it begins no form, all of it. */
const highest = (table: PageTable): number => {
  if (table.table) return heldTogether(table.table, 0);
  return mayOpenForm(table) ? 0 : table.box.bottom - table.box.top;
};

/** Whether two tables may be pieces of one by their width; lines of one that is not read may be only some of its lines. */
const mayBeOne = ({ box, table }: PageTable, next: PageTable): boolean =>
  table && next.table ? sameWidth(box, next.box) : box.left < next.box.right && box.right > next.box.left;

/** A half of a row is read only where the other half is. */
function refuseHalves(pages: readonly PreparedPage[]): void {
  for (const [index, page] of [...pages.entries()].reverse()) {
    const last = page.tables.at(-1);
    const shape = last?.table?.shape;
    if (last && shape && (shape.openBottom || shape.mergedBottom.length > 0) && !pages[index + 1]?.tables[0]?.table)
      refuse(last, 'open');
  }
  for (const [index, page] of pages.entries()) {
    const first = page.tables[0];
    const shape = first?.table?.shape;
    const isHalf = shape && (shape.openTop || shape.mergedTop.length > 0);
    if (first && isHalf && !pages[index - 1]?.tables.at(-1)?.table) refuse(first, 'open');
  }
}
