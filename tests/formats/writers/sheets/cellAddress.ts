/** `C7` for row 6, column 2, both 0-based. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${columnLetters(Math.floor(column / 26) - 1)}${columnLetters(column % 26)}`;
