import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countyText } from '../support/county.ts';
import { filesIn } from '../support/filesIn.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-privacy-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, content: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
};

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { encoding: 'utf8' });

const make = (script: 'build' | 'data') =>
  run(script, '--content', join(folder, 'county'), '--out', join(folder, 'out'));

// Invented: nobody has these numbers. The identity number is the example of GB 11643.
const NUMBERS = {
  mobile: '13900001234',
  inName: '13800005678',
  overLines: '13700004321',
  identity: '11010519491231002X',
  card: '6222021234567890128',
};

/** A real document with numbers of invented persons in its fields, outside its tables, and broken over two cells. */
const document = countyText('hongyazi-2024.txt')
  .replace('项目名称	2024年村委会办公经费', `项目名称	2024年村委会办公经费（张某${NUMBERS.inName}）`)
  .replace('7个行政村村委会办公经费拨付任务', `任务，联系人张某${NUMBERS.mobile}，身份证${NUMBERS.identity}`)
  .replace('村委会办公规范化建设覆盖率	7个行政村', `村委会办公规范化建设覆盖率	卡号${NUMBERS.card}`)
  .replace(
    '区级驻村工作队个数',
    `区级驻村工作队个数${NUMBERS.overLines.slice(0, 3)} ${NUMBERS.overLines.slice(3, 7)} ${NUMBERS.overLines.slice(7)}`,
  )
  .replace('附件2：', `填表人：张某 电话：${NUMBERS.mobile}\n\n附件2：`);

/** A file as anything that reads it may see it: its path, its text, and what of it is compressed. */
const contentsOf = (path: string, latin1: string): string[] => {
  const bytes = Buffer.from(latin1, 'latin1');
  return [path, bytes.toString('utf8'), path.endsWith('.mb') ? inflateSync(bytes).toString('utf8') : ''];
};

/** The files in which one of the numbers can be read. */
const leaking = (files: Record<string, string>) =>
  Object.entries(files)
    .filter(([path, content]) =>
      contentsOf(path, content).some((text) =>
        Object.values(NUMBERS).some((number) => text.replace(/[\s-]/g, '').includes(number)),
      ),
    )
    .map(([path]) => path);

describe('without a decision of the office', () => {
  it.each(['data', 'build'] as const)('%s lists what was found, masked, and writes nothing at all', (script) => {
    put('county/documents/a.txt', document);
    put('county/documents/b.txt', countyText('taole-2022.txt'));
    put('out/data/datapackage.json', 'old');
    const before = filesIn(folder);
    const { status, stdout, stderr } = make(script);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^错误：1 个文档：含个人信息 \d+ 处，什么都没有写出；应为.+。请.+personalData: mask.+。\na\.txt\n/,
    );
    expect(stderr).toMatch(/ {2}第 \d+ 行　手机号码　.*张某139\*{4}1234/);
    expect(stderr).toMatch(/公民身份号码　.*110\*{11}002X/);
    expect(stderr).toMatch(/银行卡号或个人账号　.*\*{15}0128/);
    expect(leaking({ stdout, stderr })).toEqual([]);
    expect(filesIn(folder)).toEqual(before);
  });

  it('an origin record that decides something else is explained', () => {
    put('county/documents/a.txt', document);
    put('county/documents/a.yaml', 'personalData: 公开');
    expect(make('data').stderr).toMatch(
      /a\.yaml 第 1 行的 personalData：读到 "公开"；应为mask（遮去），或下一行缩进写 allow: 公开的理由/,
    );
  });

  it('tables handed in as JSON are asked about too', () => {
    put('county/documents/a.txt', document);
    put('county/documents/a.yaml', 'personalData:\n  allow: 试');
    expect(make('data').status).toBe(0);
    const tables = JSON.parse(readFileSync(join(folder, 'county/tables/a.json'), 'utf8'));
    rmSync(join(folder, 'county'), { recursive: true });
    rmSync(join(folder, 'out'), { recursive: true });
    put('county/given/b.json', JSON.stringify({ ...tables, id: 'b', source: null }));
    const { status, stderr } = make('data');
    expect(status).toBe(1);
    expect(stderr).toMatch(/含个人信息/);
    const bare = tables.tables.map((table: object) => ({ ...table, rows: [] }));
    bare[0].unread = { nearestForm: null, labels: ['联系电话：13800000000'] };
    put('county/given/b.json', JSON.stringify({ ...tables, id: 'b', source: null, outside: [], tables: bare }));
    expect(make('data').stderr).toMatch(/given\/b\.json：写有手机号码（.*138\*{4}0000.*），什么都没有写出/);
    expect(filesIn(join(folder, 'out'))).toEqual({});
  });
});

