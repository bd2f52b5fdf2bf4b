/** Where the parts of the index lie, relative to the site root. Shared by the build and the browser. */
export const INDEX_FOLDER = 'search-index/';
/** The one file of a fixed name: it says which catalogue is the current one. */
export const MANIFEST_FILE = `${INDEX_FOLDER}catalogue.json`;

/** The parts of the catalogue. The base is needed by every search, the others when something asks for them. */
export const CATALOGUE_PARTS = ['base', 'words', 'names', 'amounts', 'paths', 'readings'] as const;
export type CataloguePart = (typeof CATALOGUE_PARTS)[number];

/** Names the current catalogue. The tag depends on everything the index holds. */
export interface IndexManifest {
  tag: string;
  /** names the state of the text index */
  text: string;
}

/** The file of a part of a catalogue. */
export function partFile(tag: string, part: CataloguePart): string {
  return `${INDEX_FOLDER}catalogue-${tag}/${part}.mb`;
}

/** Up to this many records the site is small: all results are shown at once, and fetched many in one file. */
export const SMALL_SITE = 400;

/** Up to this many records each has a file of details of its own. */
const LARGE_SITE = 20_000;

/**
 * How many records share a file of details. Results of a large site lie far apart, so that none is fetched for nothing where each has its
 * own: it weighs 600 bytes, eight together nearly 3 KB, and ten questions at 10,000 projects may take 400 KB in all. Where hundreds of
 * counties are searched, the number of files is dearer.
 */
export function detailsInFile(records: number): number {
  if (records <= SMALL_SITE) return 32;
  return records <= LARGE_SITE ? 1 : 8;
}

/**
 * A file of what results show of records, counted from 0. The name ends unlike any compressed file, so that no server unpacks or
 * relabels it.
 */
export function detailFile(tag: string, number: number): string {
  return `${INDEX_FOLDER}catalogue-${tag}/d${number}.mb`;
}

/** The list of the pieces of the text index. */
export function textListFile(tag: string): string {
  return `${INDEX_FOLDER}text-${tag}/list.mb`;
}

/** A piece of the text index. */
export function textPieceFile(tag: string, number: number): string {
  return `${INDEX_FOLDER}text-${tag}/${number}.mb`;
}
