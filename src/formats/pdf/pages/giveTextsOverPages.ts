import { cellText } from '../grid/cellText.ts';
import type { FilledCell } from '../grid/fillTable.ts';
import { type PageTable, refuse } from '../grid/pageTables.ts';
import { refOf } from '../grid/tableGrid.ts';
import type { Glyph } from '../paint/marks.ts';
import { holds } from '../paint/matrix.ts';
import { SAME_PLACE } from '../rules/tolerances.ts';
import { refusePieces } from './openTables.ts';
import type { PreparedPage } from './readPage.ts';
import { sameSides } from './rowOverPages.ts';
import { isSeenOnOne, type TextsOverPages } from './textsOverPages.ts';

type Exact = NonNullable<PageTable['table']>;
type Pairs = TextsOverPages['pairs'];

/** A cell that a page cuts, with what is printed in both its parts. */
interface CutCell {
  over: FilledCell;
  under: FilledCell;
  pairs: Pairs;
  /** The whole row is cut: it is joined later, each half with its own lines. */
  isOfRow: boolean;
}

/** Where a cell begins that goes through a page, by its part there, and what was given to it. */
type Begun = Map<FilledCell, { cell: FilledCell; table: PageTable; given: Glyph[] }>;

/**
 * Gives texts that are printed in part on either side of a page break to their cell, once and whole. Where they do not fit into cells that go
 * on over the page, the tables there are left unread. Changes the pages' tables, their `body`, and the `fault` of what is given or repeated.
 */
export function giveTextsOverPages(pages: readonly PreparedPage[], texts: readonly TextsOverPages[]): void {
  const begun: Begun = new Map();
  for (const { page, bottom, top, pairs } of texts) {
    const [above, below] = [pages[page - 1], pages[page]];
    const [upper, lower] = [above?.tables.at(-1), below?.tables[0]];
    if (!above || !below) continue;
    const laidOver = new Set([...above.laidOver, ...below.laidOver]);
    const seen = pairs.filter((pair) => isSeenOnOne(pair) && !laidOver.has(pair.over) && !laidOver.has(pair.under));
    if (seen.length === 0) continue;
    const cut = upper?.table && lower?.table ? cutCells(upper.table, lower.table, bottom, top, seen) : null;
    if (!upper || !lower || !cut) {
      for (const table of [upper, lower]) if (table?.table) refuse(table, 'cut-cell');
      continue;
    }
    const apart = new Set(pairs.flatMap(({ over, under }) => [over, under]));
    for (const cell of cut) {
      if (cell.isOfRow) {
        if (!giveHalves(cell, above, below, apart)) for (const table of [upper, lower]) refuse(table, 'cut-cell');
        continue;
      }
      const first = begun.get(cell.over) ?? { cell: cell.over, table: upper, given: [] };
      const given = first.cell === cell.over ? give(cell, above, below) : giveOn(cell, first.cell, first.given);
      if (!given) for (const table of [first.table, upper, lower]) refuse(table, 'cut-cell');
      begun.set(cell.under, { ...first, given: given ?? [] });
    }
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
  if (pages.some(({ tables }) => tables.some(({ refusal }) => refusal === 'cut-cell'))) refusePieces(pages);
}

function takeIn(page: PreparedPage, table: PageTable, glyphs: readonly Glyph[]): void {
  const given = glyphs.filter(({ fault }) => fault === null);
  table.glyphs.push(...given);
  page.body = [...new Set([...page.body, ...given])].filter(({ fault }) => fault !== 'repeated');
}

/** The cells on both sides of a break with all that is printed over it; null where something stands elsewhere, or beside other text. */
function cutCells(upper: Exact, lower: Exact, bottom: number, top: number, pairs: Pairs): CutCell[] | null {
  const isOfRow = upper.shape.openBottom && lower.shape.openTop;
  const above = upper.cells.filter(({ box }) => Math.abs(box.bottom - bottom) < SAME_PLACE);
  const below = lower.cells.filter(({ box }) => Math.abs(box.top - top) < SAME_PLACE);
  const isIn = ({ centreX }: Glyph, { box }: FilledCell) => centreX > box.left && centreX < box.right;
  // A browser that breaks a row off leaves a strip of it above, and all its lines to the next page.
  const [later = [], here = []] = lower.shape.openTop ? parted(pairs, ({ over }) => over.fault !== null) : [[], pairs];
  const begun = [...Map.groupBy(later, (pair) => below.find((cell) => isIn(pair.under, cell)))];
  const parts = [...Map.groupBy(here, (pair) => above.find((cell) => isIn(pair.over, cell)))];
  const cut = [
    ...begun.flatMap(([under, held]) => (under ? [{ over: under, under, pairs: held, isOfRow: true }] : [])),
    ...parts.flatMap(([over, held]) => {
      const under = over && below.find((cell) => sameSides(over, cell));
      const isAlone = over?.text === '' && under?.text === '';
      return over && under && (isOfRow || isAlone) ? [{ over, under, pairs: held, isOfRow }] : [];
    }),
  ];
  const isBlankRow = begun.length === 0 && lower.shape.mergedTop.length === 0 && below.every(({ text }) => text === '');
  return cut.length === begun.length + parts.length && (isOfRow || !isBlankRow) ? cut : null;
}

const parted = <Item>(items: readonly Item[], is: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter(is),
  items.filter((item) => !is(item)),
];

/** Gives each line that is printed over the end of a page to the half of its cell that shows it first. False where it lies over other text. */
function giveHalves(
  { over, under, pairs }: CutCell,
  above: PreparedPage,
  below: PreparedPage,
  apart: ReadonlySet<Glyph>,
): boolean {
  const halves = [
    { cell: over, page: above, kept: 'over', left: 'under', given: pairs.filter((pair) => pair.over.fault === null) },
    { cell: under, page: below, kept: 'under', left: 'over', given: pairs.filter((pair) => pair.over.fault !== null) },
  ] as const;
  return halves.every(({ cell, page, kept, left, given }) => {
    if (given.length === 0) return true;
    const own = page.body.filter((glyph) => !apart.has(glyph) && holds(cell.box, glyph.centreX, glyph.centreY));
    for (const pair of given) {
      pair[kept].fault = null;
      pair[left].fault = 'repeated';
    }
    const text = cellText([...own, ...given.map((pair) => pair[kept])]);
    Object.assign(cell, text);
    return text !== null;
  });
}

/**
 * Gives what is printed over the end of a page that a cell goes through to where it begins, with all that was given to it before.
 * @returns the glyphs that are given; null where those given before stand on another page
 */
function giveOn({ under, pairs }: CutCell, first: FilledCell, before: readonly Glyph[]): Glyph[] | null {
  const over = pairs.map((pair) => pair.over);
  const text = cellText(over)?.text;
  if (text === undefined || !before.every((glyph) => over.includes(glyph))) return null;
  for (const pair of pairs) {
    pair.over.fault = null;
    pair.under.fault = 'repeated';
  }
  first.text = text;
  Object.assign(under, { text: '', lines: [], ref: first.ref });
  return over;
}

/** Gives a text to the beginning of its cell, from the page that shows it first. Null where it is none. */
function give({ over, under, pairs }: CutCell, above: PreparedPage, below: PreparedPage): Glyph[] | null {
  const isAbove = pairs.some((pair) => pair.over.fault === null);
  const [kept, left] = isAbove ? (['over', 'under'] as const) : (['under', 'over'] as const);
  const given = pairs.map((pair) => pair[kept]);
  const text = cellText(given)?.text;
  if (text === undefined) return null;
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
  return given;
}
