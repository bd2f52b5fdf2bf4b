import type { DescribedText } from '../describe/described.ts';
import type { SeededRandom } from './seededRandom.ts';

/** No line of a Chinese page begins with one of these or ends with an opening bracket. */
const CLOSING = /[）】”》、，。；：,.;:%)]/;
const OPENING = /[（【“《(]/;

/** A column of amounts holds so many digits at least: `13⏎14` in a cell is two numbers. */
const LEAST_DIGITS = 4;

/** Breaks some texts into lines as a narrow cell does: a short one and a number once, a long one every few characters. */
export function inventBreaks(random: SeededRandom, text: string, share: number): DescribedText {
  if (text.length < 4 || !random.chance(share)) return { text };
  const isNumber = /^[\d.,]+\D{0,2}$/.test(text);
  const half = Math.ceil(text.length / 2);
  const once = isNumber ? Math.max(LEAST_DIGITS, half) : half;
  const width = isNumber || text.length <= 8 ? once : random.whole(5, Math.min(14, text.length - 1));
  const breaks: number[] = [];
  for (let at = width; at < text.length; at += width) if (mayBreak(text, at)) breaks.push(at);
  return breaks.length > 0 ? { text, breaks } : { text };
}

function mayBreak(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]];
  return !/\s/.test(before + after) && !CLOSING.test(after) && !OPENING.test(before);
}
