import type { BrokenLink, KnownLinks } from '../../src/publish/linkBook.ts';

/** What the thread that writes a site is given when it starts. */
export interface WriterData {
  /** the folder of the last site */
  last: string;
  /** that of the new one */
  site: string;
  /** where the pages of the last one led */
  links: KnownLinks;
  /** files of the last one that were found to stand as they were written */
  standing: ReadonlySet<string>;
  turns: SharedArrayBuffer;
}

/** What it is asked to do, by name. */
export type Tasks = {
  /** takes a file of the last site with this digest; answers whether it could */
  take: { ask: { file: string; digest: string }; answer: boolean };
  /** writes a file; answers the digest of what stands in it */
  put: { ask: { file: string; content: string | Uint8Array; last: string | undefined }; answer: string };
  /** writes a piece of a file, after those before */
  append: { ask: { file: string; content: Uint8Array }; answer: null };
  /** the same as `put` for a file of which every piece was written */
  close: { ask: { file: string; last: string | undefined }; answer: string };
  /** the same for a page as a template rendered it */
  page: { ask: { file: string; content: Uint8Array; last: string | undefined }; answer: string };
  /** finds the links of all pages so far that lead to no place of their page */
  lostPlaces: { ask: Record<never, never>; answer: BrokenLink[] };
  /** finds the links that lead to none of these files, or off the site */
  missingFiles: { ask: { files: ReadonlySet<string> }; answer: BrokenLink[] };
  /** tells where all pages lead */
  knownLinks: { ask: Record<never, never>; answer: KnownLinks };
};

/** What the thread is asked that looks at the last site while there is nothing to write yet. */
export type StandingTasks = {
  /** tells which files stand as their digests say */
  standing: { ask: { last: string; files: readonly (readonly [file: string, digest: string])[] }; answer: string[] };
};
