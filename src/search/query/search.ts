import { type Catalogue, isProject } from '../format/catalogue.ts';
import { corrections } from './corrections.ts';
import { everydayParts } from './everydayParts.ts';
import { countFacets, type FacetResult } from './facetCounts.ts';
import { type EverydayHit, findByEverydayWords } from './findByEverydayWords.ts';
import { findByTopics } from './findByTopics.ts';
import { findWord } from './findWord.ts';
import { hitsByReading, hitsInNames } from './nameIndex.ts';
import { nearestNames } from './nearestNames.ts';
import { withinRange } from './parseAmountRange.ts';
import { parseQuery, type Query, type QueryWord } from './parseQuery.ts';
import { rankHits } from './rankHits.ts';
import type { SearchLibrary } from './searchLibrary.ts';
import type { SearchRequest, Sort } from './searchRequest.ts';

export interface SearchAnswer {
  query: Query;
  /** numbers of the records that hold what was typed, in the order asked for */
  records: number[];
  /** what everyday words in the query lead to besides */
  also: EverydayHit[];
  /** everyday words in the query that were not looked up */
  unasked: string[];
  options: FacetResult['options'];
  /** what may have been meant; only where nothing is found */
  corrections: string[];
  /** records with names like the query; only where nothing is found as typed, and everyday words tell little of it */
  nearest: number[];
}

const nearestShown = 5;

/**
 * Answers a request. A record is found when it holds every word, all characters of the word in a row, and its amount
 * lies in every range asked for. An empty query finds everything; one of nothing but brackets and the like, nothing.
 *
 * @param few with everyday words for few: they are looked up where at most this many are found as typed
 * @throws SearchFilesError where a file of the index cannot be had
 */
export async function search(
  library: SearchLibrary,
  request: SearchRequest,
  few = Number.POSITIVE_INFINITY,
): Promise<SearchAnswer> {
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
  const known = new Set(found);
  const asked = request.everyday === 'always' || (request.everyday === 'few' && found.length <= few);
  let meant = asked ? await findMeant(library, catalogue, query, known) : [];
  const isNothing = known.size + meant.length === 0;
  // 羊 in 羊死了 tells something where nothing else does.
  if (asked && isNothing) meant = await findMeant(library, catalogue, query, known, 1);
  const isStrange = known.size === 0 && (meant.length === 0 || (await isMostlyUnknown(library, query, meant)));
  const { passing, options } = countFacets(catalogue, [...found, ...meant.map(({ record }) => record)], request.chosen);
  const sorted = await sortRecords(library, passing, request.sort);
  const hitOf = new Map(meant.map((hit) => [hit.record, hit]));
  return {
    query,
    records: sorted.filter((record) => known.has(record)),
    also: sorted.flatMap((record) => hitOf.get(record) ?? []),
    unasked: asked ? [] : await everydayWordsIn(library, query),
    options,
    corrections: isNothing ? await corrections(library, textOf(query)) : [],
    nearest: isStrange ? nearestNames(await library.names(), textOf(query), nearestShown) : [],
  };
}

/**
 * Whether more of a query is unknown than led to something: 离休干布生活补贴 is a name with a slip in it, though 离休 is an everyday
 * word.
 */
async function isMostlyUnknown(
  library: SearchLibrary,
  { words }: Query,
  meant: readonly EverydayHit[],
): Promise<boolean> {
  const table = await library.everydayWords();
  const parts = words.map(({ text }) => everydayParts(text, table));
  const vias = new Set(meant.map(({ via }) => via));
  const others = parts.flatMap((own) => own.others);
  const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
  const known = length([...parts.flatMap(({ everyday }) => everyday), ...others.filter((text) => vias.has(text))]);
  return length(others.filter((text) => !vias.has(text))) > known;
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
  const { words } = query;
  const found =
    words.length === 0
      ? Array.from({ length: catalogue.records }, (_, record) => record)
      : await findWords(library, catalogue, query);
  return withinAmounts(library, catalogue, query, found);
}

async function findMeant(
  library: SearchLibrary,
  catalogue: Catalogue,
  query: Query,
  known: ReadonlySet<number>,
  shortest?: number,
): Promise<EverydayHit[]> {
  const byWords = await findByEverydayWords(library, catalogue, query, shortest);
  const isAnswered = known.size > 0 || byWords.some(({ inTitle }) => inTitle);
  const byTopics = isAnswered ? [] : await findByTopics(library, catalogue, query, shortest);
  const meant = new Map([...byTopics, ...byWords].map((hit) => [hit.record, hit]));
  const records = [...byWords, ...byTopics].map(({ record }) => record);
  const passing = await withinAmounts(library, catalogue, query, [...new Set(records)]);
  return passing.flatMap((record) => (known.has(record) ? [] : (meant.get(record) ?? [])));
}

async function everydayWordsIn(library: SearchLibrary, { words }: Query): Promise<string[]> {
  const table = await library.everydayWords();
  return [...new Set(words.flatMap((word) => everydayParts(word.text, table).everyday))];
}

async function withinAmounts(
  library: SearchLibrary,
  catalogue: Catalogue,
  { amounts }: Query,
  records: number[],
): Promise<number[]> {
  if (amounts.length === 0) return records;
  const yuan = await library.amounts();
  return records.filter(
    (record) => isProject(catalogue, record) && amounts.every((range) => withinRange(range, yuan[record] ?? null)),
  );
}

async function findWords(library: SearchLibrary, catalogue: Catalogue, query: Query): Promise<number[]> {
  const findEach = async (word: QueryWord) => ({ word, hits: await findWord(library, catalogue, word) });
  const found = rankHits(catalogue, await Promise.all(query.words.map(findEach)));
  if (query.words.length === 1 || query.words.every((word) => [...word.text].length > 1)) return found;
  // One character alone is looked up in names only; written without the space it is found in all text.
  const whole = await findEach({ text: textOf(query), year: null, latin: false });
  const known = new Set(found);
  return [...found, ...rankHits(catalogue, [whole]).filter((record) => !known.has(record))];
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
