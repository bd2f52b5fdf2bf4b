import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../browser/openBrowser.ts';
import type { DescribedDocument } from '../describe/described.ts';
import { generateDocuments } from '../invent/generateDocuments.ts';
import { textOfPdf } from './textOfPdf.ts';
import { writePdfChromium } from './writePdfChromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Every character but white space, sorted: the order of the texts on a page does not count. */
const characters = (text: string) => Array.from(text.replaceAll(/\s/g, '')).sort().join('');

const textOf = ({ blocks }: DescribedDocument) =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [block.text]))
    .join('');

it.each(generateDocuments(4).map(({ document }) => document))(
  '$name printed to PDF has every character',
  async (document) => {
    const pdf = await writePdfChromium(document, browser);
    expect(characters(await textOfPdf(pdf))).toBe(characters(textOf(document)));
  },
);
