import { type } from './theme.ts';

/** Advance widths in thousandths of an em, a little generous: which system font draws the text is not known when the page is built. */
const WIDE = 1000;
const widths: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[ilj.,:;'|!()[\]\s]/, 360],
  [/[mwMW%@≥≤]/, 950],
  [/[A-Z]/, 740],
  [/[\u0020-\u024f]/, 600],
];

const TABLE = Uint16Array.from(
  { length: 0x10000 },
  (_, code) => widths.find(([characters]) => characters.test(String.fromCharCode(code)))?.[1] ?? WIDE,
);

/** Width of a text in thousandths of its font size: a whole number, so that the widths of parts add up to that of the whole. */
export function advance(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // The first half of a character beyond the table; its second half counts for both.
    if (code < 0xd800 || code > 0xdbff) sum += TABLE[code] as number;
  }
  return sum;
}

/** Width of a text in pixels at a font size, never less than what common Chinese fonts need. */
export const textWidth = (text: string, fontSize: number = type.label): number => (advance(text) * fontSize) / 1000;
