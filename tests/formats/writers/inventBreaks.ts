import type { DescribedText } from './described.ts';
import type { SeededRandom } from './seededRandom.ts';

/** No line of a Chinese page begins with one of these or ends with an opening bracket. */
const CLOSING = /[）】”》、，。；：,.;:%)]/;
const OPENING = /[（【“《(]/;

/** Breaks some texts into lines as a narrow cell does: a short one and a number once, a long one every few characters. */
export function inventBreaks(random: SeededRandom, text: string, share: number): DescribedText {
  if (text.length < 4 || !random.chance(share)) return { text };
  const once = text.length <= 8 || /^[\d.,]+\D{0,2}$/.test(text);
  // A column holds four digits at least: `13⏎14` in a cell is two numbers.
  const width = once ? Math.max(4, Math.ceil(text.length / 2)) : random.whole(5, Math.min(14, text.length - 1));
  const breaks: number[] = [];
  for (let at = width; at < text.length; at += width) if (mayBreak(text, at)) breaks.push(at);
  return breaks.length > 0 ? { text, breaks } : { text };
}

function mayBreak(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]];
  return !/\s/.test(before + after) && !CLOSING.test(after) && !OPENING.test(before);
}
