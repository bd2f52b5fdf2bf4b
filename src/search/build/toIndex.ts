import type { SearchRecord } from '../format/searchRecord.ts';
import { type SearchData, searchRecords } from './searchRecords.ts';

/** What a search index is made of: no more than another process can be told. */
export interface ToIndex extends Pick<SearchData, 'everydayWords' | 'topics' | 'without'> {
  /** everything that can be found, in the order in which it is listed */
  records: readonly SearchRecord[];
}

export function toIndex({ everydayWords, topics, without, ...data }: SearchData): ToIndex {
  return { records: searchRecords(data), everydayWords, topics, ...(without && { without }) };
}
