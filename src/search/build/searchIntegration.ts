import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearchIndex, type SearchIndexReport } from './buildSearchIndex.ts';
import type { SearchData } from './searchRecords.ts';

/**
 * Builds the search index into the site as soon as Astro has written its pages.
 * @param run is given the building of the index to run it, so that a caller can report on it
 */
export const searchIntegration = (
  data: SearchData,
  run: (build: () => Promise<SearchIndexReport>) => Promise<unknown> = (build) => build(),
): AstroIntegration => ({
  name: 'mingbai-search',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      await run(() => buildSearchIndex(data, fileURLToPath(dir)));
    },
  },
});
