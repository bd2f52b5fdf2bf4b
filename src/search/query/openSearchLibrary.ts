import { decodeBase, type StoredBase } from '../format/catalogue.ts';
import { decodeEverydayWords, type StoredEverydayWords } from '../format/everydayTable.ts';
import {
  type CataloguePart,
  detailFile,
  detailsInFile,
  type IndexManifest,
  MANIFEST_FILE,
  partFile,
} from '../format/indexFiles.ts';
import type { Places } from '../format/joinPlaces.ts';
import { decodeDetail, type RecordDetail, type StoredDetail } from '../format/recordDetail.ts';
import type { StoredNames } from '../format/storedNames.ts';
import { decodeReadings, type StoredReadings } from '../format/storedReadings.ts';
import { fetchJson, fetchPiece } from './fetchPiece.ts';
import { decodeNames } from './nameIndex.ts';
import { openTextIndex } from './openTextIndex.ts';
import { remember } from './remember.ts';
import { SearchFilesError, type SearchLibrary } from './searchLibrary.ts';

/** The index of a site in the browser. Nothing is fetched before it is asked for, and nothing twice. */
export function openSearchLibrary(root: URL): SearchLibrary {
  const manifest = remember(() => fetchManifest(root));
  const part = async <Value>(name: CataloguePart) => {
    const { tag } = await manifest();
    return fetchPiece<Value>(new URL(partFile(tag, name), root), tag);
  };
  const catalogue = remember(async () => decodeBase(await part<StoredBase>('base')));
  const names = remember(async () => {
    const [stored, { variants }] = await Promise.all([part<StoredNames>('names'), catalogue()]);
    return decodeNames(stored, variants);
  });
  const everydayWords = remember(async () => decodeEverydayWords(await part<StoredEverydayWords>('words')));
  const readings = remember(async () => decodeReadings(await part<StoredReadings>('readings')));
  const amounts = remember(() => part<(number | null)[]>('amounts'));
  const paths = remember(() => part<string[]>('paths'));
  const textIndex = remember(async () => openTextIndex(root, (await manifest()).text));
  const detailFiles = new Map<number, () => Promise<RecordDetail[]>>();
  const placesKnown = new Map<string, Places>();

  return {
    catalogue,
    everydayWords,
    names,
    readings,
    amounts,
    paths,
    async details(records) {
      const [{ tag }, { records: all, texts }] = await Promise.all([manifest(), catalogue()]);
      const size = detailsInFile(all);
      return Promise.all(
        records.map(async (record) => {
          const number = Math.floor(record / size);
          const url = new URL(detailFile(tag, number), root);
          const file =
            detailFiles.get(number) ??
            remember(async () =>
              (await fetchPiece<StoredDetail[]>(url, tag)).map((stored) => decodeDetail(stored, texts)),
            );
          detailFiles.set(number, file);
          const detail = (await file())[record % size];
          if (!detail) throw new SearchFilesError('damaged', url);
          return detail;
        }),
      );
    },
    async places(codes) {
      const unknown = codes.filter((code) => !placesKnown.has(code));
      if (unknown.length > 0) {
        const found = await (await textIndex())(unknown);
        unknown.forEach((code, number) => {
          placesKnown.set(code, found[number] as Places);
        });
      }
      return codes.map((code) => placesKnown.get(code) as Places);
    },
  };
}

async function fetchManifest(root: URL): Promise<IndexManifest> {
  const url = new URL(MANIFEST_FILE, root);
  const { tag, text } = ((await fetchJson(url, { cache: 'no-cache' })) ?? {}) as Partial<IndexManifest>;
  if (typeof tag !== 'string' || typeof text !== 'string') throw new SearchFilesError('damaged', url);
  return { tag, text };
}
