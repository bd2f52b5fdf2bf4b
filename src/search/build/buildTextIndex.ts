import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { chunkFile, INDEX_FOLDER, metaFile } from '../format/indexFiles.ts';
import { FILLER } from '../format/layOutText.ts';
import { readChunk, readChunkList } from '../format/pagefindFiles.ts';

/** Pagefind's index of the text. */
export interface TextIndex {
  /** Pagefind's name of its meta file */
  meta: string;
  /** the files, by their path relative to the site root */
  files: Map<string, Uint8Array>;
}

/** Neither Chinese nor any other language: Pagefind neither cuts nor stems the words, they are cut already. */
const LANGUAGE = 'und';
/** How much goes into one piece of the index. Pagefind's own measure, 20,000, makes pieces of 30 KB. */
const CHUNK_SIZE = 2000;
/** Its own browser part, so that the index can be opened by other means as well, and the index itself. */
const published = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index\/.*\.pf_index)$/;

/**
 * Indexes pages of words. Pagefind is closed in every case.
 *
 * @param pages the words of each page in their places
 * @throws Error with one sentence where Pagefind refuses a page or writes what cannot be read back
 */
export async function buildTextIndex(pages: readonly string[][]): Promise<TextIndex> {
  // The service reads this when it starts; Pagefind has no option for it.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(CHUNK_SIZE);
  try {
    const { index, errors } = await createIndex({ maxFragments: 1 });
    if (!index) throw new Error(errors.join('; ') || 'it did not start');
    for (const [number, words] of pages.entries()) await addPage(index, number, words.join(' '));
    const { files, errors: fileErrors } = await index.getFiles();
    if (fileErrors.length > 0) throw new Error(fileErrors.join('; '));
    const textIndex = { meta: metaName(files), files: publishedFiles(files) };
    checkIndex(textIndex, pages);
    return textIndex;
  } catch (error) {
    throw new Error(`The text could not be indexed for the search: Pagefind: ${(error as Error).message}.`);
  } finally {
    await close();
  }
}

async function addPage(index: PagefindIndex, number: number, content: string): Promise<void> {
  // Pages are numbered in order of their addresses.
  const url = `/${String(number).padStart(8, '0')}`;
  const { errors } = await index.addCustomRecord({ url, content, language: LANGUAGE });
  if (errors.length > 0) throw new Error(errors.join('; '));
}

function publishedFiles(files: readonly IndexFile[]): Map<string, Uint8Array> {
  const kept = files.filter((file) => published.test(file.path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  return new Map(kept.map((file) => [`${INDEX_FOLDER}${file.path}`, file.content]));
}

function metaName(files: readonly IndexFile[]): string {
  const [name] = files.map((file) => /^pagefind\.(.*)\.pf_meta$/.exec(file.path)?.[1]).filter((found) => found);
  if (!name) throw new Error('no meta file among those it wrote');
  return name;
}

/** Reads the index back as the browser does and compares every place with what went in. */
function checkIndex({ meta, files }: TextIndex, pages: readonly string[][]): void {
  const unpack = (file: string) => gunzipSync(files.get(file) ?? new Uint8Array());
  let places = 0;
  for (const { hash } of readChunkList(unpack(metaFile(meta)))) {
    for (const [word, pagesOf] of readChunk(unpack(chunkFile(hash)))) {
      for (const { page, places: own } of pagesOf()) {
        places += own.length;
        const wrong = own.find((place) => pages[page]?.[place] !== word);
        if (wrong !== undefined)
          throw new Error(`"${word}" is not at place ${wrong} of page ${page}, where it was read`);
      }
    }
  }
  const expected = pages.reduce((sum, words) => sum + words.length, 0);
  if (places !== expected)
    throw new Error(`${places} places were read back, ${expected} were expected ("${FILLER}" included)`);
}
