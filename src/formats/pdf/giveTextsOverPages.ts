import { cellText } from './cellText.ts';
import type { FilledCell } from './fillTable.ts';
import type { Glyph } from './marks.ts';
import { type PageTable, refuse } from './pageTables.ts';
import type { PreparedPage } from './readPage.ts';
import { sameSides } from './rowOverPages.ts';
import { refOf } from './tableGrid.ts';
import { isSeenOnOne, type TextsOverPages } from './textsOverPages.ts';

type Exact = NonNullable<PageTable['table']>;
type Pairs = TextsOverPages['pairs'];

/** Places (points) that differ by no more than this are the same. */
const SAME = 1.5;

/** A cell that a page cuts, with what is printed in both its parts. */
interface CutCell {
  over: FilledCell;
  under: FilledCell;
  pairs: Pairs;
}

/**
 * Gives texts that are printed in part on either side of a page break to their cell, once and whole. Where they do not fit into cells that go
 * on over the page, the tables there are left unread. Changes the pages' tables, their `body`, and the `fault` of what is given or repeated.
 */
export function giveTextsOverPages(pages: readonly PreparedPage[], texts: readonly TextsOverPages[]): void {
  for (const { page, bottom, top, pairs } of texts) {
    const [above, below] = [pages[page - 1], pages[page]];
    const [upper, lower] = [above?.tables.at(-1), below?.tables[0]];
    const seen = pairs.filter(isSeenOnOne);
    if (!above || !below || seen.length === 0) continue;
    const cut = upper?.table && lower?.table ? cutCells(upper.table, lower.table, bottom, top, seen) : null;
    if (!upper || !lower || !cut) {
      for (const table of [upper, lower]) if (table?.table) refuse(table, 'cut-cell');
      continue;
    }
    const given = cut.map((cell) => give(cell, above, below));
    if (given.includes(false)) for (const table of [upper, lower]) refuse(table, 'cut-cell');
    takeIn(
      above,
      upper,
      seen.map(({ over }) => over),
    );
    takeIn(
      below,
      lower,
      seen.map(({ under }) => under),
    );
  }
}

function takeIn(page: PreparedPage, table: PageTable, glyphs: readonly Glyph[]): void {
  const given = glyphs.filter(({ fault }) => fault === null);
  table.glyphs.push(...given);
  page.body = [...new Set([...page.body, ...given])].filter(({ fault }) => fault !== 'repeated');
}

/** The cells on both sides of a break with all that is printed in them; null where something stands elsewhere, or beside other text. */
function cutCells(upper: Exact, lower: Exact, bottom: number, top: number, pairs: Pairs): CutCell[] | null {
  const above = upper.cells.filter(({ box }) => Math.abs(box.bottom - bottom) < SAME);
  const below = lower.cells.filter(({ box }) => Math.abs(box.top - top) < SAME);
  const isIn = ({ centreX }: Glyph, { box }: FilledCell) => centreX > box.left && centreX < box.right;
  const parts = Map.groupBy(pairs, (pair) => above.find((cell) => isIn(pair.over, cell)));
  const cut = [...parts].flatMap(([over, held]) => {
    const under = over && below.find((cell) => sameSides(over, cell));
    return over && under && over.text === '' && under.text === '' ? [{ over, under, pairs: held }] : [];
  });
  // A row that goes on is joined whole, not cell by cell.
  const isOneRow = lower.shape.mergedTop.length === 0 && below.every(({ text }) => text === '');
  return cut.length === parts.size && !isOneRow ? cut : null;
}

/** Gives a text to the beginning of its cell, from the page that shows it first. */
function give({ over, under, pairs }: CutCell, above: PreparedPage, below: PreparedPage): boolean {
  const isAbove = pairs.some((pair) => pair.over.fault === null);
  const [kept, left] = isAbove ? (['over', 'under'] as const) : (['under', 'over'] as const);
  const text = cellText(pairs.map((pair) => pair[kept]))?.text;
  if (text === undefined) return false;
  const refs = {
    over: refOf(above.marks.page, above.tables.length, over),
    under: refOf(below.marks.page, 1, under),
  };
  for (const pair of pairs) {
    pair[kept].fault = null;
    pair[left].fault = 'repeated';
  }
  const rowSpan = over.rowSpan + under.row + under.rowSpan;
  Object.assign(over, { text, lines: [], ref: refs[kept], rowSpan });
  Object.assign(under, { text: '', lines: [], ref: refs.over });
  return true;
}
