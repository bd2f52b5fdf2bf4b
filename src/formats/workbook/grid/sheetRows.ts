import type { Sheet } from '../workbook.ts';
import { nextVisible } from './nextVisible.ts';
import type { Box } from './visibleSheet.ts';

/** A row of a sheet that is seen and belongs to its content. */
export interface SheetRow {
  row: number;
  /** What begins in it; empty for a blank row of a table. */
  boxes: Box[];
  /** A line stands at the left or right of one of its cells: it is a row of a table. */
  ruled: boolean;
  /** Text of a row above reaches down into it. */
  reached: boolean;
  /** A blank row that belongs to no table stands above it. */
  gapAbove: boolean;
}

/** A longer run of blank rows is not kept, ruled or not. */
const MOST_BLANK_ROWS = 50;

/**
 * The rows of a sheet from its first to its last text. A blank row stays where lines or a merged cell make it part of a table; any other
 * is a gap.
 */
export function sheetRows(sheet: Sheet, boxes: readonly Box[]): SheetRow[] {
  const rows: SheetRow[] = [];
  const visibleFrom = nextVisible(sheet.hiddenRows);
  let reach = 0;
  for (const box of boxes) {
    if (box.text === '') continue;
    const { top, bottom } = box.area;
    const last = rows.at(-1);
    if (last?.row !== top) {
      const blank = last ? blankRows(sheet, visibleFrom, last.row, top, reach) : { kept: [], gap: false };
      rows.push(...blank.kept);
      rows.push({ row: top, boxes: [], ruled: sheet.ruled.has(top), reached: reach >= top, gapAbove: blank.gap });
    }
    rows.at(-1)?.boxes.push(box);
    reach = Math.max(reach, bottom);
  }
  return withBlankAreas(rows, boxes);
}

function blankRows(sheet: Sheet, visibleFrom: (row: number) => number, above: number, below: number, reach: number) {
  const kept: SheetRow[] = [];
  let count = 0;
  let gap = false;
  for (let row = visibleFrom(above + 1); row < below; row = visibleFrom(row + 1)) {
    count += 1;
    if (count > MOST_BLANK_ROWS) return { kept: [], gap: reach < below - 1 };
    const ruled = sheet.ruled.has(row);
    if (ruled || row <= reach) kept.push({ row, boxes: [], ruled, reached: row <= reach, gapAbove: false });
    else gap = true;
  }
  return { kept: gap ? kept.filter(({ reached }) => reached) : kept, gap };
}

/** Puts merged areas without text into the first kept row that they lie in. */
function withBlankAreas(rows: SheetRow[], boxes: readonly Box[]): SheetRow[] {
  let at = 0;
  for (const box of boxes) {
    if (box.text !== '') continue;
    while (at < rows.length && (rows[at] as SheetRow).row < box.area.top) at += 1;
    const row = rows[at];
    if (row && row.row <= box.area.bottom) row.boxes.push({ ...box, area: { ...box.area, top: row.row } });
  }
  for (const { boxes: own } of rows) own.sort((a, b) => a.area.left - b.area.left);
  return rows;
}
