const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Raised digits as the characters they look like: `13` with a small 1 behind it is 13¹, which is no 131, and m with a small 2 is m².
 * One character stays one.
 */
export const superscript = (text: string): string => text.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
