import { visible } from './foldWidth.ts';

/** Radicals and CJK compatibility ideographs; those without an equivalent stay as they are, and `misleads` tells them. */
const COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/**
 * Removes the white space that text extraction puts between Chinese characters, digits and punctuation
 * (`有效 提高` → `有效提高`, `2. 9567` → `2.9567`). One space stays between two Latin words or two numbers.
 * Punctuation keeps its printed width. A radical or compatibility ideograph that Unicode itself says is a common character is that
 * character: text copied out of a PDF is full of radicals, old code pages of the others, and a unit would be two.
 */
export function compactText(printed: string): string {
  return visible(printed)
    .replace(COMPATIBLE, (twin) => twin.normalize('NFKC'))
    .trim()
    .replace(/\s+/g, (gap, offset: number, whole: string) => {
      const pair = `${whole[offset - 1]}${whole[offset + gap.length]}`;
      return /^([A-Za-z][A-Za-z0-9]|[0-9][A-Za-z0-9])$/.test(pair) ? ' ' : '';
    });
}
