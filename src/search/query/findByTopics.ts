import { type Catalogue, facetValue } from '../format/catalogue.ts';
import type { EverydayHit } from './findByEverydayWords.ts';
import type { Query } from './parseQuery.ts';
import type { SearchLibrary } from './searchLibrary.ts';
import { splitQuery } from './splitQuery.ts';

/**
 * The projects of the topics that a query speaks of: by its everyday words, and where it has none, by the words of the topics' own rules.
 * 兽医 leads to 种地与养殖 where no document writes of animals. Its other words must be held as they are.
 *
 * @throws SearchFilesError where a file of the index cannot be had
 */
export async function findByTopics(
  library: SearchLibrary,
  catalogue: Catalogue,
  query: Query,
  shortest?: number,
): Promise<EverydayHit[]> {
  const table = await library.everydayWords();
  const bySpeech = await splitQuery(library, catalogue, query, table, shortest);
  const { spoken, holdsOthers } =
    bySpeech.spoken.length > 0
      ? bySpeech
      : await splitQuery(library, catalogue, query, { ...table, terms: table.topicOf }, shortest);
  const viaOf = new Map<string, string>();
  for (const via of spoken.flatMap(({ everyday }) => everyday)) {
    const topic = table.topicOf.get(via);
    if (topic !== undefined && !viaOf.has(topic)) viaOf.set(topic, via);
  }
  const hits: EverydayHit[] = [];
  for (const [topic, via] of viaOf) {
    for (let record = 0; record < catalogue.records; record += 1) {
      if (facetValue(catalogue, 'topic', record) === topic && holdsOthers(record))
        hits.push({ record, via, terms: [], inTitle: false, topic });
    }
  }
  return hits;
}
