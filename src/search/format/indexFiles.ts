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

/** Up to this many records a large site has room for as many files of details as half of them. */
const LARGE_SITE = 20_000;

/**
 * How many records share a file of details. Results of a large site lie far apart, so that few are fetched with one that is shown: two
 * weigh 1 KB, eight nearly 3, and a page of results fetches ten. Where hundreds of counties are searched, the number of files is dearer.
 */
export function detailsInFile(records: number): number {
  if (records <= SMALL_SITE) return 32;
  return records <= LARGE_SITE ? 2 : 8;
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
