const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** In half and in full width. */
const DIGIT = /[\d０-９]/g;

const replaced = (text: string, signs: string): string =>
  text.replace(DIGIT, (digit) => signs[digit.charCodeAt(0) & 15] ?? digit);

/**
 * Raised digits as the characters they look like: `13` with a small 1 behind it is 13¹, which is no 131, and m with a small 2 is m².
 * One character stays one.
 */
export const superscript = (text: string): string => replaced(text, RAISED);

/** Lowered digits as the characters they look like: `12` with a small 3 below is 12₃, which is no 123. One character stays one. */
export const subscript = (text: string): string => replaced(text, LOWERED);
