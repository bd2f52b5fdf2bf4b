import { type Habits, habitsOf } from './habits.ts';
import { type PageTable, refuse } from './pageTables.ts';
import type { PreparedPage } from './readPage.ts';
import { isFirstOn, isLastOn } from './repeatedHeads.ts';
import { rowOverPages } from './rowOverPages.ts';

type Exact = NonNullable<PageTable['table']>;

/** A table that may go on from the page before. */
interface Meeting {
  upper: PageTable;
  lower: PageTable;
  /** 0-based first row of the lower table after a repeated head. */
  row: number;
  /** Of the upper page. */
  height: number;
}

/** Outlines on two pages that differ by no more than this (points) may be of one table. */
const SAME = 1.5;

/** A page reaches at least so far down, as a share of its height: no bottom margin is larger. */
const LEAST_BODY = 0.6;

/**
 * Says of the first rows of pages whether they go on with the last row of the page before, where the lines are closed at the break.
 * Where that cannot be told, the tables at both sides of the break are left unread, and what they go on from or into. Changes the
 * pages' tables.
 */
export function joinRowsOverPages(pages: readonly PreparedPage[], heads: ReadonlyMap<PageTable, number>): void {
  const meetings = pages.flatMap((page, index) => meetingOf(page, pages[index + 1], heads));
  const closed = meetings.filter(({ upper, lower }) => !upper.table?.shape.openBottom && !lower.table?.shape.openTop);
  if (closed.length === 0) return;
  const habits = habitsAround(pages, meetings);
  const floor = Math.max(...pages.flatMap(({ tables }) => tables.map(({ box }) => box.bottom)));
  const unread: PageTable[] = [];
  for (const { upper, lower, row, height } of closed) {
    if (!upper.table || !lower.table) continue;
    const room = upper.box.bottom < LEAST_BODY * height ? Infinity : floor - upper.box.bottom;
    const found = rowOverPages(
      { table: upper.table, row: upper.table.shape.ys.length - 2 },
      { table: lower.table, row },
      room,
      habits,
    );
    if (found === 'goes-on') lower.continued = true;
    if (found === 'unknown') unread.push(upper, lower);
  }
  for (const table of unread) if (table.table) refuse(table, 'cut-row');
  refuseRest(meetings, new Set(unread));
}

export function meetingOf(
  page: PreparedPage,
  next: PreparedPage | undefined,
  heads: ReadonlyMap<PageTable, number>,
): Meeting[] {
  const upper = page.tables.at(-1);
  const lower = next?.tables[0];
  if (!next || !upper?.table || !lower?.table || !isLastOn(page, upper) || !isFirstOn(next, lower)) return [];
  const same = Math.abs(upper.box.left - lower.box.left) < SAME && Math.abs(upper.box.right - lower.box.right) < SAME;
  return same ? [{ upper, lower, row: heads.get(lower) ?? 0, height: page.marks.height }] : [];
}

export function habitsAround(pages: readonly PreparedPage[], meetings: readonly Meeting[]): Habits {
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
