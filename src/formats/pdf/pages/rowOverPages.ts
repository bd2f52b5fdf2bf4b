import type { FilledCell } from '../grid/fillTable.ts';
import { isClass, isFormLabel } from '../grid/formLabels.ts';
import { lacking } from '../grid/lineRoom.ts';
import type { PageTable } from '../grid/pageTables.ts';
import type { Box } from '../paint/matrix.ts';
import { SAME_PLACE } from '../rules/tolerances.ts';
import { type Habits, heightOf, isCentred, isShortText, largest, mostLines } from './habits.ts';
import { restAfter } from './restAfter.ts';
import { isListed, saidBefore, stopsInSentence, torn } from './tornText.ts';

/** Whether the first row of a page goes on with the last row of the page before, is a row of its own, or nobody can tell. */
export type RowOverPages = 'goes-on' | 'own' | 'unknown';

/**
 * How much likelier one reading must be than the other to be taken; between them nobody can tell. Measured on tables of invented texts
 * that LibreOffice printed: of 1,552 page breaks of 520 documents the likeliest mistake stood at 0.15 and at 11.
 */
const CERTAIN_OWN = 10;
const CERTAIN_GOES_ON = 200;

/**
 * How lines are drawn where a row ends a page and another begins the next: `parted` at both sides of the break, and merged cells are left open;
 * `cut` below a repeated head alone, none below the row that ends the page; `closed` around both.
 */
export type LinesAtBreak = 'parted' | 'cut' | 'closed';

/**
 * How much likelier two rows are than one beforehand. Browsers draw lines that part two rows alone, pdfmake also where it cuts one: of 33 and 60
 * such breaks two rows stood at 1/850 at the worst, the next at 1/4, and one row at 1/20 at the best. Where browsers draw no line below a row
 * it is cut, unless it ends just with the page.
 */
const OWN_BY_LINES: Record<LinesAtBreak, number> = { parted: 100, cut: 0.2, closed: 1 };

/**
 * So much likelier are two rows where nobody can tell though no line parts them: where a page ends just between two rows, Chromium draws the
 * line on neither page. Of 300 rows that it, WeasyPrint or wkhtmltopdf cut all but one stood at 250 or less, such two rows at 2,600 and more.
 */
const HARDLY_ONE = 1000;

/** A row at the edge of a page. */
export interface EdgeRow {
  table: NonNullable<PageTable['table']>;
  /** 0-based. */
  row: number;
}

/** A line and the space between lines, in heights of the text. */
const LEADING = 1.6;

/** A row is cut where no more lines fit; but writers keep lines of a paragraph together, and LibreOffice miscounts below merged cells. */
const ROOM = 0.2;

/** Rows that differ by no more than this (points) in height are equally high. */
const SAME_HEIGHT = 1;

/** A row lower than all whole rows with as little text, or with text nearer to the edge of the page than in any of them, is hardly whole. */
const SHORT = 0.02;

/**
 * Tells a row that a page break cut from two rows.
 * @param upper the row that ends its page
 * @param lower the row that begins the next page, after a repeated head
 * @param room what is left below the upper row, in points, as far as other pages go down
 * @param lines how the lines at the break are drawn
 */
export function rowOverPages(
  upper: EdgeRow,
  lower: EdgeRow,
  room: number,
  habits: Habits,
  lines: LinesAtBreak,
): RowOverPages {
  if (isRestOfLabels(cellsIn(upper), cellsIn(lower))) return 'goes-on';
  const { own: seen, goesOn } = likelihood(upper, lower, room, habits);
  const own = seen * OWN_BY_LINES[lines];
  if (own >= goesOn * CERTAIN_OWN) return 'own';
  return goesOn >= own * CERTAIN_GOES_ON && !endedAbove(upper, lower) ? 'goes-on' : 'unknown';
}

/** Whether two rows that no line parts look like two all the same; a blank one is a strip of the other. */
export function isHardlyOne(upper: EdgeRow, lower: EdgeRow, room: number, habits: Habits): boolean {
  const { own, goesOn } = likelihood(upper, lower, room, habits);
  return goesOn > 0 && own > goesOn * HARDLY_ONE;
}

/**
 * Whether the lower row has nothing but the rest of labels: `质量 ⏎ 指标`. Were it a row of its own below a class that is merged over both, it
 * would say nothing either.
 */
