/**
 * The text that a string of SpreadsheetML stands for (ECMA-376 part 1, 22.9.2.19): `_x000D_` is the character of that number, and every
 * kind of line break is `\n`.
 */
export const fromXstring = (text: string): string => {
  const plain = text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
};
