import { writeIndex } from '../../scripts/writeIndex.ts';
import { buildSearchIndex } from '../../src/search/build/buildSearchIndex.ts';
import type { SearchData } from '../../src/search/build/searchRecords.ts';
import { toIndex } from '../../src/search/build/toIndex.ts';
import { putInto } from './putInto.ts';

/** Makes a search index and writes it into a folder. */
export const writeIndexInto = (folder: string, data: SearchData) =>
  writeIndex(buildSearchIndex(toIndex(data)), { put: putInto(folder) });
