import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeFiles } from './bench/describeFiles.ts';
import { measureCommand } from './bench/measureCommand.ts';
import { measureQueries } from './bench/measureQueries.ts';
import { measureSession, printLine } from './bench/measureSession.ts';
import { writeShards } from './bench/writeShards.ts';
import { commandLine } from './commandLine.ts';
import { gather, openContent } from './content/gather.ts';
import { createReport } from './report/report.ts';
import { runCommand } from './runCommand.ts';

const PROJECTS = 1000;
const budget = { first: 300_000, session: 3_000_000, warm: 500 };

/** `npm run bench:portal`: a portal over that many counties, its making, its search in a browser, and DuckDB over its data. */
await runCommand(async () => {
  const { counties } = commandLine('bench:portal');
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'));
  try {
    const report = createReport();
    const { site } = await gather('content', openContent('content', report), report);
    const shards = writeShards(join(folder, 'shards'), site.projects, Number(counties), PROJECTS);
    const out = join(folder, 'portal');
    const { seconds, processor, memory, output } = await measureCommand('scripts/portal.ts', [
      '--shards',
      shards,
      '--out',
      out,
    ]);
    printLine(output);
    printLine(
      `${counties} counties of ${PROJECTS} projects: ${seconds.toFixed(0)} s (${processor.toFixed(0)} s of processor), ${(memory / 1e9).toFixed(2)} GB`,
    );
    for (const line of describeFiles(out)) printLine(line);
    for (const compress of [true, false]) await measureSession(out, compress, budget);
    await measureQueries(join(out, 'data'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
