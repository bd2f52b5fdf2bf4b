import { entryOf } from '../../../values/entryOf.ts';

const PIXELS: Readonly<Record<string, number>> = {
  ...{ px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54, q: 2.4 / 2.54, rem: 16, '': 1 },
  // Of the window of an ordinary computer.
  ...{ vw: 12.8, vh: 8 },
};
const OF_FONT: Readonly<Record<string, number>> = { em: 1, ex: 0.5, ch: 0.5 };
const LENGTH = /^([+-]?\d*\.?\d+(?:e[+-]?\d+)?)(px|pt|pc|in|cm|mm|q|r?em|ex|ch|ic|v[wh]|)$/;

/** `-9999px`, `2em`, `1.5pt` in pixels; null for shares (`50%`), words and sums. */
export function pixelsOf(value: string | undefined, fontPixels: number): number | null {
  const [, number, unit = ''] = LENGTH.exec(value ?? '') ?? [];
  if (number === undefined) return null;
  return Number(number) * (PIXELS[unit] ?? fontPixels * (OF_FONT[unit] ?? 1));
}

const SIZES: Readonly<Record<string, number>> = { smaller: 5 / 6, larger: 1.2 };

/** A font size in pixels, that around it where nobody says. */
export function fontPixels(value: string | undefined, around: number): number {
  if (value === undefined) return around;
  // `calc(0px)`, `clamp(0px, 0px, 0px)`
  if (/\d/.test(value) && !/[1-9]/.test(value)) return 0;
  const share = /^([\d.]+)%$/.exec(value)?.[1];
  if (share !== undefined) return (around * Number(share)) / 100;
  const size = entryOf(SIZES, value);
  if (size) return around * size;
  if (/^(?:x{0,3}-?(?:small|large)|medium|initial)$/.test(value)) return 16;
  return pixelsOf(value, around) ?? around;
}
