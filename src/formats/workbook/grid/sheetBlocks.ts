import type { Block } from '../../../model/block.ts';
import type { Sheet } from '../workbook.ts';
import { columnsBetween, columnsOf } from './gridColumns.ts';
import { gridOf } from './gridOf.ts';
import { type SheetRow, sheetRows } from './sheetRows.ts';
import { sideBySide } from './sideBySide.ts';
import type { VisibleSheet } from './visibleSheet.ts';

/**
 * What stands on a sheet, as paragraphs and grids from top to bottom.
 *
 * 1. Blank rows cut it (`gapAbove`), but for those that lines or merged cells make part of a table.
 * 2. Where a stretch between two gaps has lines, its ruled rows are its tables. Rows without lines above, between and below them are no
 *    part of them if they hold one or two texts: one text is a paragraph (title, 单位：万元, 注：…), two make a grid of their own without
 *    the blank columns between them.
 * 3. Where a stretch has no lines, the rows with one text at its head are paragraphs and all that follows is one grid: nothing tells a
 *    remark from a row with one value.
 * 4. Tables side by side, with a blank column between them from top to bottom, are grids one after the other.
 * 5. Columns to the left of the first and to the right of the last cell of a grid are no cells.
 */
export function sheetBlocks(sheet: Sheet, { boxes }: VisibleSheet, spend: (cells: number) => void): Block[] {
  const rows = sheetRows(sheet, boxes);
  const blocks: Block[] = [];
  for (const stretch of cutBefore(rows, ({ gapAbove }) => gapAbove)) {
    for (const run of runsOf(stretch)) {
      const [first] = run.rows;
      if (!first) continue;
      if (run.kind === 'paragraphs') {
        for (const row of run.rows) blocks.push(...paragraphsOf(row));
      } else if (run.kind === 'heads') blocks.push(gridOf(sheet, run.rows, columnsOf(run.rows), spend));
      else
        for (const table of sideBySide(sheet, run.rows))
          blocks.push(gridOf(sheet, table.rows, columnsBetween(sheet, table), spend));
    }
  }
  const [first] = blocks;
  if (first) markGap(first);
  return blocks;
}

/** A new sheet is a new page: whatever stands first on it has a gap above. */
function markGap(block: Block): void {
  if (block.kind === 'paragraph') block.gapAbove = true;
  else if (block.rows[0]) block.rows[0].gapAbove = true;
}

interface Run {
  kind: 'paragraphs' | 'heads' | 'table';
  rows: SheetRow[];
}

function runsOf(stretch: readonly SheetRow[]): Run[] {
  const runs: Run[] = [];
  const ruled = stretch.some((row) => row.ruled);
  let inHead = true;
  for (const [index, row] of stretch.entries()) {
    const reachesDown = stretch[index + 1]?.reached ?? false;
    const texts = row.boxes.filter(({ text }) => text !== '').length;
    let kind: Run['kind'] = 'table';
    if (
      ruled
        ? !row.ruled && !row.reached && texts <= 2 && !reachesDown
        : inHead && texts === 1 && !row.reached && !reachesDown
    ) {
      kind = texts === 1 ? 'paragraphs' : 'heads';
    }
    if (kind === 'table') inHead = false;
    const last = runs.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else runs.push({ kind, rows: [row] });
  }
  return runs;
}

const paragraphsOf = (row: SheetRow): Block[] =>
  row.boxes
    .filter(({ text }) => text !== '')
    .map(({ ref, text }, index) => ({
      kind: 'paragraph' as const,
      ref,
      text,
      gapAbove: row.gapAbove && index === 0,
      role: 'body' as const,
    }));

function cutBefore<Item>(items: readonly Item[], starts: (item: Item) => boolean): Item[][] {
  const cut: Item[][] = [];
  for (const item of items) {
    const open = cut.at(-1);
    if (open && !starts(item)) open.push(item);
    else cut.push([item]);
  }
  return cut;
}
