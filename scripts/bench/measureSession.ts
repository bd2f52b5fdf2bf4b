import { INDEX_FOLDER } from '../../src/search/format/indexFiles.ts';
import { openBrowser } from '../../tests/browser/openBrowser.ts';
import { serveFolder } from '../../tests/support/serveFolder.ts';

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

/** What the search of a site may fetch for its first answer and for all ten, in bytes, and take for one of them, in milliseconds. */
export interface SearchBudget {
  first: number;
  session: number;
  warm: number;
}

/** Asks the ten queries on the search page of a fresh browser and adds up what the server sent. */
export async function measureSession(folder: string, compress: boolean, budget: SearchBudget): Promise<void> {
  const server = await serveFolder(folder, { compress });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}search/`);
    // What the search needs and a page without it would not: its scripts and its index.
    const asked = () =>
      server.requests.filter(({ path: file }) => file.startsWith(INDEX_FOLDER) || /^assets\/.*\.js$/.test(file));
    const bytes = () => asked().reduce((sum, request) => sum + request.bytes, 0);
    printLine(`  server ${compress ? 'compresses scripts and JSON' : 'compresses nothing'}:`);
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
    let requests = 0;
    for (const typed of session) {
      const { total } = await ask(typed);
      const now = bytes();
      first ||= now;
      requests ||= asked().length;
      lines.push(`    ${typed}: ${total} found, ${kilobytes(now - known)}`);
      known = now;
    }
    for (const line of lines) printLine(line);
    printLine(
      `    first result ${kilobytes(first)} in ${requests} requests (at most ${kilobytes(budget.first)}), all ten ${kilobytes(known)} (at most ${kilobytes(budget.session)})`,
    );
    if (!compress) return;
    const warm: number[] = [];
    for (let round = 0; round < warmRounds; round += 1) {
      for (const typed of session) warm.push((await ask(typed)).milliseconds);
    }
    warm.sort((a, b) => a - b);
    const at = (share: number) =>
      `${(warm[Math.min(warm.length - 1, Math.floor(warm.length * share))] as number).toFixed(1)} ms`;
    printLine(
      `    warm query: median ${at(0.5)}, 9 of 10 within ${at(0.9)}, slowest ${at(1)} (at most ${budget.warm} ms)`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
