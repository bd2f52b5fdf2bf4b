import type { Catalogue } from '../format/catalogue.ts';
import { type EverydayParts, everydayParts, type Parted } from './everydayParts.ts';
import { findWord } from './findWord.ts';
import type { Query, QueryWord } from './parseQuery.ts';
import type { SearchLibrary } from './searchLibrary.ts';

/** A query as everyday speech. */
export interface SplitQuery {
  /** its words with everyday words in them, each in parts */
  spoken: readonly EverydayParts[];
  /** whether a record holds its other words, as they are: years and places among them */
  holdsOthers(record: number): boolean;
}

/**
 * Takes a query apart by what counts as everyday words.
 * @param table those words, and what says nothing
 * @throws SearchFilesError where a file of the index cannot be had
 */
export async function splitQuery(
  library: SearchLibrary,
  catalogue: Catalogue,
  { words }: Query,
  table: Parted & { passOver: { has(word: string): boolean } },
  shortest?: number,
): Promise<SplitQuery> {
  const split = words.map((word) => ({ word, parts: everydayParts(word.text, table, shortest) }));
  const spoken = split.filter(({ parts }) => parts.everyday.length > 0).map(({ parts }) => parts);
  const plain = split.filter(({ word, parts }) => parts.everyday.length === 0 && !table.passOver.has(word.text));
  const required =
    spoken.length === 0 ? [] : await Promise.all(plain.map(({ word }) => findWord(library, catalogue, word)));
  return { spoken, holdsOthers: (record) => required.every((hits) => hits.has(record)) };
}

/** A term to be found as it is. */
export const asWord = (text: string): QueryWord => ({ text, year: null, latin: false });
