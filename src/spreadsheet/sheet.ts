/**
 * What a cell of a sheet holds: a text, which stays a text however it looks (a code, a date, something that begins with =), or an exact
 * decimal as a number.
 */
export type CellValue = string | { number: string };

/** A table as people open it in a spreadsheet. */
export interface Sheet {
  /** Said on its tab, Chinese; what a tab cannot hold is left out when it is written. */
  name: string;
  heads: readonly string[];
  rows: readonly (readonly CellValue[])[];
}

/** A cell as it reads. */
export const textOfCell = (cell: CellValue): string => (typeof cell === 'string' ? cell : cell.number);

const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** A spreadsheet keeps numbers as doubles: more digits than this come back as others. */
const EXACT_DIGITS = 15;

/** A decimal as a number where a spreadsheet keeps every digit of it, else as the text it is. */
export function numberCell(decimal: string): CellValue {
  const isExact = DECIMAL.test(decimal) && decimal.replace(/\D/g, '').length <= EXACT_DIGITS;
  return isExact ? { number: decimal } : decimal;
}
