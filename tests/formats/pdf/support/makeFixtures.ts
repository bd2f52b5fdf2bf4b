/**
 * Makes the files of `fixtures/` anew: `node tests/formats/pdf/support/makeFixtures.ts`. Needs Chromium and LibreOffice (other versions
 * draw otherwise; that is what the files are for). Beside each PDF stand the tables that were meant, from the description they were
 * made from and not from the reader.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { handTables } from './handTables.ts';
import { CHROMIUM_STYLES, DOCX_STYLES } from './styles.ts';
import { type MeantTable, randomNumbers, randomTable } from './tableModel.ts';
import { tablesDocx } from './tablesDocx.ts';
import { tablesHtml } from './tablesHtml.ts';

const out = new URL('../fixtures/', import.meta.url);
const random = randomNumbers(20_260_101);

function keep(name: string, bytes: Uint8Array, meant: readonly MeantTable[]): void {
  writeFileSync(new URL(`${name}.pdf`, out), bytes);
  writeFileSync(new URL(`${name}.json`, out), `${JSON.stringify(meant)}\n`);
}

const tables = (count: number): MeantTable[] => Array.from({ length: count }, () => randomTable(random));

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [index, all] of CHROMIUM_STYLES.entries()) {
  const styles = all.slice(2, 6);
  const meant = tables(styles.length);
  await page.setContent(tablesHtml(meant, styles, 'size: 420mm 594mm; margin: 25mm'));
  keep(
    `chromium-${index + 1}`,
    new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })),
    meant,
  );
}
await browser.close();

const folder = mkdtempSync(join(tmpdir(), 'fixtures-'));
const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
for (const [index, style] of [DOCX_STYLES[0]?.[0], DOCX_STYLES[0]?.[3], DOCX_STYLES[1]?.[2]].entries()) {
  if (!style) continue;
  const meant = tables(3);
  const docx = join(folder, 'tables.docx');
  writeFileSync(docx, await tablesDocx(meant, style));
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], {
    stdio: 'ignore',
  });
  keep(`libreoffice-${index + 1}`, new Uint8Array(readFileSync(join(folder, 'tables.pdf'))), meant);
}

const drawn = handTables(random, 6, 1);
keep('hand-1', drawn.bytes, drawn.meant);
