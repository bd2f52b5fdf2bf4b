import type { DescribedText } from './described.ts';
import type { SeededRandom } from './seededRandom.ts';

/** Breaks a text into lines as a narrow cell does: some texts, every few characters, never beside a space. */
export function inventBreaks(random: SeededRandom, text: string, share: number): DescribedText {
  if (text.length < 4 || !random.chance(share)) return { text };
  const width = random.whole(2, Math.max(2, Math.min(14, text.length - 1)));
  const breaks: number[] = [];
  for (let at = width; at < text.length; at += width) {
    if (!/\s/.test(text.slice(at - 1, at + 1))) breaks.push(at);
  }
  return breaks.length > 0 ? { text, breaks } : { text };
}
