import { visible } from './foldWidth.ts';

/** Text of common Chinese characters, ASCII and punctuation without white space: most labels and values have nothing to remove. */
const SOLID = /^[\x21-\x7e\u00b2\u00b3\u2014\u2018-\u201d\u2026\u2264\u2265\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Radicals, CJK compatibility ideographs and the small signs of numbers, `﹥=95﹪`; those without an equivalent stay as they are, and `misleads` tells them. */
const COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff\ufe64-\ufe66\ufe6a\u{2f800}-\u{2fa1f}]/gu;

/**
 * Removes the white space that text extraction puts between Chinese characters, digits and punctuation
 * (`有效 提高` → `有效提高`, `2. 9567` → `2.9567`). One space stays between two Latin words or two numbers.
 * Punctuation keeps its printed width. A radical or compatibility ideograph that Unicode itself says is a common character is that
 * character: text copied out of a PDF is full of radicals, old code pages of the others, and a unit would be two.
 */
export function compactText(printed: string): string {
  if (SOLID.test(printed)) return printed;
  return visible(printed)
    .replace(COMPATIBLE, (twin) => twin.normalize('NFKC'))
    .trim()
    .replace(/\s+/g, (gap, offset: number, whole: string) => {
      const pair = `${whole[offset - 1]}${whole[offset + gap.length]}`;
      return /^([A-Za-z][A-Za-z0-9]|[0-9][A-Za-z0-9])$/.test(pair) ? ' ' : '';
    });
}
