/** Signs of symbol fonts that mean something in a form, by font and the low byte of their code. */
const SIGNS: Record<string, Record<number, string>> = {
  wingdings: { 111: '□', 113: '□', 168: '□', 252: '✓', 251: '✗', 254: '☑', 253: '☒', 108: '●', 110: '■' },
  'wingdings 2': { 80: '✓', 79: '✗', 82: '☑', 83: '☒', 84: '☒', 163: '□', 48: '☑' },
  symbol: { 163: '≤', 179: '≥', 177: '±', 180: '×', 184: '÷', 185: '≠', 176: '°', 183: '·' },
};

/** What a sign of a symbol font looks like; U+FFFD where that is not known. A font of ordinary letters shows its letter. */
export function symbolText(font: string, code: number): string {
  const known = SIGNS[font.toLowerCase()];
  if (known) return known[code & 0xff] ?? UNKNOWN;
  return code >= 0xf000 && code <= 0xf0ff ? UNKNOWN : String.fromCharCode(code);
}

const UNKNOWN = '\ufffd';
