import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedData } from '../support/publishedData.ts';
import type { ServedFolder } from '../support/serveFolder.ts';
import { openBrowser } from './openBrowser.ts';
import { typedQueries } from './searchQueries.ts';
import { MODULES, serveSite } from './serveSite.ts';

interface Named {
  id: string;
  name: string;
  texts: string[];
  year: string;
}

let site: ServedFolder;
let browser: Browser;
let page: Page;
const projects = publishedProjects();

beforeAll(async () => {
  site = await serveSite({ mount: '/zwgk/mingbai/' });
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(`${site.url}search/`);
  await page.addScriptTag({ type: 'module', url: `${site.url}${MODULES}tests/browser/inPage/askEverything.ts` });
  await page.waitForFunction(() => 'askEverything' in globalThis);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('search finds exactly the projects that hold the words, those with the words in their name first', () => {
  test('every part of two to four characters of every name', async () => {
    await expectExact(partsOf(projects.map((project) => project.name)));
  });

  test('parts of objectives, purposes, indicators, values, codes, units and departments', async () => {
    const others = partsOf(projects.flatMap((project) => project.texts.slice(1)));
    await expectExact(others.filter((_, index) => index % 9 === 0));
  });

  test('every name, unit and project code in full', async () => {
    const whole = projects.flatMap((project) => project.texts.filter((text) => text.length > 4).slice(0, 4));
    await expectExact([...new Set(whole.filter((text) => !/\s/.test(text)))]);
  });

  test.each(typedQueries)('what people would type: $why', async ({ typed, first, names, none }) => {
    const [found] = await askAll([typed]);
    const namesFound = (found ?? []).map((id) => projects.find((project) => project.id === id)?.name ?? id);
    if (none) expect(namesFound).toEqual([]);
    if (first) expect(namesFound[0]).toContain(first);
    for (const name of names ?? []) expect(namesFound).toContain(name);
  });
});

/** Asks everything in the page at once and compares with looking through the published texts. */
async function expectExact(queries: readonly string[]): Promise<void> {
  expect(queries.length).toBeGreaterThan(50);
  const answers = await askAll(queries);
  const wrong: string[] = [];
  const units = new Map(publishedData('units').map((unit) => [unit.id, plain(unit.name ?? '')]));
  queries.forEach((query, index) => {
    const words = plain(query);
    const expected = projects.filter(
      ({ texts, year }) => year === words || `${year}年` === words || texts.some((text) => plain(text).includes(words)),
    );
    const all = answers[index] ?? [];
    const found = all.filter((id) => projects.some((project) => project.id === id));
    const missed = expected.filter((project) => !found.includes(project.id));
    const excess = found.filter((id) => !expected.some((project) => project.id === id));
    // Other pages have no name here, so that one before a project named with the words counts as out of order as well.
    const inName = all.map((id) => plain(projects.find((project) => project.id === id)?.name ?? '').includes(words));
    // A unit with just that name may come first.
    if (units.get(all[0] ?? '') === words) inName.shift();
    const mentionBeforeName = inName.indexOf(false) !== -1 && inName.lastIndexOf(true) > inName.indexOf(false);
    if (missed.length + excess.length > 0 || mentionBeforeName) {
      wrong.push(`${query}: ${missed.length} missed, ${excess.length} too many${mentionBeforeName ? ', order' : ''}`);
    }
  });
  expect(wrong).toEqual([]);
}

/** The ids of what is found for each query, in order. */
function askAll(queries: readonly string[]): Promise<string[][]> {
  return page.evaluate(([asked, root]) => globalThis.askEverything(asked, root), [[...queries], site.url] as const);
}

/** Every part of two to four characters of the texts. */
function partsOf(texts: readonly string[]): string[] {
  const parts = new Set<string>();
  for (const text of texts) {
    for (let length = 2; length <= 4; length += 1) {
      for (let at = 0; at + length <= text.length; at += 1) parts.add(text.slice(at, at + length));
    }
  }
  // A part with a space is two words, and one of brackets alone holds nothing to search for.
  return [...parts].filter((part) => !/\s/.test(part) && [...plain(part)].length > 1);
}

/** What counts as equal, told independently of the search: width, case, kinds of dashes and commas; no brackets. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s【】()[\]〔〕{}《》「」“”‘’"'`]/g, '')
    .replace(/[—–―]/g, '-')
    .replace(/[、;]/g, ',')
    .replace(/。/g, '.');
}

/** The projects as the site publishes them, with every text of theirs that can be searched. */
function publishedProjects(): Named[] {
  const documents = new Map(publishedData('documents').map((document) => [document.id, document]));
  const indicators = Map.groupBy(publishedData('indicators'), (indicator) => indicator.project_id);
  return publishedData('projects').map((project) => {
    const document = documents.get(project.document_id as string);
    const amount = project.total_printed && `${project.total_printed}${document?.printed_currency_unit ?? ''}`;
    const texts = [
      project.name,
      project.code,
      project.implementing_unit,
      project.supervising_department,
      project.supervising_office,
      project.attribute,
      document?.county,
      amount,
      project.purpose,
      project.objective,
      ...(indicators.get(project.id) ?? []).flatMap((indicator) => [
        indicator.name,
        indicator.description,
        indicator.target_printed,
        indicator.basis,
      ]),
    ];
    return {
      id: project.id as string,
      name: project.name as string,
      year: String(project.fiscal_year),
      texts: texts.filter((text): text is string => Boolean(text)),
    };
  });
}
