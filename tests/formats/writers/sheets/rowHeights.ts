import { cellLines } from '../describe/cellLines.ts';
import type { SheetCell, SheetMerge } from './layOnSheet.ts';

/** Chinese characters that fit on a line of one column, and the height of a line in points. */
const PER_LINE = 8;
const LINE = 15;

/** How high each row of a sheet must be for its texts, in points; what is merged downwards has room enough. */
export function rowHeights(cells: readonly SheetCell[], merges: readonly SheetMerge[], rowCount: number): number[] {
  const heights = new Array<number>(rowCount).fill(LINE + 5);
  for (const { row, column, text } of cells) {
    const merge = merges.find(({ top, left }) => top === row && left === column);
    if (!text || (merge && merge.bottom > row)) continue;
    const perLine = PER_LINE * ((merge ? merge.right - column : 0) + 1);
    const lines = cellLines(text).reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    heights[row] = Math.max(heights[row] ?? 0, lines * LINE + 5);
  }
  return heights;
}
