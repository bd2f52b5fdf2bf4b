import { besides } from '../grid/lineRoom.ts';
import { type PageTable, refuse } from '../grid/pageTables.ts';
import { refOf } from '../grid/tableGrid.ts';
import { cutMergedCells } from './cutMergedCell.ts';
import { type Habits, habitsOf, largest } from './habits.ts';
import { heldTogether } from './heldTogether.ts';
import { isNewForm } from './opensForm.ts';
import type { PreparedPage } from './readPage.ts';
import { isFirstOn, isLastOn, mayRepeatHead } from './repeatedHeads.ts';
import { cellsIn, type EdgeRow, isHardlyOne, type LinesAtBreak, rowOverPages, sameWidth } from './rowOverPages.ts';
import { stopsInSentence } from './tornText.ts';

type Exact = NonNullable<PageTable['table']>;

/** A table that may go on from the page before. */
interface Meeting {
  upper: PageTable;
  lower: PageTable;
  /** 0-based first row of the lower table after a repeated head. */
  row: number;
  /** The upper table's page, and its place (1-based) on it; the lower one is the first of the next page. */
  page: number;
  place: number;
  /** What is left below the upper table, in points, as far as other pages go down. */
  room: number;
}

/** Two rows at a break, or one. */
interface Break extends Meeting {
  last: EdgeRow;
  first: EdgeRow;
  lines: LinesAtBreak;
  /** Its lines say whether it is one. */
  isTold: boolean;
}

/** A page reaches at least so far down, as a share of its height: no bottom margin is larger. */
const LEAST_BODY = 0.6;

/** A line with less room beside it (heights of the text) is full. */
const FULL = 2;

/** Room for this many more heights of the text than a row takes: the row was not sent to the next page for want of it. */
const TO_SPARE = 3;

/**
 * Says of the first rows of pages whether they go on with the last row of the page before, where the lines are closed at the break.
 * Where that cannot be told, the tables at both sides of the break are left unread, and what they go on from or into. Changes the
 * pages' tables.
 */
export function joinRowsOverPages(pages: readonly PreparedPage[], heads: ReadonlyMap<PageTable, number>): void {
  const floor = Math.max(0, ...pages.flatMap(({ tables }) => tables.map(({ box }) => box.bottom)));
  const meetings = pages.flatMap((page, index) => meetingOf(page, pages[index + 1], heads, floor));
  const habits = habitsAround(pages, meetings);
  const unread = joinCutCells(meetings, habits, heads);
  const breaks = meetings.flatMap((meeting) => breakOf(meeting) ?? []);
  const tell = ({ last, first, room, lines }: Break, as = lines) => rowOverPages(last, first, room, habits, as);
  // Where a row goes on between closed lines, the writer draws none to part two rows by; nor where another of the document seems to.
  const between = breaks.filter(({ isTold, lines }) => !isTold && lines !== 'cut');
  const closesCut = between.some((each) => tell(each) === 'goes-on');
  const seemsCut = between.filter((each) => tell(each, 'closed') === 'goes-on');
  const closes = (each: Break) => closesCut || seemsCut.some((other) => other !== each);
  for (const each of breaks) {
    const { upper, lower, last, first, room, lines, isTold } = each;
    if (lower.continued && isHardlyOne(last, first, room, habits)) unread.push(upper, lower);
    if (isTold) continue;
    const isHead = first.row === 0 && (lines === 'cut' || mayRepeatHead(last.table, first.table));
    const found = isHead ? 'unknown' : tell(each, lines === 'parted' && closes(each) ? 'closed' : lines);
    if (found === 'goes-on') lower.continued = true;
    if (found === 'unknown') unread.push(upper, lower);
  }
  for (const table of unread) if (table.table) refuse(table, 'cut-row');
  for (const [index, page] of pages.entries()) {
    const last = page.tables.at(-1);
    if (!last || pages[index + 1]?.tables[0]?.continued || !endsInSentence(page, last, habits)) continue;
    refuse(last, 'cut-off');
    unread.push(last);
  }
  refuseRest(meetings, new Set(unread));
}

/**
 * Whether a row as high as its page stops in the midst of a sentence, at the end of a full line: LibreOffice leaves out what a row has below
 * the page where it may not be broken.
 */
function endsInSentence({ marks }: PreparedPage, { table }: PageTable, { padding }: Habits): boolean {
  if (!table || table.shape.openBottom) return false;
  const last = { table, row: table.shape.ys.length - 2 };
  return cellsIn(last).some(({ box, inner, text, lines }) => {
    const line = lines.at(-1);
    if (!line || box.bottom - box.top < LEAST_BODY * marks.height || !stopsInSentence(text, '')) return false;
    const { left, right } = besides(line, inner, padding);
    return left + right < FULL * line.size;
  });
}

