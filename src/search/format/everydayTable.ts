import type { EverydayWords } from '../../model/everydayWords.ts';
import type { Topic } from '../../model/topics.ts';
import { normaliseText, type Variants } from './normaliseText.ts';

/** Everyday words as stored: texts separated by spaces, which no normalised text holds. */
export interface StoredEverydayWords {
  passOver: string;
  /** the last: the name of the topic they belong to, where projects have it */
  groups: [say: string, find: string, topic?: string][];
  /** words of the rules of topics that no group says */
  topics: [words: string, topic: string][];
}

/** Everyday words, ready to be looked up. */
export interface EverydayTable {
  /** what the documents write, for each everyday word */
  terms: ReadonlyMap<string, readonly string[]>;
  /** the name of the topic of everyday words and of words of its rule */
  topicOf: ReadonlyMap<string, string>;
  passOver: ReadonlySet<string>;
  /** characters of the longest text of all of them */
  longest: number;
}

/**
 * Stores the groups of which something can be found.
 *
 * @param topics those that projects have
 * @param stands whether a normalised term stands anywhere in the site
 */
export function encodeEverydayWords(
  { passOver, words }: EverydayWords,
  topics: readonly Topic[],
  stands: (term: string) => boolean,
  variants?: Variants,
): StoredEverydayWords {
  const normalised = (texts: readonly string[]) => texts.map((text) => normaliseText(text, variants));
  const nameOf = new Map(topics.map(({ id, name }) => [id, name]));
  const said = new Set(words.flatMap(({ say }) => normalised(say)));
  return {
    passOver: normalised(passOver).join(' '),
    groups: words.flatMap(({ say, find, topic = '' }): StoredEverydayWords['groups'] => {
      const standing = normalised(find).filter(stands);
      const name = nameOf.get(topic);
      if (standing.length === 0 && name === undefined) return [];
      const group: [string, string] = [normalised(say).join(' '), standing.join(' ')];
      return [name === undefined ? group : [...group, name]];
    }),
    topics: topics.map(({ name, words: own = [], indicators = [] }) => [
      [...new Set(normalised([...own, ...indicators]))].filter((word) => !said.has(word)).join(' '),
      name,
    ]),
  };
}

/** Makes stored everyday words ready to be looked up. */
export function decodeEverydayWords(stored: StoredEverydayWords): EverydayTable {
  const terms = new Map(stored.groups.flatMap(([say, find]) => split(say).map((word) => [word, split(find)] as const)));
  const topicOf = new Map(
    [...stored.topics, ...stored.groups.map(([say, , topic]) => [say, topic] as const)].flatMap(([words, topic]) =>
      topic === undefined ? [] : split(words).map((word) => [word, topic] as const),
    ),
  );
  const passOver = new Set(split(stored.passOver));
  const longest = [...terms.keys(), ...topicOf.keys(), ...passOver].reduce(
    (most, { length }) => Math.max(most, length),
    0,
  );
  return { terms, topicOf, passOver, longest };
}

function split(texts: string): string[] {
  return texts.split(' ').filter((text) => text !== '');
}
