import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureBareAstro } from './bench/bareAstro.ts';
import { type MeasuredCommand, measureCommand } from './bench/measureCommand.ts';
import { writeDocuments } from './bench/writeDocuments.ts';
import { commandLine } from './commandLine.ts';
import { ROOT } from './projectFolders.ts';
import { runCommand } from './runCommand.ts';

/** What ten thousand projects may cost on two cores. */
const BUDGET =
  '10,000 projects: at most 60 s (15 % of it after one document more), 1.5 GB, 3 files a project, 40 KB raw and 25 KB compressed a page, 250 MB; bare Astro × 10';
/** Every so many pages one is compressed. */
const SAMPLED = 20;

interface Measured {
  projects: number;
  seconds: number;
  /** seconds of computing: says less of what else ran at the time */
  processor: number;
  memory: number;
}

/**
 * `npm run bench:build [-- --sizes 100,1000,10000]`: builds generated documents as an office would, from nothing, then again after one
 * document was added, and beside it as many bare pages with Astro alone. Run it on a machine that does nothing else.
 */
await runCommand(async () => {
  const { sizes } = commandLine('bench:build');
  print(BUDGET);
  let before: Measured | undefined;
  for (const count of sizes.split(',').map(Number)) {
    const measured = await measure(count);
    if (before)
      print(
        `  grows with projects to the power of: time ${power('seconds')}, computing ${power('processor')}, memory ${power('memory')}`,
      );
    before = measured;
    function power(of: 'seconds' | 'processor' | 'memory'): string {
      const grown = (key: keyof Measured) => Math.log(measured[key] / (before as Measured)[key]);
      return (grown(of) / grown('projects')).toFixed(2);
    }
  }
});

async function measure(count: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'));
  try {
    const [content, site] = [join(folder, 'content'), join(folder, 'site')];
    const { projects, documents } = writeDocuments(content, count);
    forgetCompiled();
    const measureBuild = () =>
      measureCommand(join(import.meta.dirname, 'run.ts'), ['build', '--content', content, '--out', site]);
    const build = await measureBuild();
    print(`${projects} projects in ${documents} documents: ${said(build)}`);
    print(`  ${stagesOf(build.output)}`);
    const { files, pages } = describeSite(site, projects);
    print(`  ${files}`);
    addDocument(join(content, 'documents'));
    const again = await measureBuild();
    print(
      `  one document more: ${said(again)}, ${percent(again.seconds, build.seconds)} of that, ${percent(again.processor, build.processor)} of its computing`,
    );
    print(`  ${stagesOf(again.output)}`);
    print(`  ${/^网页　* (.*?) {2}/m.exec(again.output)?.[1] ?? ''}`);
    const bare = await measureBareAstro(pages);
    print(
      `  bare Astro, ${pages} pages: ${said(bare)}; this build takes ${(build.seconds / bare.seconds).toFixed(1)} times as long, ${(build.processor / bare.processor).toFixed(1)} times the computing`,
    );
    const { seconds, processor, memory } = build;
    return { projects, seconds, processor, memory };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(0)} %`;
}

/** The pages are compiled anew in every measured build from nothing, as in a new checkout. */
function forgetCompiled(): void {
  const parent = join(ROOT, '.astro');
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    if (name.startsWith('compiled-')) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** One of the documents once more, as of a town that has none yet. */
function addDocument(folder: string): void {
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const text = readFileSync(join(folder, name), 'utf8');
  writeFileSync(join(folder, `added-${name}`), text.replaceAll(/[\u4e00-\u9fff]{2}镇/g, '新添镇'));
}

function said({ seconds, processor, memory }: MeasuredCommand): string {
  return `${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processors), ${gigabytes(memory)} at its peak`;
}

/** 读取 0.1 s, 识别 2.4 s, … as the build itself reports them. */
function stagesOf(output: string): string {
  const stages = output.matchAll(/^(\S+?)　* .*?([\d.]+) 秒$/gm);
  return Array.from(stages, ([, name, seconds]) => `${name} ${seconds} s`).join(', ');
}

function describeSite(site: string, projects: number): { files: string; pages: number } {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const pages = files.filter((file) => file.endsWith('.html'));
  const own = pages.filter(
    (file) => file.startsWith(join(site, 'projects/')) && file !== join(site, 'projects/index.html'),
  );
  const sizes = own.map((file) => statSync(file).size).sort((a, b) => a - b);
  const packed = own.filter((_, index) => index % SAMPLED === 0).map((file) => gzipSync(readFileSync(file)).length);
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return {
    pages: pages.length,
    files: `${files.length} files (${(files.length / projects).toFixed(2)} a project), ${(bytes / 1e6).toFixed(0)} MB; a project page ${kilobytes(mean(sizes))} raw, at most ${kilobytes(sizes.at(-1) ?? 0)}, ${kilobytes(mean(packed))} compressed, at most ${kilobytes(Math.max(...packed))}`,
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
