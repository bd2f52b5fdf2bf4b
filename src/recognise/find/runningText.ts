import type { SourceRow } from '../../grid/sourceRow.ts';
import type { Destination } from '../../model/documentTables.ts';
import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from './heads.ts';
import { headText } from './headText.ts';

/** Rows that belong to the printed page and not to what is printed on it, by row. */
export type RunningText = ReadonlyMap<SourceRow, Destination>;

const NUMBERED = /^(?:[-—–―~·•]\d{1,4}[-—–―~·•]?|第\d{1,4}页(?:[,，、/／]?共\d{1,4}页)?|\d{1,4}[/／]\d{1,4})$/;
/** Nothing else says so, wherever it stands. */
const OF_PAGES = /^第\d{1,4}页[,，、/／]?共\d{1,4}页$/;
/** What is printed above the rest of a table on its next page. */
const CONTINUED = /^[（(]?(?:续|续上|接上|接上一|转下|接下)?(?:续|[表页])[)）]?$/;
const BARE_NUMBER = /^\d{1,4}$/;

/** A page number alone, however it is printed: `- 3 -`, `第3页 共12页`, `3/12`, `3`. */
export const isPageNumber = (text: string): boolean => {
  const compact = headText({ text });
  return NUMBERED.test(compact) || BARE_NUMBER.test(compact);
};

/** A line that stands on every page, such as 平罗县2024年部门预算公开. */
const RUNNING_HEAD = /预算|绩效|公开/;
const OFTEN = 3;

/**
 * Finds page numbers and running heads, so that they do not come between the halves of what a page break cut. They stand alone in
 * their row next to a break; a bare number only where no tab says that it is a cell further right.
 */
export function runningText(rows: readonly SourceRow[]): RunningText {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.width === 1) counts.set(headOf(row), (counts.get(headOf(row)) ?? 0) + 1);
  }
  const running = new Map<SourceRow, Destination>();
  for (const [index, row] of rows.entries()) {
    const atBreak = row.gapAbove || rows[index + 1]?.gapAbove !== false;
    const betweenTables = row.startsBlock && rows[index + 1]?.startsBlock !== false;
    if (row.cells.length !== 1 || row.continues) continue;
    const text = headOf(row);
    if (OF_PAGES.test(text)) running.set(row, 'page-number');
    if (!(atBreak || row.startsBlock)) continue;
    if (CONTINUED.test(text)) running.set(row, 'title');
    else if (!atBreak && !betweenTables) continue;
    else if (NUMBERED.test(text)) running.set(row, 'page-number');
    else if (!atBreak) continue;
    else if (BARE_NUMBER.test(text) && row.cells[0]?.column === 1) running.set(row, 'page-number');
    else if (row.width === 1 && isRunningHead(text, counts.get(text) ?? 0)) running.set(row, 'title');
  }
  return running;
}

const headOf = (row: SourceRow) => row.cells.map(headText).join('');

function isRunningHead(text: string, times: number): boolean {
  if ([YEAR_HEAD, CURRENCY_HEAD].some(({ pattern }) => pattern.test(text))) return false;
  return TITLE_HEAD.pattern.test(text) || (times >= OFTEN && text.length <= 40 && RUNNING_HEAD.test(text));
}
