import { isWithin } from '../isWithin.ts';
import { Unreadable } from '../unreadable.ts';
import type { Area, Sheet } from '../workbook.ts';

/**
 * The merged areas of a sheet and, for each of its cells, the area it lies in. Areas that overlap an earlier one (broken files) do not
 * count, nor do areas of a single cell. One sweep from top to bottom; areas are cut off at the last column that holds anything.
 * @throws Unreadable where cells of an area that does not count hold something: Excel drops all areas of such a sheet, WPS shows it somehow
 */
export function mergedAreas({ name, cells, merges, ruled }: Sheet): {
  merges: Area[];
  coveredBy: (Area | undefined)[];
} {
  const sorted = merges
    .filter(({ top, left, bottom, right }) => top < bottom || left < right)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  let edge = 0;
  for (const { column } of cells) edge = Math.max(edge, column);
  for (const { left } of sorted) edge = Math.max(edge, left);
  for (const spans of ruled.values()) for (const { last } of spans) edge = Math.max(edge, last);
  const column: (Area | undefined)[] = new Array(edge + 1);
  const kept: Area[] = [];
  const clashing: Area[] = [];
  let next = 0;
  const takeUpTo = (row: number) => {
    for (let area = sorted[next]; area && area.top <= row; area = sorted[next]) {
      next += 1;
      const right = Math.min(area.right, edge);
      const before = column[area.left];
      if (!isFree(column, area, right)) {
        if (clashing.length < MOST_CLASHING && !(before && isSame(before, area))) clashing.push(area);
        continue;
      }
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
  const isOverlaid = cells.some((cell, index) => {
    const seen = coveredBy[index];
    return clashing.some((area) => isWithin(area, cell) && !(isFirst(area, cell) && (!seen || isFirst(seen, cell))));
  });
  if (isOverlaid || clashing.length === MOST_CLASHING)
    throw new Unreadable(`工作表“${name}”里合并的单元格互相重叠`, ...APART);
  return { merges: kept, coveredBy };
}

const APART = ['互不重叠的合并单元格', '用 Excel 或 WPS 打开，取消重叠的合并，重新保存后放入'] as const;

/** So many are not looked at one by one; a sheet that some system wrote carelessly has a few. */
const MOST_CLASHING = 200;

const isSame = (one: Area, other: Area): boolean =>
  one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;

const isFirst = ({ top, left }: Area, { row, column }: { row: number; column: number }): boolean =>
  row === top && column === left;

function isFree(column: readonly (Area | undefined)[], { top, left }: Area, right: number): boolean {
  for (let at = left; at <= right; at += 1) if ((column[at]?.bottom ?? 0) >= top) return false;
  return true;
}
