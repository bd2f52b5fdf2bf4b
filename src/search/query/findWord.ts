import type { Catalogue } from '../format/catalogue.ts';
import { joinPlaces } from '../format/joinPlaces.ts';
import { recordStarts } from '../format/layOutText.ts';
import { normaliseText, type Variants } from '../format/normaliseText.ts';
import { coveringPairs, type WordPair } from '../format/pairCode.ts';
import type { RecordDetail } from '../format/recordDetail.ts';
import { hitsByReading, hitsInNames } from './nameIndex.ts';
import type { QueryWord } from './parseQuery.ts';
import type { SearchLibrary } from './searchLibrary.ts';
import { addFacetHits, addHit, hitsAtPlaces, type WordHits } from './wordHits.ts';

/** A word is asked for by at most this many pairs before the few candidates are read themselves. */
const pairsAskedFirst = 8;
/** A frequent pair is a piece of its own, several times as large as one that many rare pairs share. */
const frequentPairCost = 5;
const candidatesRead = 40;

/**
 * The records that hold a word in their title, text or facets, or, where it may be pinyin, whose name can be read so.
 *
 * @throws SearchFilesError where a file of the index cannot be had
 */
export async function findWord(library: SearchLibrary, catalogue: Catalogue, word: QueryWord): Promise<WordHits> {
  const isOneCharacter = [...word.text].length === 1;
  const hits = isOneCharacter
    ? hitsInNames(await library.names(), word.text)
    : await findInText(library, catalogue, word.text);
  addFacetHits(catalogue, word, hits);
  if (word.latin) {
    for (const [record, { titleAt }] of hitsByReading(await library.names(), word.text)) addHit(hits, record, titleAt);
  }
  return hits;
}

async function findInText(library: SearchLibrary, catalogue: Catalogue, text: string): Promise<WordHits> {
  const starts = recordStarts(catalogue.slots);
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
