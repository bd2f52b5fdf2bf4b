import { type Catalogue, facetValue, yearOfRecord } from '../format/catalogue.ts';
import type { RecordKind } from '../format/recordKinds.ts';
import type { QueryWord } from './parseQuery.ts';
import type { WordHits } from './wordHits.ts';

/** A word of the query with the records that hold it. */
export interface FoundWord {
  word: QueryWord;
  hits: WordHits;
}

/** A found record, with what its rank depends on. Each rule prefers the smaller number; the first that differs decides. */
interface RankedHit {
  record: number;
  rules: number[];
}

/**
 * Orders the records that hold every word. A project or unit with just that name comes first, then projects with all
 * words in the title, then other pages with them there, then mentions; among equals the shorter title, the earlier and
 * the more frequent place, the later year. Beside other words a year counts as in the title of what belongs to it.
 */
export function rankHits(catalogue: Catalogue, words: readonly FoundWord[]): number[] {
  const [first, ...rest] = words;
  if (!first) return [];
  return [...first.hits.keys()]
    .filter((record) => rest.every(({ hits }) => hits.has(record)))
    .map((record): RankedHit => ({ record, rules: rulesOf(catalogue, record, words) }))
    .sort((a, b) => compareRules(a.rules, b.rules))
    .map(({ record }) => record);
}

function rulesOf(catalogue: Catalogue, record: number, words: readonly FoundWord[]): number[] {
  const kind = facetValue(catalogue, 'kind', record) as RecordKind;
  const year = yearOfRecord(catalogue, record);
  const titleLength = catalogue.titleLengths[record] as number;
  const found = words.map(({ word, hits }) => ({ ...word, ...(hits.get(record) ?? { titleAt: -1, count: 0 }) }));
  const inTitle = found.filter((word) => word.titleAt !== -1);
  const byYear = found.filter(
    (word) => word.titleAt === -1 && words.length > 1 && word.year !== null && word.year === year,
  );
  const all = inTitle.length + byYear.length === words.length;
  const [only] = inTitle;
  const isNamedSo = kind !== 'glossary' && words.length === 1 && only && [...only.text].length === titleLength;
  return [
    isNamedSo ? 0 : 1,
    all ? (kind === 'project' ? 0 : 1) : 2,
    -inTitle.length,
    -byYear.length,
    inTitle.length > 0 ? titleLength : 0,
    inTitle.reduce((sum, word) => sum + word.titleAt, 0),
    -found.reduce((sum, word) => sum + word.count, 0),
    -(year ?? 0),
    record,
  ];
}

/** Compares by the first rule in which two differ; the smaller number comes first. */
export function compareRules(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] as number) - (b[index] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
