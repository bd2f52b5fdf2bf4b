import { DAMAGED, Unreadable } from '../unreadable.ts';
import type { Area } from '../workbook.ts';

/** `C7` or `$C$7` → row 7, column 3, both 1-based. */
export function placeOf(reference: string): { row: number; column: number } {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) throw new Unreadable(DAMAGED);
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

/** `A1:C3` or `A1` → the area, its corners in order. */
export function areaOf(reference: string): Area {
  const [from = '', to = from] = reference.split(':');
  const [a, b] = [placeOf(from), placeOf(to)];
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** The letters of a column, 1-based. */
export const lettersOf = (number: number): string =>
  number > 0 ? lettersOf(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26)) : '';
