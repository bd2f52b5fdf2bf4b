import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { readDropped } from '../src/views/read/readDropped.ts';
import { SINGLE_FILE } from '../src/views/read/readerMarkup.ts';
import { openBrowser } from '../tests/browser/openBrowser.ts';
import { generateDocuments } from '../tests/formats/writers/invent/generateDocuments.ts';
import { namedFormats } from './bench/benchFormats.ts';
import { commandLine } from './commandLine.ts';
import { readRules } from './content/readContent.ts';
import { useCharacterMaps } from './pages/characterMaps.ts';
import { ROOT } from './projectFolders.ts';
import { runCommand } from './runCommand.ts';

/**
 * `npm run bench:clerk [-- --out dist --documents 20 --format csv,pdf]`: for each format the time of a file on the page that reads dropped
 * files (the single file of a built site, dropped to verdict) beside that of the same core in Node, one after the other in the same run,
 * each after one round to warm up. By the clock: what else the machine does lengthens both.
 */
await runCommand(async () => {
  const { out, documents, format } = commandLine('bench:clerk');
  const chosen = namedFormats(format);
  useCharacterMaps();
  const rules = readRules(join(ROOT, 'content'));
  const described = generateDocuments(Number(documents), 3).map(({ document }) => document);
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-clerk-'));
  const browser = await openBrowser();
  try {
    row('format', 'files', 'KB each', 'Node ms', 'page ms', 'page ×');
    for (const { id, write } of chosen) {
      const files = await write(described);
      const paths = files.map((bytes, at) => {
        const path = join(folder, `${id}-${at}.${id === 'text' ? 'txt' : id}`);
        writeFileSync(path, bytes);
        return path;
      });
      const inNode = () =>
        timeOf(async () => {
          for (const [at, bytes] of files.entries()) {
            await Array.fromAsync(readDropped(bytes, `${id}-${at}.${id}`, rules));
          }
        });
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(out, SINGLE_FILE)).href);
      const onPage = () => timeOf(() => drop(page, paths));
      await inNode();
      await onPage();
      const [node, dropped] = [await inNode(), await onPage()];
      await page.close();
      const size = files.reduce((sum, { length }) => sum + length, 0) / files.length / 1000;
      const each = [node, dropped].map((time) => (time / files.length).toFixed(1));
      row(id, String(files.length), size.toFixed(1), ...each, (dropped / node).toFixed(2));
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function drop(page: Page, paths: string[]): Promise<void> {
  const before = await page.locator('.dropped > li').count();
  await page.setInputFiles('#files', paths);
  await page.waitForFunction(
    (wanted) =>
      document.querySelectorAll('.dropped > li').length === wanted &&
      document.querySelector('[data-status]')?.textContent?.startsWith('看完了'),
    before + paths.length,
    { timeout: 600_000 },
  );
}

async function timeOf(run: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

function row(...cells: string[]): void {
  process.stdout.write(
    `${cells
      .map((cell) => cell.padEnd(9))
      .join(' ')
      .trimEnd()}\n`,
  );
}
