import type { Glyph } from '../paint/marks.ts';

/** The size of text that tolerances are measured by where there is no text. */
const NO_TEXT = 10;

/** The size (height of the em) below which the given share of the readable glyphs lie; 0.5 for the median. */
export function textSize(glyphs: readonly Glyph[], share: number): number {
  const sizes = glyphs.filter(({ blank, fault }) => !blank && fault === null).map(({ size }) => size);
  sizes.sort((one, other) => one - other);
  return sizes[Math.floor((sizes.length - 1) * share)] ?? NO_TEXT;
}
