import { type Catalogue, isProject } from '../format/catalogue.ts';
import { joinPlaces } from '../format/joinPlaces.ts';
import { recordStarts } from '../format/layOutText.ts';
import { normaliseText, type Variants } from '../format/normaliseText.ts';
import { coveringPairs, type WordPair } from '../format/pairCode.ts';
import type { RecordDetail } from '../format/recordDetail.ts';
import { countFacets, type FacetResult } from './facetCounts.ts';
import { hitsByReading, hitsInNames } from './nameIndex.ts';
import { nearestNames } from './nearestNames.ts';
import { withinRange } from './parseAmountRange.ts';
import { parseQuery, type Query, type QueryWord } from './parseQuery.ts';
import { rankHits } from './rankHits.ts';
import type { SearchLibrary } from './searchLibrary.ts';
import type { SearchRequest, Sort } from './searchRequest.ts';
import { addFacetHits, addHit, hitsAtPlaces, type WordHits } from './wordHits.ts';

export interface SearchAnswer {
  query: Query;
  /** numbers of the found records, in the order asked for */
  records: number[];
  options: FacetResult['options'];
  /** records with names like the query; only where nothing is found */
  nearest: number[];
}

/** A word is asked for by at most this many pairs before the few candidates are read themselves. */
const pairsAskedFirst = 8;
/** A frequent pair is a piece of its own, several times as large as one that many rare pairs share. */
const frequentPairCost = 5;
const candidatesRead = 40;
const nearestShown = 5;

/**
 * Answers a request. A record is found when it holds every word, all characters of the word in a row, and its amount
 * lies in every range asked for. An empty query finds everything; one of nothing but brackets and the like, nothing.
 *
 * @throws SearchFilesError where a file of the index cannot be had
 */
export async function search(library: SearchLibrary, request: SearchRequest): Promise<SearchAnswer> {
  const catalogue = await library.catalogue();
  let query = parseQuery(request.typed, catalogue.variants);
  const isBlank = query.words.length === 0 && query.amounts.length === 0;
  let found = isBlank && request.typed.trim() !== '' ? [] : await findRecords(library, catalogue, query);
  // ≥100万 stands nowhere as it is typed: then it is meant as an amount of money.
  const asAmount = request.typed.replaceAll('≥', '>=').replaceAll('≤', '<=');
  if (found.length === 0 && asAmount !== request.typed) {
    query = parseQuery(asAmount, catalogue.variants);
    found = await findRecords(library, catalogue, query);
  }
  const { passing, options } = countFacets(catalogue, found, request.chosen);
  const records = await sortRecords(library, passing, request.sort);
  const nearest = found.length === 0 ? nearestNames(await library.names(), textOf(query), nearestShown) : [];
  return { query, records, options, nearest };
}

/** The first records whose names hold every word, for suggestions while typing. Reads nothing but the names. */
export async function suggest(library: SearchLibrary, typed: string, limit: number): Promise<number[]> {
  const [catalogue, names] = await Promise.all([library.catalogue(), library.names()]);
  const found = parseQuery(typed, catalogue.variants).words.map((word) => {
    const hits = hitsInNames(names, word.text);
    if (word.latin)
      for (const [record, hit] of hitsByReading(names, word.text)) if (!hits.has(record)) hits.set(record, hit);
    return { word, hits };
  });
  return rankHits(catalogue, found).slice(0, limit);
}

async function findRecords(library: SearchLibrary, catalogue: Catalogue, query: Query): Promise<number[]> {
  const { words, amounts } = query;
  const found =
    words.length === 0
      ? Array.from({ length: catalogue.records }, (_, record) => record)
      : await findWords(library, catalogue, query);
  if (amounts.length === 0) return found;
  const yuan = await library.amounts();
  return found.filter(
    (record) => isProject(catalogue, record) && amounts.every((range) => withinRange(range, yuan[record] ?? null)),
  );
}

async function findWords(library: SearchLibrary, catalogue: Catalogue, query: Query): Promise<number[]> {
  const starts = recordStarts(catalogue.slots);
  const findEach = async (word: QueryWord) => ({ word, hits: await findWord(library, catalogue, starts, word) });
  const found = rankHits(catalogue, await Promise.all(query.words.map(findEach)));
  if (query.words.length === 1 || query.words.every((word) => [...word.text].length > 1)) return found;
  // One character alone is looked up in names only; written without the space it is found in all text.
  const whole = await findEach({ text: textOf(query), year: null, latin: false });
  const known = new Set(found);
  return [...found, ...rankHits(catalogue, [whole]).filter((record) => !known.has(record))];
}

async function findWord(
  library: SearchLibrary,
  catalogue: Catalogue,
  starts: Uint32Array,
  word: QueryWord,
): Promise<WordHits> {
  const isOneCharacter = [...word.text].length === 1;
  const hits = isOneCharacter
    ? hitsInNames(await library.names(), word.text)
    : await findInText(library, catalogue, starts, word.text);
  addFacetHits(catalogue, word, hits);
  if (word.latin) {
    for (const [record, { titleAt }] of hitsByReading(await library.names(), word.text)) addHit(hits, record, titleAt);
  }
  return hits;
}

async function findInText(
  library: SearchLibrary,
  catalogue: Catalogue,
  starts: Uint32Array,
  text: string,
): Promise<WordHits> {
  const pairs = coveringPairs(text, (pair) => (catalogue.frequentPairs.has(pair) ? frequentPairCost : 1));
  const firstAsked = pairs.length <= pairsAskedFirst ? pairs : spread(pairs, pairsAskedFirst);
  const hits = hitsAtPlaces(catalogue, starts, await joined(library, firstAsked));
  if (firstAsked.length === pairs.length) return hits;
  if (hits.size > candidatesRead) return hitsAtPlaces(catalogue, starts, await joined(library, pairs));
  const candidates = [...hits.keys()];
  const details = await library.details(candidates);
  details.forEach((detail, index) => {
    if (!holdsText(detail, text, catalogue.variants)) hits.delete(candidates[index] as number);
  });
  return hits;
}

async function joined(library: SearchLibrary, pairs: readonly WordPair[]): Promise<number[]> {
  const places = await library.places(pairs.map((pair) => pair.code));
  return joinPlaces(pairs.map(({ offset }, index) => ({ places: places[index] as Uint32Array, offset })));
}

function holdsText(detail: RecordDetail, text: string, variants: Variants): boolean {
  const texts = [detail.title, ...detail.lines.map((line) => line.text)];
  return texts.some((own) => normaliseText(own, variants).includes(text));
}

function spread(pairs: readonly WordPair[], count: number): WordPair[] {
  const step = (pairs.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => pairs[Math.round(index * step)] as WordPair);
}

async function sortRecords(library: SearchLibrary, records: number[], sort: Sort): Promise<number[]> {
  if (sort === 'amount') {
    const yuan = await library.amounts();
    return records.sort((a, b) => (yuan[b] ?? -1) - (yuan[a] ?? -1));
  }
  if (sort === 'name') {
    const { titles } = await library.names();
    const { compare } = new Intl.Collator('zh-CN', { numeric: true });
    return records.sort((a, b) => compare(titles[a] as string, titles[b] as string));
  }
  return records;
}

function textOf(query: Query): string {
  return query.words.map((word) => word.text).join('');
}
