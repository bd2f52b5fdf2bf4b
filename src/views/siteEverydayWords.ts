import { groupBy } from '../corpus/corpus.ts';
import type { EverydayWords } from '../model/everydayWords.ts';
import { handedToPages } from './handedToPages.ts';

/** The everyday words of this build by topic; none where no command has read them. */
export const siteEverydayWords = (): ReadonlyMap<string, EverydayWords['words']> =>
  groupBy(handedToPages()?.everydayWords.words ?? [], ({ topic = '' }) => topic);
