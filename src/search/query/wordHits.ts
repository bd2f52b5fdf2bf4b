import { type Catalogue, yearOfRecord } from '../format/catalogue.ts';
import { recordAt } from '../format/layOutText.ts';
import { normaliseText } from '../format/normaliseText.ts';
import type { QueryWord } from './parseQuery.ts';

/** How a record holds one word. */
export interface WordHit {
  /** how far into the normalised title the word first stands; -1: not in the title */
  titleAt: number;
  /** how often it stands in the record */
  count: number;
}

export type WordHits = Map<number, WordHit>;

/** Facets that are printed and found like any other text of a record. The class is inferred: it is only chosen by. */
const textFacets = ['unit', 'department', 'county', 'attribute'] as const;

/** Sorts the places where a word begins by the records they belong to. */
export function hitsAtPlaces(catalogue: Catalogue, starts: Uint32Array, places: readonly number[]): WordHits {
  const hits: WordHits = new Map();
  for (const place of places) {
    const record = recordAt(starts, place);
    const within = place - (starts[record] as number);
    const titleAt = within < (catalogue.titleLengths[record] as number) ? within : -1;
    addHit(hits, record, titleAt);
  }
  return hits;
}

/** Adds one occurrence of a word to the hits of a record. */
export function addHit(hits: WordHits, record: number, titleAt: number): void {
  const known = hits.get(record);
  if (known === undefined) hits.set(record, { titleAt, count: 1 });
  else {
    known.count += 1;
    if (known.titleAt === -1) known.titleAt = titleAt;
  }
}

/** Adds the records whose unit, department, county, attribute or budget year holds the word. */
export function addFacetHits(catalogue: Catalogue, word: QueryWord, hits: WordHits): void {
  for (const facet of textFacets) {
    const { values, numbers } = catalogue.facets[facet];
    const holding = values.map((value) => value !== '' && normaliseText(value).includes(word.text));
    if (!holding.includes(true)) continue;
    numbers.forEach((value, record) => {
      if (holding[value]) addHit(hits, record, -1);
    });
  }
  if (word.year === null) return;
  for (let record = 0; record < catalogue.records; record += 1) {
    if (yearOfRecord(catalogue, record) === word.year) addHit(hits, record, -1);
  }
}
