/** Signs of symbol fonts that mean something in a form, by font and the low byte of their code. */
const SIGNS: Record<string, Record<number, string>> = {
  wingdings: { 111: '□', 113: '□', 168: '□', 252: '✓', 251: '✗', 254: '☑', 253: '☒', 108: '●', 110: '■' },
  'wingdings 2': { 80: '✓', 79: '✗', 82: '☑', 83: '☒', 84: '☒', 163: '□', 48: '☑' },
  symbol: { 163: '≤', 179: '≥', 177: '±', 180: '×', 184: '÷', 185: '≠', 176: '°', 183: '·' },
};

/** Where symbol fonts keep their signs: what they look like is told by the font alone. */
export const SYMBOLS = /([\uf000-\uf0ff])/;

/**
 * What a sign looks like.
 * @param fonts names of the fonts that the text may be in
 * @returns null where that is not known; the letter itself where it is no sign of a symbol font
 */
export function symbolText(fonts: readonly string[], code: number): string | null {
  const known = fonts.map((font) => SIGNS[font.toLowerCase()]).find((signs) => signs !== undefined);
  if (known) return known[code & 0xff] ?? null;
  const letter = String.fromCharCode(code);
  return SYMBOLS.test(letter) ? null : letter;
}