describe('as the office decided', () => {
  it('masks the numbers in every file of the site and of tables/, or lets them through and says why', {
    timeout: 180_000,
  }, () => {
    put('county/site.yaml', 'siteUrl: https://www.example.gov.cn/mingbai/');
    put('county/documents/a.txt', document);
    put('county/documents/a.yaml', 'personalData: mask\npublished: 2024-02-18');
    put('county/documents/b.txt', `${countyText('taole-2022.txt')}\n联系人：李某 手机：13600009999\n`);
    put('county/documents/b.yaml', 'personalData:\n  allow: 本人同意公开办事电话');
    const { status, stdout, stderr } = make('build');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(leaking({ stdout })).toEqual([]);

    const site = filesIn(join(folder, 'out'));
    const kept = filesIn(join(folder, 'county/tables'));
    expect(Object.keys(site).length).toBeGreaterThan(100);
    expect(Object.keys(kept)).toEqual(['a.json', 'b.json']);
    expect(leaking(site)).toEqual([]);
    expect(leaking(kept)).toEqual([]);
    // The search is what a grep does not see: its pieces are packed.
    expect(Object.keys(site).filter((path) => contentsOf(path, site[path] ?? '')[2] !== '').length).toBeGreaterThan(3);

    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    const page = read('out/documents/a/index.html');
    expect(page).toMatch(/原文件含个人信息，不提供下载/);
    expect(page).toMatch(/张某139\*{4}1234/);
    expect(page).not.toMatch(/下载文字稿/);
    expect(Object.keys(site).filter((path) => path.startsWith('data/documents/'))).toEqual(['data/documents/b.txt']);
    const [header = '', row = ''] = read('out/data/documents.csv').split('\r\n');
    const cell = (name: string) => row.split(',')[header.split(',').indexOf(name)];
    expect(cell('file')).toBe('');
    expect(cell('sha256')).toMatch(/^[0-9a-f]{64}$/);
    expect(read('out/data/projects.csv')).toMatch(/2024年村委会办公经费（张某138\*{4}5678）/);
    expect(read('out/data/indicators.csv')).toMatch(/\*{15}0128/);
    expect(read('out/data/findings.csv')).toMatch(
      /document\/personal-data,notice,document,a,.*原文件印有手机号码 \d 处，已遮去中间四位。/,
    );

    const allowed = read('out/documents/b/index.html');
    expect(allowed).toMatch(/单位决定公开，理由：本人同意公开办事电话/);
    expect(allowed).toMatch(/13600009999/);
    expect(allowed).toMatch(/下载文字稿/);
  });

  it('makes the kept tables again when the decision changes', () => {
    put('county/documents/a.txt', document);
    put('county/documents/a.yaml', 'personalData: mask');
    expect(make('data').status).toBe(0);
    expect(make('data').stdout).toMatch(/1 个文档没有变，沿用[\s\S]*tables\/ 没有变化/);
    put('county/documents/a.yaml', 'personalData:\n  allow: 试');
    expect(make('data').status).toBe(0);
    expect(readFileSync(join(folder, 'county/tables/a.json'), 'utf8')).toContain(NUMBERS.mobile);
    put('county/documents/a.yaml', '');
    expect(make('data').status).toBe(1);
    put('county/documents/a.yaml', 'personalData: mask');
    expect(make('data').status).toBe(0);
    expect(leaking(filesIn(join(folder, 'county/tables')))).toEqual([]);
    expect(leaking(filesIn(join(folder, 'out')))).toEqual([]);
  });
});

describe('npm run check:publish', () => {
  it('reports on files alone, personal data first, and ends with 1 where there are some', () => {
    put('a.txt', document);
    const before = filesIn(folder);
    const { status, stdout } = run('check-publish', join(folder, 'a.txt'), 'tests/county/documents/taole-2022.txt');
    expect(status).toBe(1);
    expect(stdout).toMatch(/a\.txt\n {2}个人信息 \d+ 处\n/);
    expect(stdout).toMatch(/读懂 16 张表，140 项指标；858 个有字的格子全部归位/);
    expect(leaking({ stdout })).toEqual([]);
    expect(filesIn(folder)).toEqual(before);
  });

  it('ends with 0 where it found none, and with 1 where a file cannot be read', () => {
    expect(run('check-publish', 'tests/county/documents/taole-2022.txt').status).toBe(0);
    const { status, stdout } = run('check-publish', join(folder, 'nowhere.docx'));
    expect(status).toBe(1);
    expect(stdout).toMatch(/读不了　.*nowhere\.docx：没有这个文件；应为一个能打开的文件/);
  });
});
