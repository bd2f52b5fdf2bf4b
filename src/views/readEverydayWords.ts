import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { groupBy } from '../corpus/corpus.ts';
import { generatedFolder } from '../environment.ts';
import { EverydayWords, NO_EVERYDAY_WORDS } from '../model/everydayWords.ts';

/** The everyday words of this build by topic, from everydayWords.json in the generated folder; none where it is missing. */
export function readEverydayWords(): ReadonlyMap<string, EverydayWords['words']> {
  const file = path.join(generatedFolder(), 'everydayWords.json');
  const { words } = existsSync(file) ? EverydayWords.parse(JSON.parse(readFileSync(file, 'utf8'))) : NO_EVERYDAY_WORDS;
  return groupBy(words, ({ topic = '' }) => topic);
}
