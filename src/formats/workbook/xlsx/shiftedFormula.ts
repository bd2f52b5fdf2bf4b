import { lettersOf } from './cellPlace.ts';

/** A text in quotes, the name of a sheet in quotes, or a cell by its column and row, `$` before what stays. */
const PIECE = /"[^"]*"|'[^']*'|(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.])/gu;

/** A formula that is shared with the cell so many rows below and columns to the right: `A1+$B$1` one row below is `A2+$B$1`. */
export const shiftedFormula = (formula: string, down: number, right: number): string =>
  formula.replace(PIECE, (piece, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
    if (column === undefined || row === undefined) return piece;
    const newColumn = fixedColumn ? column : lettersOf(numberOf(column) + right);
    return `${fixedColumn}${newColumn}${fixedRow}${fixedRow ? row : Number(row) + down}`;
  });

const numberOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
