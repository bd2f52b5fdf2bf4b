import { Bytes, NO_BYTES } from './bytes.ts';

/** Numbers of one-byte properties that a piece may carry by itself ([MS-DOC] 2.9.215), of those that matter here. */
const CODES: Record<number, number> = {
  9: 0x2407,
  12: 0x260a,
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  66: 0x0801,
  81: 0x0818,
  83: 0x2a33,
  87: 0x0837,
  92: 0x083c,
  104: 0x2a48,
  115: 0x2a53,
  117: 0x0855,
};

/** A list with the one property that a piece of a fast-saved text carries; empty where it says nothing of text or tables. */
export function shortSprm(number: number, value: number): Bytes {
  const code = CODES[number];
  return code === undefined ? NO_BYTES : new Bytes(Uint8Array.of(code & 0xff, code >> 8, value));
}
