import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openSearchLibrary } from '../../src/search/query/openSearchLibrary.ts';
import { search } from '../../src/search/query/search.ts';
import type { SearchLibrary } from '../../src/search/query/searchLibrary.ts';
import { type ServedFolder, serveFolder } from '../support/serveFolder.ts';
import { siteFolder } from '../support/siteFolder.ts';

/** What people ask, with the names of the projects they must find. */
const asked: { find: string[]; asked: string[] }[] = parse(
  readFileSync(path.join(import.meta.dirname, 'asked.yaml'), 'utf8'),
);
const shown = 10;

let served: ServedFolder;
let library: SearchLibrary;

beforeAll(async () => {
  served = await serveFolder(siteFolder);
  library = openSearchLibrary(new URL(served.url));
});

afterAll(() => served?.close());

async function firstNames(typed: string): Promise<string[]> {
  const { records, also } = await search(library, { typed, chosen: {}, sort: 'relevance', everyday: 'few' });
  const first = [...records, ...also.map(({ record }) => record)].slice(0, shown);
  return (await library.details(first)).map(({ title }) => title);
}

test('nine of ten things that people ask in their own words are among the first ten', async () => {
  const missed: string[] = [];
  let all = 0;
  for (const { find, asked: queries } of asked) {
    for (const typed of queries) {
      all += 1;
      const names = await firstNames(typed);
      const lacking = find.filter((name) => !names.includes(name));
      if (lacking.length > 0) missed.push(`${typed}: ${lacking.join(', ')}`);
    }
  }
  expect(all).toBeGreaterThan(200);
  expect(missed.length / all, missed.join('\n')).toBeLessThanOrEqual(0.1);
});
