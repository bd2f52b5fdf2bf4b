import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTables } from '../../src/pipeline.ts';
import { SINGLE_FILE } from '../../src/views/read/readerMarkup.ts';
import { countyDocuments, countyText } from '../support/county.ts';
import { filesIn } from '../support/filesIn.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, content: string | Uint8Array) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
};

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const data = () => run('data', '--content', join(folder, 'county'), '--out', join(folder, 'out'));

const document = countyText('hongyazi-2024.txt');

/** What reading a document of the county gives, as plain JSON that a person can change. */
const tablesOf = async (file: string) =>
  JSON.parse(JSON.stringify(await readTables(countyDocuments[file] ?? Buffer.of(), file)));

it('npm run inspect shows every document it is given, and says which table is whose', () => {
  put('a.txt', document);
  put('b.txt', '没有表的一句话。\n');
  const { status, stdout } = run('inspect', join(folder, 'a.txt'), join(folder, 'b.txt'));
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /a\.txt\n表 1：[\s\S]*a\.txt\.html，用浏览器打开\n.*b\.txt\n[\s\S]*b\.txt\.html，用浏览器打开\n$/,
  );
  put('sub/a.txt', document);
  expect(run('inspect', join(folder, 'a.txt'), join(folder, 'sub/a.txt')).stderr).toMatch(
    /^错误：.*文件名和前面一个一样/,
  );
});

it('npm run inspect says of a file that is not there its own name, and of a bare name where it was looked for', () => {
  expect(run('inspect', join(folder, 'none.txt')).stderr).toBe(
    `错误：${join(folder, 'none.txt')}：没有这个文件；应为一个能打开的文件。请检查文件名和路径。\n`,
  );
  expect(run('inspect', 'none').stderr).toMatch(/^错误：content\/documents\/none\.txt：没有这个文件/);
});

it('npm run preview says that there is no site, and how one is made', () => {
  const { status, stderr } = run('preview', '--out', join(folder, 'none'));
  expect(status).toBe(1);
  expect(stderr).toBe(
    `错误：${join(folder, 'none')}：这里没有生成好的网站；应为npm run build 生成的文件夹。请先生成网站，或检查 --out 后面的路径。\n`,
  );
});

