import { groupBy } from '../corpus/corpus.ts';
import type { EverydayWords } from '../model/everydayWords.ts';
import { handedToPages } from './handedToPages.ts';

/** The everyday words of this build that pages list, by topic; none where no command has read them. */
export function siteEverydayWords(): ReadonlyMap<string, EverydayWords['words']> {
  const { words = [], unlisted = [] } = handedToPages()?.everydayWords ?? {};
  return groupBy(listedWords({ words, unlisted }), ({ topic = '' }) => topic);
}

/** Groups without the words that are found and not shown. */
export function listedWords({ words, unlisted }: Pick<EverydayWords, 'words' | 'unlisted'>): EverydayWords['words'] {
  const left = new Set(unlisted);
  return words
    .map((group) => ({ ...group, say: group.say.filter((word) => !left.has(word)) }))
    .filter(({ say }) => say.length > 0);
}

/** The first word of each group, of two characters and more, as many as a line has room for. */
export const someOfWords = (groups: EverydayWords['words'], most: number): string[] =>
  groups.flatMap(({ say }) => say.find((word) => word.length > 1) ?? []).slice(0, most);
