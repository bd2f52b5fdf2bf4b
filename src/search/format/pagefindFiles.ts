import { type CborValue, decodeCbor } from './decodeCbor.ts';

/** The release whose files are read here; the build checks that Pagefind writes this form. */
export const PAGEFIND_VERSION = '1.6.0';

const signature = 'pagefind_dcd';

/** One piece of the index, with the first word it can hold. */
export interface IndexChunk {
  from: string;
  hash: string;
}

/** The list of pieces in Pagefind's meta file, in order of their words. */
export function readChunkList(bytes: Uint8Array): IndexChunk[] {
  const [version, , chunks] = listOf(bytes);
  if (version !== PAGEFIND_VERSION) throw new Error(`Pagefind ${String(version)} instead of ${PAGEFIND_VERSION}`);
  return (chunks as [string, string, string][]).map(([from, , hash]) => ({ from, hash }));
}

/** The piece that holds a word if any does. */
export function chunkOf(chunks: readonly IndexChunk[], word: string): IndexChunk | undefined {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle] as IndexChunk).from <= word) low = middle + 1;
    else high = middle;
  }
  return chunks[low - 1];
}

/** The places of a word on one page of the index, ascending. */
export interface PagePlaces {
  page: number;
  places: number[];
}

/** The words of a piece of the index, each with its places page by page, pages ascending. */
export function readChunk(bytes: Uint8Array): Map<string, () => PagePlaces[]> {
  const [words] = listOf(bytes) as [StoredWord[]];
  return new Map(words.map(([word, pages]) => [word, () => pagePlaces(pages)]));
}

/** Word, pages and spellings; a page as the distance from the one before, its places, places in its meta fields. */
type StoredWord = [word: string, pages: StoredPage[], variants: CborValue[]];
type StoredPage = [distance: number, places: number[], metaPlaces: number[]];

function pagePlaces(pages: readonly StoredPage[]): PagePlaces[] {
  let page = 0;
  return pages.map(([distance, stored]) => {
    page += distance;
    let place = 0;
    const places: number[] = [];
    for (const step of stored) {
      // A negative number sets the weight of what follows and begins to count anew; all our words weigh the same.
      if (step < 0) {
        place = 0;
        continue;
      }
      place += step;
      places.push(place);
    }
    return { page, places };
  });
}

function listOf(bytes: Uint8Array): CborValue[] {
  if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature)
    throw new Error('no file of Pagefind');
  const value = decodeCbor(bytes.subarray(signature.length));
  if (!Array.isArray(value)) throw new Error('no list where one was expected');
  return value;
}
