import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shownCharacter } from '../../../src/formats/pdf/fonts/shownCharacter.ts';
import { openPdf } from '../../../src/formats/pdf/openPdf.ts';
import { loadPdfjs } from '../../../src/formats/pdf/parser/pdfjs.ts';
import { characterCount } from '../../../src/model/block.ts';
import { noScore, scoreTables } from './support/compareTables.ts';
import { readPdf } from './support/readPdf.ts';
import type { MeantTable } from './support/tableModel.ts';

const folder = new URL('fixtures/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.pdf') ? [file.slice(0, -4)] : []));
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`${name}.pdf`, folder)));

test.each(names)('%s: every table that a program printed is read as it was meant', async (name) => {
  const meant = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as MeantTable[];
  const score = noScore();
  scoreTables(meant, await readPdf(bytesOf(name)), score);
  expect(score).toMatchObject({ tables: meant.length, exact: meant.length, refused: 0, wrongCells: 0 });
});

test.each(names)('%s: the plain count is what pdf.js itself finds as text', async (name) => {
  const counted = (await openPdf(bytesOf(name), name)).count();
  const { document, close } = await (await loadPdfjs()).open(bytesOf(name), false, 1000);
  for (const [index, { characters }] of counted.entries()) {
    const page = await document.getPage(index + 1);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(characters).toBe(characterCount(shownCharacter(text)));
  }
  await close();
});
