import type { FontData } from '../parser/pdfjs.ts';

/** What placing the glyphs of a font needs. */
export interface PaintedFont {
  /** Glyph units to text units. */
  widthScale: number;
  /** Height of the em in text units of size 1. */
  emScale: number;
  vertical: boolean;
}

const known = new WeakMap<FontData, PaintedFont>();

/** The measures of a font as pdf.js gives it. */
export function paintedFont(font: FontData): PaintedFont {
  const before = known.get(font);
  if (before) return before;
  const scale = font.fontMatrix?.[0] ?? 0.001;
  const made: PaintedFont = {
    widthScale: Math.abs(scale),
    emScale: font.isType3Font ? type3Em(font) : 1,
    vertical: font.vertical === true,
  };
  known.set(font, made);
  return made;
}

/** A Type 3 font draws its glyphs itself; the height of its box stands for the em. */
function type3Em(font: FontData): number {
  const scale = Math.abs(font.fontMatrix?.[3] ?? 0.001);
  const box = font.bbox;
  const high = box ? Math.abs((box[3] ?? 0) - (box[1] ?? 0)) * scale : 0;
  return high > 0.3 && high < 3 ? high * 0.8 : 1;
}

/** Private use, replacement and control characters, halves of surrogates and the never assigned: no font says what they show. */
export const isNoCharacter = (text: string): boolean => text === '' || NO_CHARACTER.test(text);

const NO_CHARACTER = /[\p{Co}\p{Cs}\p{Cn}\ufffd]|(?![\t\n\r])\p{Cc}/u;