function breakOf(meeting: Meeting): Break | null {
  const { upper, lower, row } = meeting;
  if (!upper.table || !lower.table) return null;
  const { openBottom, ys } = upper.table.shape;
  const { openTop, slitTop, mergedTop } = lower.table.shape;
  const isCut = openBottom && mergedTop.length === 0;
  return {
    ...meeting,
    last: { table: upper.table, row: ys.length - 2 },
    first: { table: lower.table, row },
    lines: isCut ? 'cut' : isOpen(upper) ? 'parted' : 'closed',
    isTold: openTop || (openBottom && slitTop),
  };
}

/**
 * Puts the text of a merged cell that a page cuts at the beginning of the cell.
 * @returns the tables at both sides of a break at which nobody can tell which rows the text is of; they are refused
 */
function joinCutCells(
  meetings: readonly Meeting[],
  habits: Habits,
  heads: ReadonlyMap<PageTable, number>,
): PageTable[] {
  const unread: PageTable[] = [];
  for (const { upper, lower, row, page, place } of meetings) {
    if (!upper.table || !lower.table) continue;
    const last = { table: upper.table, row: upper.table.shape.ys.length - 2 };
    const cut = cutMergedCells(last, { table: lower.table, row }, habits, heads.get(upper) ?? 0);
    if (cut.every(({ isOne }) => isOne)) {
      for (const { over, under } of cut) {
        const refs = { over: refOf(page, place, over), under: under.ref ?? refOf(page + 1, 1, under) };
        const rowSpan = over.rowSpan + under.row + under.rowSpan;
        Object.assign(over, { text: under.text, lines: [], ref: refs.under, rowSpan });
        Object.assign(under, { text: '', lines: [], ref: refs.over });
      }
    } else unread.push(upper, lower);
  }
  for (const table of unread) refuse(table, 'cut-cell');
  return unread;
}

/** Whether cells go on over the page, by its lines: where others have an edge at both sides of the break, they end in most writers. */
const isOpen = ({ table }: PageTable): boolean =>
  table?.shape.openBottom === true || (table?.shape.mergedBottom.length ?? 0) > 0;

function meetingOf(
  page: PreparedPage,
  next: PreparedPage | undefined,
  heads: ReadonlyMap<PageTable, number>,
  floor: number,
): Meeting[] {
  const upper = page.tables.at(-1);
  const lower = next?.tables[0];
  if (!next || !upper?.table || !lower?.table || !isLastOn(page, upper) || !isFirstOn(next, lower)) return [];
  const room = Math.max(floor, LEAST_BODY * page.marks.height) - upper.box.bottom;
  const begins =
    isNewForm(lower.table) || (!isOpen(upper) && !lower.table.shape.openTop && beginsAnew(lower.table, room));
  return sameWidth(upper.box, lower.box) && !begins
    ? [{ upper, lower, row: heads.get(lower) ?? 0, page: page.marks.page, place: page.tables.length, room }]
    : [];
}

/** Whether a table stands on its page though its first rows (as many as merged cells hold together) had room on the page before. */
function beginsAnew(table: Exact, room: number): boolean {
  const height = heldTogether(table, 0);
  const end = (table.shape.ys[0] ?? 0) + height;
  const size = largest(table.cells.filter(({ box }) => box.top < end));
  return room > height + TO_SPARE * size;
}

function habitsAround(pages: readonly PreparedPage[], meetings: readonly Meeting[]): Habits {
  const torn = new Map<Exact, Set<number>>();
  const add = (table: Exact | null, row: number) => {
    if (table) torn.set(table, (torn.get(table) ?? new Set()).add(row));
  };
  for (const { upper, lower, row } of meetings) {
    add(upper.table, (upper.table?.shape.ys.length ?? 0) - 2);
    add(lower.table, row);
  }
  const tables = pages.flatMap((page) => page.tables.flatMap(({ table }) => table ?? []));
  return habitsOf(tables, torn);
}

/** What meets an unread table at a page break, before or after it, is a piece of the same table. */
function refuseRest(meetings: readonly Meeting[], unread: Set<PageTable>): void {
  const spread = (from: PageTable, to: PageTable) => {
    if (!unread.has(from) || unread.has(to)) return;
    unread.add(to);
    if (to.table) refuse(to, 'cut-row');
  };
  for (const { upper, lower } of meetings) spread(upper, lower);
  for (const { upper, lower } of meetings.toReversed()) spread(lower, upper);
}