describe('npm run data', () => {
  it('--strict, or strict in site.yaml, ends with 1 where a document seems not to have been read', () => {
    put('empty/documents/a.txt', '一段没有表的文字。\n');
    const strict = (...options: string[]) =>
      run('data', '--content', join(folder, 'empty'), '--out', join(folder, 'out'), ...options);
    expect(strict('--strict').stderr).toMatch(/^错误：a：没有读到一张表；应为每份文档都读出表、年度和金额。/);
    put('empty/site.yaml', 'strict: true\n');
    expect(strict().status).toBe(1);
  });

  it('refuses a correction of an amount by what is none, by file, line, what it says and what it should', () => {
    put('county/documents/hongyazi.txt', document);
    const line = document.split('\n').findIndex((text) => text.includes('年度资金总额')) + 1;
    const pieces = (document.split('\n')[line - 1] ?? '').split('\t');
    const piece = pieces.findIndex((text) => /^[\d.]+$/.test(text.trim())) + 1;
    const said = pieces[piece - 1]?.trim();
    const correct = (value: string) =>
      put(
        'county/corrections/hongyazi.yaml',
        `- place: L${line} c${piece}\n  says: "${said}"\n  value: "${value}"\n  reason: 试\n  date: 2024-03-01\n`,
      );
    correct('很多');
    const { status, stderr } = data();
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^错误：.*corrections\/hongyazi\.yaml 第 3 行的 value：第 \d+ 行.*是金额，更正成“很多”，读不出是多少；应为一个不带正负号的数，可以带单位，如 12\.5万元。请写上对的数，或删去这一条。\n$/,
    );
    correct('30');
    expect(data().status).toBe(0);
  });

  it('refuses a correction of a year by what is none', () => {
    put('county/documents/hongyazi.txt', document);
    const line = document.split('\n').findIndex((text) => /^\(2024年度\)\s*$/.test(text)) + 1;
    const said = '  says: (2024年度)\n  value: 明年\n  reason: 试\n  date: 2024-03-01\n';
    put('county/corrections/hongyazi.yaml', `- place: L${line} c1\n${said}`);
    const { status, stderr } = data();
    expect(status).toBe(1);
    expect(stderr).toContain('是年度，更正成“明年”，读不出是哪一年；应为和表上一样写法的年度，如（2024年度）。');
    rmSync(join(folder, 'county/corrections/hongyazi.yaml'));
  });

  it('needs nothing but a document and says what it found', () => {
    put('county/documents/hongyazi.txt', document);
    const { status, stdout, stderr } = data();
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/文档 1　表 14　单位 1　项目 14　指标 100/);
    expect(stdout).toMatch(/金额 2024：3,307,696 元/);
    expect(stdout).toMatch(/对账 原文 693 个单元格全部归位，没有未归入的/);
    expect(readFileSync(join(folder, 'out/data/projects.csv'), 'utf8')).toMatch(/2024年村委会办公经费/);
    const [row] = readFileSync(join(folder, 'out/data/documents.csv'), 'utf8').split('\r\n').slice(1);
    expect(row).toMatch(/,平罗县,,2024,万元,/);
  });

  it('reads tables handed in as JSON without a document', async () => {
    put('county/given/taole-2022.json', JSON.stringify({ ...(await tablesOf('taole-2022.txt')), source: null }));
    const { status, stdout } = data();
    expect(status).toBe(0);
    expect(stdout).toMatch(/项目 16　指标 140/);
  });

  it('names a few of many new documents, so that the report stays one screen', () => {
    for (let at = 0; at < 12; at += 1) put(`county/documents/copy-${at}.txt`, document);
    const { stdout } = data();
    expect(stdout).toMatch(/按原文更新 12 个（copy-0、.*等）/);
    expect(stdout).not.toContain('copy-9');
  });

  it('writes the same bytes twice', () => {
    put('county/documents/hongyazi.txt', document);
    data();
    const first = filesIn(join(folder, 'out'));
    data();
    expect(filesIn(join(folder, 'out'))).toEqual(first);
  });

  it.each<[string, () => void, RegExp]>([
    ['no folder', () => {}, /^错误：.*county：没有这个文件夹；应为.+。请.+。\n$/],
    ['an empty folder', () => put('county/documents/.keep', ''), /没有可读的文档/],
    ['a binary document', () => put('county/documents/a.txt', Buffer.from([0, 1, 2])), /a\.txt：文件是二进制格式/],
    [
      'a format nobody reads',
      () => put('county/documents/a.docx', Buffer.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x00])),
      /a\.docx：是 RAR 压缩包；应为.+请解/,
    ],
    [
      'two documents of one id',
      () => {
        for (const file of ['a.txt', 'a.tsv']) put(`county/documents/${file}`, document);
      },
      /编号相同（a）/,
    ],
    [
      'a broken origin record',
      () => {
        put('county/documents/a.txt', document);
        put('county/documents/a.yaml', 'county: [');
      },
      /a\.yaml：第 1 行前后读不成 YAML；应为/,
    ],
    [
      'an unknown entry in an origin record',
      () => {
        put('county/documents/a.txt', document);
        put('county/documents/a.yaml', 'countie: 平罗县');
      },
      /a\.yaml 第 1 行的 最外层：读到 多出 countie；应为只含数据说明里列出的项/,
    ],
    [
      'a wrong value in site.yaml',
      () => {
        put('county/documents/a.txt', document);
        put('county/site.yaml', 'title: 3');
      },
      /site\.yaml 第 1 行的 title：读到 3；应为文字/,
    ],
    [
      'a JSON table that does not fit',
      () =>
        put(
          'county/tables/a.json',
          '{"format":"mingbai-tables/1","id":"a","title":"甲","currencyUnit":"角","fiscalYear":2024,"source":null,"tables":[]}',
        ),
      /a\.json 的 currencyUnit：读到 "角"；应为元、万元/,
    ],
    [
      'a JSON table that is no JSON',
      () => put('county/tables/a.json', '{'),
      /a\.json：第 1 行第 2 列读不成 JSON；应为/,
    ],
  ])('%s ends in one sentence and leaves what was published', (_, prepare, sentence) => {
    put('out/data/old.csv', 'old');
    put('out/data/datapackage.json', '{}');
    prepare();
    const { status, stderr } = data();
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat\s.+:\d+:\d+/);
    expect(readFileSync(join(folder, 'out/data/old.csv'), 'utf8')).toBe('old');
    expect(readdirSync(join(folder, 'out'))).toEqual(['data']);
  });

  it('an unknown option is explained', () => {
    expect(run('data', '--contnet', 'x')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/--content <路径> --out <路径>/),
    });
  });
});

