import type { Area } from './workbook.ts';

/** Whether a cell lies in an area. */
export const isWithin = (
  { top, left, bottom, right }: Area,
  { row, column }: { row: number; column: number },
): boolean => row >= top && row <= bottom && column >= left && column <= right;
