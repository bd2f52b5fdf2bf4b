import type { EverydayWords } from '../../model/everydayWords.ts';
import { normaliseText, type Variants } from './normaliseText.ts';

/** Everyday words as stored: texts separated by spaces, which no normalised text holds. */
export interface StoredEverydayWords {
  passOver: string;
  groups: [say: string, find: string][];
}

/** Everyday words, ready to be looked up. */
export interface EverydayTable {
  /** what the documents write, for each everyday word */
  terms: ReadonlyMap<string, readonly string[]>;
  passOver: ReadonlySet<string>;
  /** characters of the longest text of both */
  longest: number;
}

/**
 * Stores the groups of which something can be found.
 *
 * @param stands whether a normalised term stands anywhere in the site
 */
export function encodeEverydayWords(
  { passOver, words }: EverydayWords,
  stands: (term: string) => boolean,
  variants?: Variants,
): StoredEverydayWords {
  const joined = (texts: readonly string[]) => texts.map((text) => normaliseText(text, variants)).join(' ');
  return {
    passOver: joined(passOver),
    groups: words.flatMap(({ say, find }): [string, string][] => {
      const standing = find.filter((term) => stands(normaliseText(term, variants)));
      return standing.length > 0 ? [[joined(say), joined(standing)]] : [];
    }),
  };
}

/** Makes stored everyday words ready to be looked up. */
export function decodeEverydayWords(stored: StoredEverydayWords): EverydayTable {
  const terms = new Map(
    stored.groups.flatMap(([say, find]) => say.split(' ').map((word) => [word, find.split(' ')] as const)),
  );
  const passOver = new Set(stored.passOver.split(' ').filter((text) => text !== ''));
  const longest = [...terms.keys(), ...passOver].reduce((most, text) => Math.max(most, text.length), 0);
  return { terms, passOver, longest };
}
