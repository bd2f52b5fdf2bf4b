import { mkdtempSync, rmSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Project } from '../src/model/site.ts';
import { buildSearchIndex } from '../src/search/build/buildSearchIndex.ts';
import { toIndex } from '../src/search/build/toIndex.ts';
import { measureSession, printLine, type SearchBudget } from './bench/measureSession.ts';
import { commandLine } from './commandLine.ts';
import { gather, openContent } from './content/gather.ts';
import type { Content } from './content/readContent.ts';
import { writeInto } from './files/writeInto.ts';
import { generateCorpus } from './generate-corpus.ts';
import { createReport } from './report/report.ts';
import { runCommand } from './runCommand.ts';
import { writeIndex } from './writeIndex.ts';

const budget: SearchBudget = { first: 150_000, session: 400_000, warm: 50 };

/**
 * `npm run bench:search [-- --site dist --projects 1000,10000]`: what the search of a site of that many
 * synthetic projects fetches and how long it takes, in a browser, on the search page of the built site.
 */
await runCommand(async () => {
  const report = createReport();
  const { site, projects } = commandLine('bench:search');
  const { site: real, content } = await gather('content', openContent('content', report), report);
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
    const words = { everydayWords, topics: rules.topics.topics };
    const index = buildSearchIndex(toIndex({ ...corpus, results: [], links: [], glossary: [], ...words }));
    const { bytes } = await writeIndex(index, { put: async (file, content) => writeInto(folder, file, content) });
    const seconds = (performance.now() - begin) / 1000;
    printLine(
      `${count} projects: index built in ${seconds.toFixed(1)} s (${((seconds / count) * 1000).toFixed(2)} ms a project)`,
    );
    printLine(
      `  ${(bytes / 1e6).toFixed(1)} MB in ${index.files.size} files (${Math.round(bytes / count)} bytes a project)`,
    );
    for (const compress of [true, false]) await measureSession(folder, compress, budget);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
