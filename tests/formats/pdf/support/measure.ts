/**
 * Measures how many generated tables are read exactly, refused or read wrongly:
 * `node tests/formats/pdf/support/measure.ts hand|chromium|libreoffice|libreoffice-html [documents] [seed]`. Needs Chromium or LibreOffice; their
 * documents are kept in `PDF_FOLDER` (default: a new folder for temporary files).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { openPdf } from '../../../../src/formats/pdf/openPdf.ts';
import { provideCMaps } from '../../../../src/formats/pdf/parser/characterMaps.ts';
import { imbalances, noScore, scoreTables } from './compareTables.ts';
import { handTables } from './handTables.ts';
import { nodeCMaps } from './nodeCMaps.ts';
import { CHROMIUM_STYLES, DOCX_STYLES, HTML_TABLES, PAGES } from './styles.ts';
import { type MeantTable, randomNumbers, randomTable } from './tableModel.ts';
import { type DocxStyle, tablesDocx } from './tablesDocx.ts';
import { tablesHtml } from './tablesHtml.ts';

const [writer = 'hand', count = '30', seed = '1', set = '0'] = process.argv.slice(2);
const folder = process.env.PDF_FOLDER ?? mkdtempSync(join(tmpdir(), 'pdf-'));
mkdirSync(folder, { recursive: true });
const random = randomNumbers(Number(seed));
provideCMaps(nodeCMaps);

interface Made {
  name: string;
  meant: MeantTable[];
  bytes: Uint8Array;
}

const tablesOf = (number: number): MeantTable[] => Array.from({ length: number }, () => randomTable(random));

const WRITERS: Record<string, (documents: number) => Promise<Made[]>> = {
  hand: async (documents) =>
    Array.from({ length: documents }, (_, index) => ({
      name: `hand-${index}`,
      ...handTables(random, 10, Number(set)),
    })),
  chromium: async (documents) => {
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    const page = await browser.newPage();
    const made: Made[] = [];
    for (let index = 0; index < documents; index += 1) {
      const meant = tablesOf(10);
      const styles = CHROMIUM_STYLES[Number(set)] ?? [];
      const from = Math.floor(random() * styles.length);
      const pages = PAGES[Number(set)] ?? [''];
      await page.setContent(
        tablesHtml(meant, [...styles.slice(from), ...styles.slice(0, from)], pages[index % pages.length]),
      );
      const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: index % 2 === 0 }));
      made.push({ name: `chromium-${index}`, meant, bytes });
    }
    await browser.close();
    return made;
  },
  libreoffice: async (documents) => {
    const made: { name: string; meant: MeantTable[] }[] = [];
    for (let index = 0; index < documents; index += 1) {
      const meant = tablesOf(10);
      const styles = DOCX_STYLES[Number(set)] ?? [];
      const name = `libreoffice-${index}`;
      writeFileSync(join(folder, `${name}.docx`), await tablesDocx(meant, styles[index % styles.length] as DocxStyle));
      made.push({ name, meant });
    }
    return printed(made, 'docx');
  },
  'libreoffice-html': async (documents) => {
    const made: { name: string; meant: MeantTable[] }[] = [];
    for (let index = 0; index < documents; index += 1) {
      const meant = tablesOf(10);
      const name = `libreoffice-html-${index}`;
      const attributes = HTML_TABLES[index % HTML_TABLES.length];
      const html = tablesHtml(meant, [''])
        .replaceAll('<table>', `<table ${attributes}>`)
        .replaceAll('<p>', '<p style="page-break-before: always">');
      writeFileSync(join(folder, `${name}.html`), html);
      made.push({ name, meant });
    }
    return printed(made, 'html');
  },
};

/** Prints files by LibreOffice. */
function printed(made: readonly { name: string; meant: MeantTable[] }[], ending: string): Made[] {
  const files = made.map(({ name }) => join(folder, `${name}.${ending}`));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
  });
  return made.map(({ name, meant }) => ({
    name,
    meant,
    bytes: new Uint8Array(readFileSync(join(folder, `${name}.pdf`))),
  }));
}

const score = noScore();
const notes = new Map<string, number>();
let unbalanced = 0;
for (const { name, meant, bytes } of (await WRITERS[writer]?.(Number(count))) ?? []) {
  writeFileSync(join(folder, `${name}.pdf`), bytes);
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(meant));
  const open = await openPdf(bytes, `${name}.pdf`);
  const document = open.read();
  const before = score.complaints.length;
  const refused = score.refused;
  scoreTables(meant, document, score);
  for (const { printed } of document.notes) notes.set(printed, (notes.get(printed) ?? 0) + 1);
  const off = imbalances(document, open.count());
  unbalanced += off.length;
  if (score.complaints.length > before || score.refused > refused || off.length > 0) {
    console.log(
      name,
      'refused',
      score.refused - refused,
      JSON.stringify(document.notes.map(({ ref, printed }) => [ref, printed])),
      ...score.complaints.slice(before, before + 4),
      ...off,
    );
  }
}
const { complaints: _, ...numbers } = score;
console.log(folder, writer, numbers, { unbalanced }, Object.fromEntries(notes));