function isRestOfLabels(above: readonly FilledCell[], below: readonly FilledCell[]): boolean {
  const rests = below.flatMap((under, index) => (under.text === '' ? [] : [{ over: above[index]?.text ?? '', under }]));
  return (
    sameEdges(above, below) &&
    rests.length > 0 &&
    rests.every(({ over, under }) => over !== '' && isFormLabel(over + under.text) && !isFormLabel(under.text))
  );
}

/** Whether a column has text in both rows though that above had room for more: what is below is no rest of it. */
function endedAbove(upper: EdgeRow, lower: EdgeRow): boolean {
  const below = cellsIn(lower);
  return cellsIn(upper).some((over, index) => below[index]?.text && hadRoom(over));
}

/** So much room below a text (heights of it) holds two lines more, however far apart they stand. */
const ROOMY = 3.6;

function hadRoom({ lines, inner }: FilledCell): boolean {
  const last = lines.at(-1);
  return last !== undefined && inner.bottom - last.base > ROOMY * last.size;
}

/** How likely what is seen would be if the rows were two, and if they were one. */
interface Likelihood {
  own: number;
  goesOn: number;
}

/**
 * Weighs what the two rows show, column by column: where a text breaks off, and whether there was room for more of it; what is blank;
 * how high the rows are and what is left of the page.
 */
export function likelihood(upper: EdgeRow, lower: EdgeRow, room: number, habits: Habits): Likelihood {
  const above = cellsIn(upper);
  const below = cellsIn(lower);
  if (!sameEdges(above, below) || isBlank(above) || isBlank(below)) return { own: 1, goesOn: 0 };
  let own = 1;
  let goesOn = 1;
  for (const [index, over] of above.entries()) {
    const under = below[index];
    if (!under) continue;
    const seen = cutLabel(over, under, habits) ?? seenIn(over, under, habits);
    own *= seen.own;
    goesOn *= seen.goesOn * restAfter(over.text, under.text);
  }
  own *= blanksAsOwn(above, below, habits);
  if (upper.row === 0) own *= labelAsOwn(above[0], below, habits);
  if (room > LEADING * largest(below)) goesOn *= ROOM;
  if (isShort(upper, above, habits) || above.some((cell) => habits.isCloseBelow(cell))) own *= SHORT;
  if (isShort(lower, below, habits) || below.some((cell) => habits.isCloseAbove(cell))) own *= SHORT;
  return { own, goesOn };
}

/** The cells that stand in a row or reach into it, left to right. */
export const cellsIn = ({ table, row: at }: EdgeRow): FilledCell[] =>
  table.cells.filter(({ row, rowSpan }) => row <= at && row + rowSpan > at).sort((a, b) => a.column - b.column);

/** Whether two rows are divided into cells at the same places. */
export const sameEdges = (one: readonly FilledCell[], other: readonly FilledCell[]): boolean =>
  one.length === other.length &&
  one.every((cell, index) => {
    const below = other[index];
    return below !== undefined && sameSides(cell, below);
  });

/** Lines of two tables that touch on one page and differ by a few points are one edge there, as wide as both. */
export function sameSides(one: FilledCell, other: FilledCell): boolean {
  const wide = ({ box, inner }: FilledCell) => [inner.left - box.left, box.right - inner.right] as const;
  const [[left, right], [otherLeft, otherRight]] = [wide(one), wide(other)];
  return (
    Math.abs(one.box.left - other.box.left) < SAME_PLACE + left + otherLeft &&
    Math.abs(one.box.right - other.box.right) < SAME_PLACE + right + otherRight
  );
}

/** Whether two cells, on two pages, begin and end at the same places. */
export const sameWidth = (one: Box, other: Box): boolean =>
  Math.abs(one.left - other.left) < SAME_PLACE && Math.abs(one.right - other.right) < SAME_PLACE;

const isBlank = (cells: readonly FilledCell[]): boolean => cells.every(({ text }) => text === '');

function isShort({ table, row }: EdgeRow, cells: readonly FilledCell[], habits: Habits): boolean {
  const single = cells.filter(({ rowSpan }) => rowSpan === 1);
  const least = habits.leastHeight(Math.max(1, mostLines(single)), largest(single));
  return least !== null && heightOf(table, row) < least - SAME_HEIGHT;
}

const NOTHING: Likelihood = { own: 1, goesOn: 1 };

/** That a piece of a label of forms is a text of its own. */
const PIECE = 0.0002;

/** What a label of forms shows that stands in two rows, cut: no row begins with the rest of one. A merged cell may be cut between two rows. */
function cutLabel(over: FilledCell, under: FilledCell, habits: Habits): Likelihood | null {
  if (under.text === '' || !isFormLabel(over.text + under.text)) return null;
  if (isMerged(over, under) || mayBeMerged(over, over.text + under.text, habits)) return NOTHING;
  return isFormLabel(over.text) ? null : { own: PIECE, goesOn: 1 };
}

