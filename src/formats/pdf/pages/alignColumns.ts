import { SAME_PLACE } from '../rules/tolerances.ts';
import { isNewForm } from './opensForm.ts';
import type { PreparedPage } from './readPage.ts';
import { isFirstOn, isLastOn } from './repeatedHeads.ts';
import { sameWidth } from './rowOverPages.ts';

/**
 * Gives the columns of a table that goes on over the page to what follows there, though its rows are divided at fewer of their edges: `总分` over
 * four columns may be the only row of its page. Changes the places of cells.
 */
export function alignColumns(pages: readonly PreparedPage[]): void {
  for (const [index, page] of pages.entries()) {
    const before = pages[index - 1];
    const [upper, lower] = [before?.tables.at(-1), page.tables[0]];
    if (!before || !upper?.table || !lower?.table || !sameWidth(upper.box, lower.box)) continue;
    if (!isLastOn(before, upper) || !isFirstOn(page, lower) || isNewForm(lower.table)) continue;
    const { xs } = upper.table.shape;
    const places = lower.table.shape.xs.map((x) => xs.findIndex((other) => Math.abs(x - other) < SAME_PLACE));
    if (places.length >= xs.length || places.includes(-1)) continue;
    lower.table.shape.xs = xs;
    for (const cell of lower.table.cells) {
      const [from = 0, to = 0] = [places[cell.column], places[cell.column + cell.colSpan]];
      Object.assign(cell, { column: from, colSpan: to - from });
    }
  }
}
