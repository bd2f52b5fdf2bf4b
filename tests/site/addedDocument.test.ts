import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesIn } from '../support/filesIn.ts';
import { printedTables } from '../support/printedTables.ts';

const unit = '甲县乙镇人民政府';
const department = '甲县民政局';
const before = {
  'own.txt': printedTables('甲县乙镇人民政府2024年项目支出绩效目标表', [
    { unit, department, name: '护林员补助', total: '10' },
    { unit, department, name: '村委会办公经费', total: '23' },
    { unit, department: '甲县民正局', name: '道路养护', total: '31.5' },
    { unit, department: '很长的部门'.repeat(100), name: '__proto__', total: '3' },
  ]),
  'other.txt': printedTables('甲县丙镇人民政府2024年项目支出绩效目标表', [
    { unit: '甲县丙镇人民政府', department, name: '村委会办公经费', total: '20' },
    { unit: '甲县丙镇人民政府', department, name: '护林员补助', total: '12' },
  ]),
  'remarked.txt': printedTables('甲县戊镇人民政府2024年项目支出绩效目标表', [
    { unit: '甲县戊镇人民政府', department, name: '水渠清淤', total: '7' },
  ])
    .replace('三级指标\t指标值', '$&\t备注')
    .replace('75人', '$&\t含外村的人'),
};
/** Comes first by its id, and prints a project of every kind the others print, and one of theirs. */
const added = printedTables('甲县2024年重点项目绩效目标表', [
  { unit: '甲县丁镇人民政府', department: '甲县民證局', name: '村委会办公经费', total: '99' },
  { unit, department, name: '护林员补助', total: '11' },
]);

const folder = mkdtempSync(join(tmpdir(), 'mingbai-added-'));
let sites: Record<string, string>[] = [];

function build(name: string, documents: Readonly<Record<string, string>>): Record<string, string> {
  const content = join(folder, name);
  for (const [file, text] of Object.entries(documents)) {
    const path = join(content, 'documents', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  // The page that reads dropped files holds nothing of the documents, and takes a quarter of a build.
  writeFileSync(join(content, 'site.yaml'), 'clerkPage: false');
  const out = join(folder, `${name}-dist`);
  execFileSync(process.execPath, ['scripts/build.ts', '--content', content, '--out', out], { stdio: 'pipe' });
  return filesIn(out);
}

beforeAll(() => {
  sites = [build('before', before), build('after', { ...before, 'a-list.txt': added })];
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a document added changes no byte of the page of a project it does not print, scripts and charts included', () => {
  const [first = {}, second = {}] = sites;
  const pages = Object.keys(first).filter((path) => path.startsWith('projects/') && path !== 'projects/index.html');
  const changed = pages.filter((path) => first[path] !== second[path]);
  expect(changed.map((path) => path.replace(/-[0-9a-f]+(?=[/.])/, '')).sort()).toEqual([
    'projects/jxyzrmzf-2024-hulinyuanbuzhu/index.html',
  ]);
  const loaded = pages
    .filter((path) => !changed.includes(path))
    .flatMap((path) => first[path]?.match(/assets\/[^"]+/g) ?? []);
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter((path) => first[path] !== second[path])).toEqual([]);
});

it('and takes no address away: whatever was published is there, or leads on without a script', () => {
  const [first = {}, second = {}] = sites;
  const published = Object.keys(first).filter((path) =>
    /^(?:projects|units|departments|documents|classes)\//.test(path),
  );
  expect(published.filter((path) => second[path] === undefined)).toEqual([]);
});

it('an address that order used to decide asks which of the departments is meant', () => {
  const [, second = {}] = sites;
  const names = ['甲县民政局', '甲县民正局', '甲县民證局'];
  for (const path of ['jiaxianminzhengju', 'jiaxianminzhengju-2', 'jiaxianminzhengju-3']) {
    const page = Buffer.from(second[`departments/${path}/index.html`] ?? '', 'latin1').toString('utf8');
    expect(names.filter((name) => !page.includes(`">${name}</a>`))).toEqual([]);
    expect(page).not.toContain('http-equiv="refresh"');
    expect(page).toContain('noindex');
  }
});

it('an earlier address that means one page leads on by itself to a page that is there', () => {
  const [, second = {}] = sites;
  const page = second['compare/cunweihuibangongjingfei/index.html'] ?? '';
  const target = /http-equiv="refresh" content="0; url=\.\.\/\.\.\/([^"]+)"/.exec(page)?.[1];
  expect(second[`${target}index.html`]).toContain('<main');
  expect(page).toContain(`href="../../${target}"`);
  expect(second['compare/cunweihuibangongjingfei.csv']).toBe(second[`${target?.replace(/\/$/, '')}.csv`]);
});

it('both versions stand on the page of a project that documents disagree about, each with its cell', () => {
  const [, second = {}] = sites;
  const [path = ''] = Object.keys(second).filter((file) => second[file]?.includes('id="versions"'));
  const page = Buffer.from(second[path] ?? '', 'latin1').toString('utf8');
  expect(page).toContain('另一份文件里的同一个项目');
  expect(page).toMatch(/documents\/own\/#t1-r\d+-c\d+">10 万元/);
  expect(page).toMatch(/documents\/a-list\/#t2-r\d+-c\d+">11 万元/);
  expect(page).toContain('没有算进任何合计');
});

it('a remark stands on the page beside the promise and beside the value in its row, and leads to its cell', () => {
  const [first = {}] = sites;
  const [path = ''] = Object.keys(first).filter((file) => file.startsWith('projects/') && file.includes('shuiqu'));
  const page = Buffer.from(first[path] ?? '', 'latin1').toString('utf8');
  const remark = '备注：<a class="src[^"]*" href="[^"]*documents/remarked/#t1-r\\d+-c\\d+">含外村的人';
  expect(page).toMatch(new RegExp(`75人(?:(?!</dd>).)*（${remark}`, 's'));
  expect(page).toMatch(new RegExp(`<td>(?:(?!</td>).)*75人(?:(?!</td>).)*${remark}`, 's'));
});