describe('npm run build', () => {
  it('never replaces a folder that holds the documents, or anything else that is not a site of ours', () => {
    put('county/documents/a.txt', document);
    put('mine/letter.txt', 'keep');
    const before = filesIn(folder);
    for (const out of ['county', '.', 'mine']) {
      const { status, stderr } = run('build', '--content', join(folder, 'county'), '--out', join(folder, out));
      expect(status).toBe(1);
      expect(stderr).toMatch(/请用 --out 另指一个空文件夹。/);
    }
    expect(filesIn(folder)).toEqual(before);
  });

  it('makes a site of tables handed in as JSON without their cells, and of a document without any known table', async () => {
    const tables = await tablesOf('hongyazi-2024.txt');
    const bare = tables.tables.map((table: object) => ({ ...table, rows: [] }));
    put(
      'county/given/handed-in.json',
      JSON.stringify({ ...tables, id: 'handed-in', source: null, outside: [], tables: bare }),
    );
    put('county/site.yaml', 'clerkPage: false');
    put('county/documents/other.txt', '三公经费表\n\n项目\t上年\t今年\n公务接待\t3\t2\n公车运行\t5\t4\n');
    const { status, stdout, stderr } = run('build', '--content', join(folder, 'county'), '--out', join(folder, 'out'));
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/文档 2　表 15（还没读懂 1）　单位 1　项目 14/);
    expect(readFileSync(join(folder, 'out/documents/other/index.html'), 'utf8')).toMatch(/公务接待/);
    // The office does not want the page that reads dropped files: neither it nor its programs are there, and nothing leads to it.
    expect(existsSync(join(folder, 'out/read'))).toBe(false);
    for (const page of ['guide', 'data'])
      expect(readFileSync(join(folder, `out/${page}/index.html`), 'utf8'), page).not.toMatch(/href="[^"]*read\//);
  });

  it('makes the page that reads dropped files alone, as one file under a policy that lets nothing out', () => {
    const { status, stderr } = run('build', '--only', 'read', '--out', join(folder, 'alone'));
    expect([status, stderr]).toEqual([0, '']);
    const [[name = '', page = ''] = [], ...more] = Object.entries(filesIn(join(folder, 'alone'))).filter(
      ([file]) => !/(?:^|[\\/])\./.test(file),
    );
    expect([name, more]).toEqual([SINGLE_FILE, []]);
    expect(page).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]*connect-src 'none'/,
    );
    expect(page).not.toMatch(/<(?:script|link|img)[^>]*\s(?:src|href)="(?!data:)/);
  });

  it('leaves the last good site alone when it fails or is interrupted', async () => {
    put('county/documents/a.txt', document);
    put('out/data/datapackage.json', 'old');
    put('county/glossary/bad.md', '---\nterm: [\n---\n');
    const failed = run('build', '--content', join(folder, 'county'), '--out', join(folder, 'out'));
    expect(failed.status).toBe(1);
    expect(failed.stderr.trim().split('\n')).toHaveLength(1);
    expect(filesIn(join(folder, 'out'))).toEqual({ 'data/datapackage.json': 'old' });
    rmSync(join(folder, 'county/glossary'), { recursive: true });

    const building = spawn(process.execPath, [
      'scripts/build.ts',
      '--content',
      join(folder, 'county'),
      '--out',
      join(folder, 'out'),
    ]);
    const unfinished = () => readdirSync(folder).some((name) => name.startsWith('.mingbai-new'));
    while (!unfinished() && building.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    building.kill('SIGTERM');
    const code = await new Promise((resolve) => building.on('exit', resolve));
    expect(code).toBe(143);
    expect(filesIn(join(folder, 'out'))).toEqual({ 'data/datapackage.json': 'old' });
    expect(readdirSync(folder).sort()).toEqual(['county', 'out']);
  });
});
