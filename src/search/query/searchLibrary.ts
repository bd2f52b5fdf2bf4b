import type { Catalogue } from '../format/catalogue.ts';
import type { EverydayTable } from '../format/everydayTable.ts';
import type { Places } from '../format/joinPlaces.ts';
import type { RecordDetail } from '../format/recordDetail.ts';
import type { NameIndex } from './nameIndex.ts';
import type { Readings } from './pinyin.ts';

/** Where a search reads from. Every part is fetched when first asked for and kept; asking fails with SearchFilesError. */
export interface SearchLibrary {
  catalogue(): Promise<Catalogue>;
  names(): Promise<NameIndex>;
  everydayWords(): Promise<EverydayTable>;
  /** the readings of all common characters, whether or not they stand in names */
  readings(): Promise<Readings>;
  /** yuan of every record; null where unknown */
  amounts(): Promise<(number | null)[]>;
  /** path of every record, relative to the site root */
  paths(): Promise<string[]>;
  details(records: readonly number[]): Promise<RecordDetail[]>;
  /** the places of pairs of characters, in the order of the codes */
  places(codes: readonly string[]): Promise<Places[]>;
}

/** What is wrong with a file: missing or cut short, of another build, or not coming. */
type Reason = 'damaged' | 'mixed' | 'late';

/** A file of the index cannot be used. */
export class SearchFilesError extends Error {
  override name = 'SearchFilesError';
  readonly reason: Reason;

  constructor(reason: Reason, url: URL) {
    super(`${url.pathname}: ${reason}`);
    this.reason = reason;
  }
}
