/** Where the parts of the index lie, relative to the site root. Shared by the build and the browser. */
export const INDEX_FOLDER = 'pagefind/';
/** The one file of a fixed name: it says which catalogue is the current one. */
export const MANIFEST_FILE = `${INDEX_FOLDER}catalogue.json`;

/** The parts of the catalogue. The base is needed by every search, the others when something asks for them. */
export const CATALOGUE_PARTS = ['base', 'names', 'amounts', 'paths'] as const;
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

/**
 * The file of what a result shows of a record: one a record, so that results that lie far apart cost no more than they
 * show. The name ends unlike any compressed file, so that no server unpacks or relabels it.
 */
export function detailFile(tag: string, record: number): string {
  return `${INDEX_FOLDER}catalogue-${tag}/d${record}.mb`;
}

/** Pagefind's list of the pieces of its index. */
export function metaFile(meta: string): string {
  return `${INDEX_FOLDER}pagefind.${meta}.pf_meta`;
}

/** A piece of Pagefind's index. */
export function chunkFile(hash: string): string {
  return `${INDEX_FOLDER}index/${hash}.pf_index`;
}
