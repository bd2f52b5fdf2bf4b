import { type Catalogue, isProject, yearOfRecord } from '../format/catalogue.ts';
import { findWord } from './findWord.ts';
import type { Query, QueryWord } from './parseQuery.ts';
import { compareRules } from './rankHits.ts';
import type { SearchLibrary } from './searchLibrary.ts';
import { asWord, splitQuery } from './splitQuery.ts';
import type { WordHits } from './wordHits.ts';

/** A record that holds what the documents write for an everyday word. */
export interface EverydayHit {
  record: number;
  /** the everyday word that was typed, or what is left of a word once what says nothing is passed over */
  via: string;
  /** the terms of the documents that the record holds */
  terms: string[];
  /** whether one of them stands in its title */
  inTitle: boolean;
  /** the topic that led to it, where no term did */
  topic?: string;
}

interface FoundTerm {
  via: string;
  term: string;
  /** of the term in its group: the earlier, the closer */
  order: number;
  hits: WordHits;
}

/**
 * What everyday words in a query lead to, the closest first: most everyday words, then most of the other pieces, then the term in the
 * title, then the closer term. Words of the query without an everyday word in them must be held as they are.
 *
 * @throws SearchFilesError where a file of the index cannot be had
 */
export async function findByEverydayWords(
  library: SearchLibrary,
  catalogue: Catalogue,
  query: Query,
  shortest?: number,
): Promise<EverydayHit[]> {
  const table = await library.everydayWords();
  const { spoken, left, holdsOthers } = await splitQuery(library, catalogue, query, table, shortest);
  if (spoken.length + left.length === 0) return [];
  const look = (word: QueryWord) => findWord(library, catalogue, word);
  const vias = [...new Set([...spoken.flatMap(({ everyday }) => everyday), ...left])];
  const [found, others] = await Promise.all([
    Promise.all(
      vias.flatMap((via) =>
        (table.terms.get(via) ?? [via]).map(
          async (term, order): Promise<FoundTerm> => ({ via, term, order, hits: await look(asWord(term)) }),
        ),
      ),
    ),
    Promise.all(spoken.flatMap((parts) => parts.others).map((text) => look(asWord(text)))),
  ]);
  const records = new Set(found.flatMap(({ hits }) => [...hits.keys()]));
  return [...records]
    .filter(holdsOthers)
    .map((record) => hitOf(catalogue, record, found, others))
    .sort((a, b) => compareRules(a.rules, b.rules))
    .map(({ hit }) => hit);
}

function hitOf(
  catalogue: Catalogue,
  record: number,
  found: readonly FoundTerm[],
  others: readonly WordHits[],
): { hit: EverydayHit; rules: number[] } {
  const own = found.filter(({ hits }) => hits.has(record));
  const inTitle = own.filter(({ hits }) => hits.get(record)?.titleAt !== -1);
  const [closest] = [...(inTitle.length > 0 ? inTitle : own)].sort((a, b) => a.order - b.order);
  const rules = [
    -new Set(own.map(({ via }) => via)).size,
    isProject(catalogue, record) ? 0 : 1,
    -others.filter((hits) => hits.has(record)).length,
    inTitle.length > 0 ? 0 : 1,
    closest?.order ?? 0,
    inTitle.length > 0 ? (catalogue.titleLengths[record] as number) : 0,
    -own.reduce((sum, { hits }) => sum + (hits.get(record)?.count ?? 0), 0),
    -(yearOfRecord(catalogue, record) ?? 0),
    record,
  ];
  return {
    hit: { record, via: closest?.via ?? '', terms: own.map(({ term }) => term), inTitle: inTitle.length > 0 },
    rules,
  };
}
