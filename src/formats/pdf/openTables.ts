import { type PageTable, refuse } from './pageTables.ts';
import type { PreparedPage } from './readPage.ts';
import { isFirstOn, isLastOn, sameColumns } from './repeatedHeads.ts';

/**
 * Leaves tables with an open end unread unless they go on over the page: an open bottom needs a table with the same columns to begin
 * the next page, an open top one with an open bottom to end the page before. Changes the pages' tables.
 */
export function closeOverPages(pages: readonly PreparedPage[]): void {
  for (const [index, page] of pages.entries()) {
    for (const table of page.tables) {
      const shape = table.table?.shape;
      if (!shape) continue;
      const next = index + 1 < pages.length ? pages[index + 1] : undefined;
      const before = pages[index - 1];
      const goesOn =
        shape.openBottom &&
        next !== undefined &&
        isLastOn(page, table) &&
        next.tables[0] &&
        follows(table, next, next.tables[0]);
      const last = before?.tables.at(-1);
      const comesFrom = shape.openTop && last?.table?.shape.openBottom && follows(last, page, table);
      if ((shape.openBottom && !goesOn) || (shape.openTop && !comesFrom)) refuse(table, 'open');
    }
  }
  refusePieces(pages);
  refuseHalves(pages);
  for (const [index, { tables }] of pages.entries()) {
    const last = tables.at(-1);
    const next = pages[index + 1]?.tables[0];
    if (!last?.table?.shape.openBottom || !next) continue;
    if (!dropBlankEnd(last.table)) next.continued = true;
  }
}

/** A browser leaves a strip of the next row below the last one where nothing of it fits: no row at all. False if there is text. */
function dropBlankEnd(table: NonNullable<PageTable['table']>): boolean {
  const last = table.shape.ys.length - 2;
  if (last === 0 || table.cells.some(({ row, text }) => row === last && text !== '')) return false;
  table.shape.ys.pop();
  table.cells = table.cells
    .filter(({ row }) => row < last)
    .map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, last - cell.row) }));
  return true;
}

/** Outlines on two pages that differ by no more than this (points) are of one table. */
const SAME = 1.5;

/** A table that ends further (points) above the lowest end of all tables had room to go on. */
const ROOM = 20;

/**
 * What goes on over the page from a table that is not read is not read either, nor what goes on into one: nobody could tell what it is
 * a piece of.
 */
function refusePieces(pages: readonly PreparedPage[]): void {
  const floor = Math.max(0, ...pages.flatMap(({ tables }) => tables.map(({ box }) => box.bottom)));
  const goesOn = (page: PreparedPage, next: PreparedPage): [PageTable, PageTable] | null => {
    const [head, tail] = [page.tables.at(-1), next.tables[0]];
    if (!head || !tail || !isLastOn(page, head) || !isFirstOn(next, tail)) return null;
    const same = Math.abs(head.box.left - tail.box.left) < SAME && Math.abs(head.box.right - tail.box.right) < SAME;
    return same && head.box.bottom > floor - ROOM ? [head, tail] : null;
  };
  const breaks = pages.flatMap((page, index) => {
    const next = pages[index + 1];
    const pieces = next ? goesOn(page, next) : null;
    return pieces ? [pieces] : [];
  });
  for (const [head, tail] of breaks) if (!head.table && tail.table) refuse(tail, 'tail');
  for (const [head, tail] of breaks.toReversed()) if (!tail.table && head.table) refuse(head, 'head');
}

/** A half of a row is read only where the other half is. */
function refuseHalves(pages: readonly PreparedPage[]): void {
  for (const [index, page] of [...pages.entries()].reverse()) {
    const last = page.tables.at(-1);
    if (last?.table?.shape.openBottom && !pages[index + 1]?.tables[0]?.table) refuse(last, 'open');
  }
  for (const [index, page] of pages.entries()) {
    const first = page.tables[0];
    if (first?.table?.shape.openTop && !pages[index - 1]?.tables.at(-1)?.table) refuse(first, 'open');
  }
}

const follows = (table: PageTable, page: PreparedPage, next: PageTable): boolean =>
  table.table !== null &&
  next.table !== null &&
  isFirstOn(page, next) &&
  sameColumns(table.table.shape, next.table.shape);
