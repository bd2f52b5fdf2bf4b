/** Where the parts of the index lie, relative to the site root. Shared by the build and the browser. */
export const INDEX_FOLDER = 'pagefind/';
/** The one file of a fixed name: it says which catalogue is the current one. */
export const MANIFEST_FILE = `${INDEX_FOLDER}catalogue.json`;

/** The parts of the catalogue. The base is needed by every search, the others when something asks for them. */
export const CATALOGUE_PARTS = ['base', 'words', 'names', 'amounts', 'paths', 'readings'] as const;
export type CataloguePart = (typeof CATALOGUE_PARTS)[number];

/** Names the current catalogue. The tag depends on everything the index holds. */
export interface IndexManifest {
  tag: string;
  /** Pagefind's name of its meta file */
  meta: string;
}

/** The file of a part of a catalogue. */
export function partFile(tag: string, part: CataloguePart): string {
  return `${INDEX_FOLDER}catalogue-${tag}/${part}.mb`;
}

/** Up to this many records the site is small: all results are shown at once, and fetched many in one file. */
export const SMALL_SITE = 400;

/** How many records share a file of details. Results of a large site lie far apart: one of its own costs no more than it shows. */
export function detailsInFile(records: number): number {
  return records <= SMALL_SITE ? 32 : 1;
}

/**
 * A file of what results show of records, counted from 0. The name ends unlike any compressed file, so that no server unpacks or
 * relabels it.
 */
export function detailFile(tag: string, number: number): string {
  return `${INDEX_FOLDER}catalogue-${tag}/d${number}.mb`;
}

/** Pagefind's list of the pieces of its index. */
export function metaFile(meta: string): string {
  return `${INDEX_FOLDER}pagefind.${meta}.pf_meta`;
}

/** A piece of Pagefind's index. */
export function chunkFile(hash: string): string {
  return `${INDEX_FOLDER}index/${hash}.pf_index`;
}
