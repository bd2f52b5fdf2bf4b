import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeDocuments } from '../formats/writers/describe/describeDocuments.ts';
import { writePdfChromium } from '../formats/writers/pages/writePdfChromium.ts';
import { writeTabText } from '../formats/writers/pages/writeTabText.ts';
import { differences } from '../formats/writers/sameData.ts';
import { process } from '../support/publish.ts';
import { openBrowser } from './openBrowser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A browser runs the text of a merged cell out of the table at a page's end: those tables are unread. At most so many. */
const MOST_UNREAD: Record<string, number> = { 'guanting-2024': 2 };

it.each(describeDocuments().map((document) => [document.name, document] as const))(
  '%s printed by a browser says the same, or its tables are unread',
  async (name, document) => {
    const usual = await process({ [`${name}.txt`]: writeTabText(document) });
    const found = await process({ [`${name}.pdf`]: await writePdfChromium(document, browser) });
    const names = new Set(found.site.projects.map((project) => project.name));
    const unread = usual.site.projects.map((project) => project.name).filter((project) => !names.has(project));
    expect(unread.length).toBeLessThanOrEqual(MOST_UNREAD[name] ?? 0);
    const spaces = (line: string) => line.replace(/[“”\s]/g, '').match(/:(.*)insteadof\1$/);
    expect(differences(usual, found, unread).filter((line) => !spaces(line))).toEqual([]);
  },
);
