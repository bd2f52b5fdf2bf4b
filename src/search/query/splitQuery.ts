import type { Catalogue } from '../format/catalogue.ts';
import { type EverydayParts, everydayParts, type Parted } from './everydayParts.ts';
import { findWord } from './findWord.ts';
import type { Query, QueryWord } from './parseQuery.ts';
import type { SearchLibrary } from './searchLibrary.ts';

/** A query as everyday speech. */
export interface SplitQuery {
  /** its words with everyday words in them, each in parts */
  spoken: readonly EverydayParts[];
  /** what is left of its other words once what says nothing is passed over: 村干部 of 村干部待遇 */
  left: readonly string[];
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
  const split = words.map((word) => {
    const parts = everydayParts(word.text, table, shortest);
    const left = parts.everyday.length > 0 ? [] : parts.others.filter((text) => text !== word.text);
    return { word, parts, left };
  });
  const spoken = split.filter(({ parts }) => parts.everyday.length > 0).map(({ parts }) => parts);
  const left = split.flatMap((one) => one.left);
  const isPlain = ({ word, parts, left: own }: (typeof split)[number]) =>
    parts.everyday.length + own.length === 0 && !table.passOver.has(word.text);
  const plain = spoken.length + left.length === 0 ? [] : split.filter(isPlain);
  const required = await Promise.all(plain.map(({ word }) => findWord(library, catalogue, word)));
  return { spoken, left, holdsOthers: (record) => required.every((hits) => hits.has(record)) };
}

/** A term to be found as it is. */
export const asWord = (text: string): QueryWord => ({ text, year: null, latin: false });
