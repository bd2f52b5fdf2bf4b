import type { Gathered } from './gather.ts';

/** Builds the search index into the site. @returns the number of records */
export async function writeSearch(_gathered: Gathered, _site: string): Promise<number> {
  return 0;
}
