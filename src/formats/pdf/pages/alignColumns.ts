import type { PageTable } from '../grid/pageTables.ts';
import { SAME_PLACE } from '../rules/tolerances.ts';
import { isNewForm } from './opensForm.ts';
import type { PreparedPage } from './readPage.ts';
import { isFirstOn, isLastOn } from './repeatedHeads.ts';
import { sameWidth } from './rowOverPages.ts';

type Exact = NonNullable<PageTable['table']>;

/**
 * Gives the columns of a table that goes on over the page to the part of it whose rows are divided at fewer of their edges: `总分` over four
 * columns may be the only row of its page, and the rows above the indicators all that stands on theirs. Changes the places of cells.
 */
export function alignColumns(pages: readonly PreparedPage[]): void {
  const breaks = pages.slice(1).flatMap((page, index) => {
    const before = pages[index];
    const [upper, lower] = [before?.tables.at(-1), page.tables[0]];
    if (!before || !upper?.table || !lower?.table || !sameWidth(upper.box, lower.box)) return [];
    if (!isLastOn(before, upper) || !isFirstOn(page, lower) || isNewForm(lower.table)) return [];
    return [{ upper: upper.table, lower: lower.table }];
  });
  for (const { upper, lower } of breaks.toReversed()) takeColumns(upper, lower.shape.xs);
  for (const { upper, lower } of breaks) takeColumns(lower, upper.shape.xs);
}

/** Places the cells of a table in other columns, where those have every edge of its own and more. */
function takeColumns({ shape, cells }: Exact, xs: readonly number[]): void {
  const places = shape.xs.map((x) => xs.findIndex((other) => Math.abs(x - other) < SAME_PLACE));
  if (places.length >= xs.length || places.includes(-1)) return;
  shape.xs = [...xs];
  for (const cell of cells) {
    const [from = 0, to = 0] = [places[cell.column], places[cell.column + cell.colSpan]];
    Object.assign(cell, { column: from, colSpan: to - from });
  }
}
