import type { FilledCell } from './fillTable.ts';
import { isClass } from './formLabels.ts';

/** Heads of columns end like classes. */
const HEAD = /^(?:[一二三]级|绩效)指标$/;

/**
 * Whether indicators have a blank cell below a class of others, both beside one wider class: so LibreOffice draws a merged
 * class of which it left the first row behind, and the others would lose their class. In columns without merged classes a blank cell
 * may be how the writer leaves out what stands above; one that ends the page may have its text on the next, see `cutMergedCells`.
 */
export function leavesClass(cells: readonly FilledCell[]): boolean {
  const end = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan));
  const classes = cells.filter(({ text }) => isClass(text) && !HEAD.test(text.replace(/\s/g, '')));
  return classes.some((above) => {
    const column = (cell: FilledCell) => cell.column === above.column && cell.colSpan === above.colSpan;
    const blank = cells.find((cell) => column(cell) && cell.row === above.row + above.rowSpan);
    if (blank?.text !== '' || blank.row + blank.rowSpan === end) return false;
    const isMerged = blank.rowSpan > 1 || classes.some((cell) => column(cell) && cell.rowSpan > 1);
    const holdsBoth = ({ row, rowSpan, column: at, colSpan, text }: FilledCell) =>
      at + colSpan === above.column && row <= above.row && row + rowSpan > blank.row && (text === '' || isClass(text));
    const names = cells.filter(
      ({ row, column: at }) =>
        at === blank.column + blank.colSpan && row >= blank.row && row < blank.row + blank.rowSpan,
    );
    const isSaid = names.some(({ text }) => text !== '') && !names.some(({ text }) => isClass(text));
    return isMerged && isSaid && cells.some(holdsBoth);
  });
}
