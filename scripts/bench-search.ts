import { mkdtempSync, rmSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Project } from '../src/model/site.ts';
import { buildSearchIndex } from '../src/search/build/buildSearchIndex.ts';
import { INDEX_FOLDER } from '../src/search/format/indexFiles.ts';
import { openBrowser } from '../tests/browser/openBrowser.ts';
import { serveFolder } from '../tests/support/serveFolder.ts';
import { commandLine } from './commandLine.ts';
import { gather } from './gather.ts';
import { generateCorpus } from './generate-corpus.ts';
import type { Content } from './readContent.ts';
import { createReport } from './report.ts';
import { runCommand } from './runCommand.ts';

/** Ten queries of a reader, one after the other, as the budget of the search counts them. */
const session = [
  '厕所',
  '村委会办公',
  '养老保险',
  '满意度',
  '2024 垃圾',
  '驻村工作队',
  '经费',
  'cunweihui',
  '>100万 道路',
  '社区',
];
const warmRounds = 5;
const budget = { first: 150_000, session: 400_000, warm: 50 };

/**
 * `npm run bench:search [-- --site dist --projects 1000,10000]`: what the search of a site of that many
 * synthetic projects fetches and how long it takes, in a browser, on the search page of the built site.
 */
await runCommand(async () => {
  const { site, projects } = commandLine('bench:search');
  const { site: real, content } = await gather('content', createReport());
  for (const count of projects.split(',').map(Number)) await measure(site, real.projects, content, count);
});

async function measure(
  site: string,
  real: readonly Project[],
  { everydayWords, rules }: Content,
  count: number,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingbai-bench-'));
  try {
    for (const part of ['search', 'assets', 'preferences.js', 'favicon.svg']) {
      await cp(path.join(site, part), path.join(folder, part), { recursive: true });
    }
    await writeFile(path.join(folder, 'index.html'), '');
    const corpus = generateCorpus(real, count);
    const begin = performance.now();
    const index = await buildSearchIndex(
      { ...corpus, results: [], links: [], glossary: [], everydayWords, topics: rules.topics.topics },
      folder,
    );
    const seconds = (performance.now() - begin) / 1000;
    print(
      `${count} projects: index built in ${seconds.toFixed(1)} s (${((seconds / count) * 1000).toFixed(2)} ms a project)`,
    );
    print(
      `  ${(index.bytes / 1e6).toFixed(1)} MB in ${index.files} files (${Math.round(index.bytes / count)} bytes a project)`,
    );
    for (const compress of [true, false]) await measureSession(folder, compress);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks the ten queries on the search page of a fresh browser and adds up what the server sent. */
async function measureSession(folder: string, compress: boolean): Promise<void> {
  const server = await serveFolder(folder, { compress });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}search/`);
    // What the search needs and a page without it would not: its scripts and its index.
    const bytes = () =>
      server.requests
        .filter(({ path: file }) => file.startsWith(INDEX_FOLDER) || /^assets\/.*\.js$/.test(file))
        .reduce((sum, request) => sum + request.bytes, 0);
    print(`  server ${compress ? 'compresses scripts and JSON' : 'compresses nothing'}:`);
    const ask = async (typed: string) => {
      await page.evaluate(() => performance.clearMeasures());
      await page.fill('#q', typed);
      await page.press('#q', 'Enter');
      await page.waitForFunction(
        (asked) =>
          new URLSearchParams(location.search).get('q') === asked &&
          document.querySelector<HTMLElement>('[data-results]')?.dataset.state === 'done',
        typed,
      );
      return page.evaluate(() => {
        const results = document.querySelector<HTMLElement>('[data-results]');
        const [measured] = performance.getEntriesByName('search').slice(-1);
        return { total: Number(results?.dataset.total), milliseconds: measured?.duration ?? 0 };
      });
    };
    let known = 0;
    const lines: string[] = [];
    let first = 0;
    for (const typed of session) {
      const { total } = await ask(typed);
      const now = bytes();
      first ||= now;
      lines.push(`    ${typed}: ${total} found, ${kilobytes(now - known)}`);
      known = now;
    }
    for (const line of lines) print(line);
    print(
      `    first result ${kilobytes(first)} (at most ${kilobytes(budget.first)}), all ten ${kilobytes(known)} (at most ${kilobytes(budget.session)})`,
    );
    if (!compress) return;
    const warm: number[] = [];
    for (let round = 0; round < warmRounds; round += 1) {
      for (const typed of session) warm.push((await ask(typed)).milliseconds);
    }
    warm.sort((a, b) => a - b);
    const at = (share: number) =>
      `${(warm[Math.min(warm.length - 1, Math.floor(warm.length * share))] as number).toFixed(1)} ms`;
    print(`    warm query: median ${at(0.5)}, 9 of 10 within ${at(0.9)}, slowest ${at(1)} (at most ${budget.warm} ms)`);
  } finally {
    await browser.close();
    await server.close();
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
