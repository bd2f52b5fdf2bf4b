import type { EverydayTable } from '../format/everydayTable.ts';

/** A word as everyday speech: the everyday words in it, and the other pieces of two characters and more. */
export interface EverydayParts {
  everyday: string[];
  others: string[];
}

export type Parted = Pick<EverydayTable, 'passOver' | 'longest'> & { terms: { has(word: string): boolean } };

/**
 * Takes everyday words out of a normalised text, from left to right, the longest first: 村长一年多少钱 → 村长.
 *
 * @param shortest of a longer text shorter words are left alone: 桥 is one, and not in 天桥镇
 */
export function everydayParts(text: string, { terms, passOver, longest }: Parted, shortest = 2): EverydayParts {
  const parts: EverydayParts = { everyday: [], others: [] };
  const least = Math.min(shortest, text.length);
  let other = '';
  const endOther = () => {
    if (other.length > 1) parts.others.push(other);
    other = '';
  };
  for (let at = 0; at < text.length; ) {
    const longestWord = (known: { has(word: string): boolean }) => {
      for (let length = Math.min(longest, text.length - at); length >= least; length -= 1) {
        const word = text.slice(at, at + length);
        if (known.has(word)) return word;
      }
      return '';
    };
    const word = longestWord(terms);
    const step = word || longestWord(passOver);
    if (word) parts.everyday.push(word);
    if (step) endOther();
    else other += text[at];
    at += step.length || 1;
  }
  endOther();
  return parts;
}
