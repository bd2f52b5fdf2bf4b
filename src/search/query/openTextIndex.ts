import { chunkFile, metaFile } from '../format/indexFiles.ts';
import type { Places } from '../format/joinPlaces.ts';
import { chunkOf, type PagePlaces, readChunk, readChunkList } from '../format/pagefindFiles.ts';
import { fetchBytes } from './fetchPiece.ts';
import { remember } from './remember.ts';
import { SearchFilesError } from './searchLibrary.ts';

type Words = Map<string, () => PagePlaces[]>;

/**
 * Opens Pagefind's index of the text: finds the places of pairs of characters, fetching the pieces that hold them.
 *
 * Pagefind's own browser part is left out. It is 69 KB on the wire before the first result, cuts Chinese queries into
 * words of its own, keeps to itself which word stands where, and where a piece cannot be fetched it finds too little
 * without saying so.
 *
 * @param root the root of the site
 * @param meta names the state of the index
 */
export function openTextIndex(
  root: URL,
  meta: string,
): (codes: readonly string[], starts: number[]) => Promise<Places[]> {
  const chunkList = remember(async () => readFile(await fetchBytes(new URL(metaFile(meta), root)), readChunkList));
  const chunks = new Map<string, () => Promise<Words>>();
  const wordsOf = async (code: string): Promise<Words | undefined> => {
    const hash = chunkOf(await chunkList(), code)?.hash;
    if (hash === undefined) return undefined;
    const fetchChunk = async () => readFile(await fetchBytes(new URL(chunkFile(hash), root)), readChunk);
    const chunk = chunks.get(hash) ?? remember(fetchChunk);
    chunks.set(hash, chunk);
    return chunk();
  };
  return (codes, starts) =>
    Promise.all(codes.map(async (code) => flatten((await wordsOf(code))?.get(code)?.() ?? [], starts)));
}

/** Counts the places through the whole index instead of page by page. */
function flatten(pages: readonly PagePlaces[], starts: readonly number[]): Places {
  const flat = new Uint32Array(pages.reduce((sum, { places }) => sum + places.length, 0));
  let index = 0;
  for (const { page, places } of pages) {
    for (const place of places) {
      flat[index] = (starts[page] as number) + place;
      index += 1;
    }
  }
  return flat;
}

function readFile<Value>(bytes: Uint8Array, read: (bytes: Uint8Array) => Value): Value {
  try {
    return read(bytes);
  } catch (error) {
    throw new SearchFilesError(`a file of the text index is damaged: ${(error as Error).message}`);
  }
}