/** Whether a cell of one row at either side of the break may be one over several: a class of indicators, or any in a column that has such. */
const mayBeMerged = (cell: FilledCell, text: string, habits: Habits): boolean =>
  isClass(text) || (habits.column(cell).merged > 0 && !isFormLabel(text));

const isMerged = (over: FilledCell, under: FilledCell): boolean => over.rowSpan > 1 || under.rowSpan > 1;

/** How often rows are that have text in some cells and none in others: blank from end to end; a name without a value; a value without a label. */
const ALL_BLANK = 0.3;
const NO_VALUE = 0.05;
const NO_LABEL = 0.002;

/** How likely a row of its own has just these cells blank, of those that are blank below and not above. */
function blanksAsOwn(above: readonly FilledCell[], below: readonly FilledCell[], habits: Habits): number {
  const single = above.flatMap((over, index) => {
    const under = below[index];
    return under && !isMerged(over, under) && !mayBeMerged(over, over.text, habits) ? [{ over, under }] : [];
  });
  const blank = single.filter(({ over, under }) => over.text !== '' && under.text === '');
  if (blank.length === 0) return 1;
  const filled = single.filter(({ under }) => under.text !== '');
  const { like, all } = habits.rowsWith(
    blank.map(({ under }) => under),
    filled.map(({ under }) => under),
  );
  const labels = filled.some(({ under }) => isFormLabel(under.text));
  const unlabelled = !labels && blank.some(({ over }) => isFormLabel(over.text));
  return mostly(like, all, filled.length === 0 ? ALL_BLANK : unlabelled ? NO_LABEL : NO_VALUE);
}

/** How likely a row of its own has no label, where the row above, which fills its page, has none either: that goes on from the page before. */
function labelAsOwn(over: FilledCell | undefined, below: readonly FilledCell[], habits: Habits): number {
  const [label, ...values] = below;
  if (!over || !label || over.text !== '' || label.text !== '' || isMerged(over, label)) return 1;
  const { like, all } = habits.rowsWith(
    [label],
    values.filter(({ text }) => text !== ''),
  );
  return mostly(like, all, ALL_BLANK);
}

/** That a text ends at the end of a full line, wherever few others do. */
const FULL_BY_CHANCE = 0.04;

/** That prose ends in the midst of a sentence, its last line full. */
const IN_SENTENCE = 0.2;

/** What one column shows. */
function seenIn(over: FilledCell, under: FilledCell, habits: Habits): Likelihood {
  const usual = habits.column(over);
  const merged = isMerged(over, under);
  const last = over.lines.at(-1);
  const next = under.lines[0];
  if (over.text === '' && under.text === '') return NOTHING;
  if (under.text === '')
    return merged
      ? NOTHING
      : {
          // Where cells are merged, a blank one may be the rest of one; see `blanksAsOwn` for other columns.
          own: mayBeMerged(over, over.text, habits) ? mostly(usual.blank + usual.merged, usual.cells, 0.3) : 1,
          goesOn: over.lines.length > 2 ? 0.5 : 0.8,
        };
  if (over.text === '') return { own: 1, goesOn: under.lines.length === 1 ? 0.02 : 0.1 };
  if (!last || !next) return NOTHING;
  const lack = lacking(last, next, over.inner, habits.padding, isCentred(usual));
  const words = torn(over.text, under.text, habits);
  const both = saidBefore(over.text, under.text, habits);
  if (lack < 0) {
    const rate = isListed(over.text, under.text) ? 0.5 : habits.breakRate(over);
    return { own: merged ? 1 : words, goesOn: rate * both };
  }
  if (merged) return { own: 1, goesOn: both };
  const full = Math.max(FULL_BY_CHANCE, mostly(habits.fullEnds(over, next.unit), usual.cells - usual.blank, 0.2));
  return {
    // A merged cell may be cut between two rows.
    own:
      Math.min(1, usual.merged > 0 ? Math.max(full, 0.6) : full) *
      words *
      (stopsInSentence(over.text, under.text) ? IN_SENTENCE : 1) *
      (isShortText(under.text) ? mostly(usual.short, usual.cells - usual.blank, 0.1) : 1),
    goesOn: both,
  };
}

/** The share of cells that are so, on the careful side where few are known. */
const mostly = (some: number, all: number, unknown: number): number => (some + 2 * unknown) / (all + 2);
