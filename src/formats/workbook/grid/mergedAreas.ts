import type { Area, Sheet } from '../workbook.ts';

/**
 * The merged areas of a sheet and, for each of its cells, the area it lies in. Areas that overlap an earlier one (broken files) do not
 * count, nor do areas of a single cell. One sweep from top to bottom; areas are cut off at the last column that holds anything.
 */
export function mergedAreas({ cells, merges, ruled }: Sheet): { merges: Area[]; coveredBy: (Area | undefined)[] } {
  const sorted = merges
    .filter(({ top, left, bottom, right }) => top < bottom || left < right)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  let edge = 0;
  for (const { column } of cells) edge = Math.max(edge, column);
  for (const { left } of sorted) edge = Math.max(edge, left);
  for (const spans of ruled.values()) for (const { last } of spans) edge = Math.max(edge, last);
  const column: (Area | undefined)[] = new Array(edge + 1);
  const kept: Area[] = [];
  let next = 0;
  const takeUpTo = (row: number) => {
    for (let area = sorted[next]; area && area.top <= row; area = sorted[next]) {
      next += 1;
      const right = Math.min(area.right, edge);
      if (!isFree(column, area, right)) continue;
      column.fill(area, area.left, right + 1);
      kept.push(area);
    }
  };
  const coveredBy = cells.map((cell) => {
    takeUpTo(cell.row);
    const area = column[cell.column];
    return area && area.bottom >= cell.row ? area : undefined;
  });
  takeUpTo(Number.POSITIVE_INFINITY);
  return { merges: kept, coveredBy };
}

function isFree(column: readonly (Area | undefined)[], { top, left }: Area, right: number): boolean {
  for (let at = left; at <= right; at += 1) if ((column[at]?.bottom ?? 0) >= top) return false;
  return true;
}
