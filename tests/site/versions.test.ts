import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printedTables } from '../support/printedTables.ts';
import { parseCsv } from '../support/publish.ts';

/** What is published beside what was published before: the data three times, the last time with pages. */

const unit = '甲县乙镇人民政府';
const title = '甲县乙镇人民政府2024年项目支出绩效目标表';
const tables = (...projects: [name: string, total: string][]) =>
  printedTables(
    title,
    projects.map(([name, total]) => ({ unit, department: '甲县民政局', name, total })),
  );

const folder = mkdtempSync(join(tmpdir(), 'mingbai-versions-'));
const dist = join(folder, 'dist');

function run(script: 'build' | 'data', ...more: string[]) {
  const args = ['--content', join(folder, 'county'), '--out', dist, ...more];
  return spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { encoding: 'utf8' });
}

const disclose = (text: string) => {
  mkdirSync(join(folder, 'county/documents'), { recursive: true });
  writeFileSync(join(folder, 'county/documents/own.txt'), text);
  writeFileSync(join(folder, 'county/site.yaml'), 'siteUrl: https://example.org/zwgk/\n');
};
const json = (path: string) => JSON.parse(readFileSync(join(dist, path), 'utf8'));
const projectsNow = () => json('data/projects.json') as { name: string; path: string; total_yuan: number }[];

let nurses = '';

beforeAll(() => {
  disclose(tables(['护林员补助', '10'], ['村委会办公经费', '23']));
  expect(run('data').stderr).toBe('');
  nurses = projectsNow().find(({ name }) => name === '护林员补助')?.path ?? '';
  cpSync(dist, join(folder, 'first'), { recursive: true });
  disclose(tables(['村委会办公经费', '25']));
  expect(run('data', '--previous', dist).stdout).toMatch(/第 2 版/);
  disclose(tables(['村委会办公经费', '25'], ['道路养护', '7']));
  expect(run('build', '--previous', dist).stderr).toBe('');
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('each version tells what came, what went and what reads otherwise, with both readings', () => {
  expect(json('data/manifest.json').version.number).toBe(3);
  const changes = parseCsv(readFileSync(join(dist, 'data/changes.csv'), 'utf8'));
  const said = changes.map(({ version, change, subject, name, column, before, after }) =>
    [version, change, subject, name, column, before, after].join(' ').trim(),
  );
  expect(said).toContain('3 added project 道路养护');
  expect(said).toContain('2 removed project 护林员补助');
  expect(said).toContain('2 corrected project 村委会办公经费 total_yuan 230000 250000');
  const page = readFileSync(join(dist, 'changes/index.html'), 'utf8');
  expect(page).toMatch(/改动项目：总额<\/span><\/th><td>230,000 元<\/td><td>250,000 元/);
  // Names of columns and checksums are for programs, and 64 letters in one word push a table off the screen.
  expect(page).toMatch(/换了一份文件，校验值/);
  expect(page.replace(/<head>.*<\/head>/s, '')).not.toMatch(/[0-9a-f]{40}|total_yuan|sha256/);
  expect(readFileSync(join(dist, 'corrections.xml'), 'utf8')).toMatch(/撤下项目：护林员补助/);
});

it('the address of a project taken down two versions ago says since when it is gone and where its unit is', () => {
  const page = readFileSync(join(dist, nurses, 'index.html'), 'utf8');
  expect(page).toMatch(/护林员补助/);
  expect(page).toMatch(/第 2 版起没有了/);
  expect(page).toMatch(/href="[^"]*units\/[^"]+">甲县乙镇人民政府/);
  expect(page).toMatch(/noindex/);
});

it('the same documents beside the same site are the same bytes', () => {
  const before = readFileSync(join(dist, 'data/manifest.json'), 'utf8');
  expect(run('data', '--previous', dist).status).toBe(0);
  expect(readFileSync(join(dist, 'data/manifest.json'), 'utf8')).toBe(before);
});

it('the Python of README runs on it and adds up', () => {
  const python = /```python\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const { error, stdout, status } = spawnSync('python3', ['-c', python], { cwd: folder, encoding: 'utf8' });
  if (error && 'code' in error && error.code === 'ENOENT') return;
  expect(status).toBe(0);
  const total = projectsNow().reduce((sum, { total_yuan }) => sum + total_yuan, 0);
  expect(stdout.trim()).toMatch(new RegExp(`^3 2 \\d+ ${total}$`));
});

it.each([
  ['a folder without a site', () => join(folder, 'nowhere'), /history\.json.*没有这个文件.*--previous/],
  [
    'a site of a newer program',
    () => {
      const newer = join(folder, 'newer');
      cpSync(join(folder, 'first'), newer, { recursive: true });
      const path = join(newer, 'data/history.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace('"schema": 1', '"schema": 9'));
      return newer;
    },
    /第 9 版格式.*不高于第 1 版/,
  ],
])('%s stops the command in one sentence', (_, previous, sentence) => {
  const { status, stderr } = run('data', '--previous', previous());
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(sentence);
});

it('a file that got another name is told in the report, with what to write, and no more once that is written', () => {
  const renamed = join(folder, 'renamed');
  cpSync(join(folder, 'county/documents'), join(renamed, 'documents'), { recursive: true });
  renameSync(join(renamed, 'documents/own.txt'), join(renamed, 'documents/other.txt'));
  const told = () => {
    const args = ['--content', renamed, '--out', join(folder, 'told'), '--previous', dist];
    return spawnSync(process.execPath, ['scripts/data.ts', ...args], { encoding: 'utf8' }).stdout;
  };
  expect(told()).toMatch(/改名 other（上次叫 own\.txt）.*formerly/);
  writeFileSync(join(renamed, 'documents/other.yaml'), 'formerly: [own.txt]\n');
  expect(told()).toMatch(/对照(?![\s\S]*改名)/);
});
