import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemFault } from '../../scripts/files/systemFault.ts';
import { writeInto } from '../../scripts/files/writeInto.ts';
import { digestOf } from '../../scripts/pages/digests.ts';
import { type SiteWriter, withSiteWriter } from '../../scripts/siteWriter/withSiteWriter.ts';
import { type KnownLinks, NO_LINKS } from '../../src/publish/linkBook.ts';

let folder = '';
let last = '';
let site = '';
const KEPT = { 'a.html': { from: digestOf('program'), content: digestOf('甲'), reads: ['units'] } };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-writer-'));
  last = join(folder, 'last');
  site = join(folder, 'site');
  for (const path of [last, site]) mkdirSync(path);
  writeFileSync(join(last, 'a.html'), '甲');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Nothing was looked at before. */
const standing: ReadonlySet<string> = new Set();
const write = <Result>(use: (writer: SiteWriter) => Promise<Result>) =>
  withSiteWriter({ last, site, standing, kept: { files: KEPT, links: NO_LINKS } }, use);
const page = (html: string) => new TextEncoder().encode(html);
const readPage = (file: string) => readFileSync(join(site, file), 'utf8');

it('takes a page of the last site that stands as it was written, and remembers it as it was', async () => {
  const files = await write(async (writer) => {
    expect(await writer.take('a.html')).toBe(true);
    return writer.written();
  });
  expect(files).toEqual(KEPT);
  expect(lstatSync(join(site, 'a.html')).ino).toBe(lstatSync(join(last, 'a.html')).ino);
});

it('takes no page that was changed since, nor one whose place a link or a folder has taken', async () => {
  writeFileSync(join(last, 'a.html'), '乙');
  expect(await write((writer) => writer.take('a.html'))).toBe(false);

  rmSync(join(last, 'a.html'));
  writeFileSync(join(folder, 'elsewhere.html'), '甲');
  symlinkSync(join(folder, 'elsewhere.html'), join(last, 'a.html'));
  await write(async (writer) => {
    expect(await writer.take('a.html')).toBe(false);
    await writer.put('a.html', '甲');
    await writer.written();
  });
  expect(lstatSync(join(site, 'a.html')).isFile()).toBe(true);

  rmSync(join(last, 'a.html'));
  mkdirSync(join(last, 'a.html'));
  rmSync(join(site, 'a.html'));
  await write(async (writer) => {
    await writer.putFrom('a.html', KEPT['a.html'].from, () => '甲');
    await writer.written();
  });
  expect(readPage('a.html')).toBe('甲');
});

it('does not make anew what was made from the same before', async () => {
  await write(async (writer) => {
    await writer.putFrom('a.html', KEPT['a.html'].from, () => {
      throw new Error('made anew');
    });
    await writer.written();
  });
  expect(readPage('a.html')).toBe('甲');
});

it('finishes pages, however many, and finds the links that lead nowhere', async () => {
  const many = Array.from({ length: 300 }, (_, number) => `units/${number}/index.html`);
  const { files, broken } = await write(async (writer) => {
    for (const file of many) {
      const text = '项目支出绩效目标表'.repeat(3_000);
      await writer.page(file, page(`<h1 id="top">${text}</h1><a href="/data/">x</a><a href="/${file}#top">y</a>`), {});
    }
    await writer.page(
      'index.html',
      page('<a href="/units/1/">1</a><a href="/units/1/#end">2</a><a href="/x/">3</a>'),
      {},
    );
    writer.allPagesCame();
    await writer.put('data/index.html', '');
    const files = await writer.written();
    return { files, broken: await writer.brokenLinks(new Set([...many, 'index.html', 'data/index.html'])) };
  });
  expect(Object.keys(files)).toEqual([...many, 'index.html', 'data/index.html']);
  expect(readPage('units/7/index.html')).toContain('<a href="../../data/">x</a>');
  expect(files['index.html']?.content).toBe(digestOf(readPage('index.html')));
  expect(broken).toEqual([
    { page: 'index.html', link: 'x/' },
    { page: 'index.html', link: 'units/1/#end' },
  ]);
});

describe.each([
  ['that is remembered', { files: ['units/1/index.html', 'units/2/index.html'], pages: { 'index.html': [0, 1] } }],
  ['of which nothing is known', NO_LINKS],
])('a link, %s, of a page that stands as it stood is found broken', (_, links: KnownLinks) => {
  const LAST = {
    'index.html': '<a href="units/1/#money">1</a><a href="units/2/">2</a>',
    'units/1/index.html': '<h1 id="money">1</h1>',
    'units/2/index.html': '<h1>2</h1>',
  };
  const files = Object.fromEntries(
    Object.entries(LAST).map(([file, content]) => [file, { from: 'program', content: digestOf(content) }]),
  );
  /** The broken links of a site that has the home page of the last one, and where its pages lead. */
  const madeOf = (others: Record<string, string>) =>
    withSiteWriter({ last, site, standing, kept: { files, links } }, async (writer) => {
      expect(await writer.take('index.html')).toBe(true);
      for (const [file, html] of Object.entries(others)) await writer.page(file, page(html), {});
      writer.allPagesCame();
      const broken = await writer.brokenLinks(new Set(['index.html', ...Object.keys(others)]));
      return { broken, links: await writer.links() };
    });
  const brokenIn = async (others: Record<string, string>) => (await madeOf(others)).broken;

  beforeEach(() => {
    for (const [file, content] of Object.entries(LAST)) writeInto(last, file, content);
  });

  it('with the page it leads to', async () => {
    expect(await brokenIn({ 'units/1/index.html': '<h1 id="money">1, changed</h1>' })).toEqual([
      { page: 'index.html', link: 'units/2/' },
    ]);
  });

  it('with the place on that page', async () => {
    const units = { 'units/1/index.html': '<h1>1, changed</h1>', 'units/2/index.html': '<h1>2</h1>' };
    expect(await brokenIn(units)).toEqual([{ page: 'index.html', link: 'units/1/#money' }]);
  });

  it('where nobody knows any more which places that page had', async () => {
    writeInto(last, 'units/1/index.html', 'something else');
    const units = { 'units/1/index.html': '<h1>1, changed</h1>', 'units/2/index.html': '<h1>2</h1>' };
    expect(await brokenIn(units)).toEqual([{ page: 'index.html', link: 'units/1/#money' }]);
  });

  it('and none where all is there still; where each page leads is known for the next time', async () => {
    const units = {
      'units/1/index.html': '<p>new</p><h1 id="money">1</h1><a href="../2/">2</a><a href="../2/#end">2</a>',
      'units/2/index.html': '<h1 id="end">2</h1>',
    };
    const { broken, links } = await madeOf(units);
    expect(broken).toEqual([]);
    const led = Object.entries(links.pages).map(([from, to]) => [from, to.map((place) => links.files[place])]);
    expect(Object.fromEntries(led)).toEqual({
      'index.html': ['units/1/index.html', 'units/2/index.html'],
      'units/1/index.html': ['units/2/index.html'],
      'units/2/index.html': [],
    });
  });
});

it('takes any number of files at once, and tells of each whether it was taken', async () => {
  const files = Array.from({ length: 1_000 }, (_, number) => `${number}.html`);
  const kept = Object.fromEntries(files.map((file) => [file, { from: '', content: digestOf(file) }]));
  for (const file of files) writeFileSync(join(last, file), file === '700.html' ? 'changed' : file);
  const taken = await withSiteWriter({ last, site, standing, kept: { files: kept, links: NO_LINKS } }, (writer) =>
    Promise.all([...files, 'never.html'].map((file) => writer.take(file))),
  );
  expect(files.filter((_, place) => !taken[place])).toEqual(['700.html']);
  expect(taken.at(-1)).toBe(false);
});

it('leaves the bytes of a data file to whoever gave them', async () => {
  const bytes = Buffer.from('年度目标');
  await write(async (writer) => {
    await writer.put('data/a.csv', bytes);
    await writer.written();
  });
  expect(bytes.toString()).toBe('年度目标');
  expect(readPage('data/a.csv')).toBe('年度目标');
});

it('a file in pieces stands whole, and that of the last site is taken where it holds the same', async () => {
  const pieces = ['甲', '乙', '丙'].map((text) => new TextEncoder().encode(text));
  const whole = '甲乙丙';
  mkdirSync(join(last, 'data'));
  writeFileSync(join(last, 'data/same.csv'), whole);
  writeFileSync(join(last, 'data/gone.csv'), '丁');
  const before = ['same', 'gone'].map((name) => [`data/${name}.csv`, { from: '', content: digestOf(whole) }]);
  const files = await withSiteWriter(
    { last, site, standing, kept: { files: Object.fromEntries(before), links: NO_LINKS } },
    async (writer) => {
      await writer.putInPieces('data/new.csv', pieces);
      await writer.putInPieces('data/same.csv', pieces);
      await writer.putInPieces('data/gone.csv', pieces);
      await writer.putInPieces('data/one.csv', pieces.slice(0, 1));
      await writer.putInPieces('data/none.csv', []);
      return writer.written();
    },
  );
  const names = ['new', 'same', 'gone', 'one', 'none'].map((name) => `data/${name}.csv`);
  expect(names.map(readPage)).toEqual([whole, whole, whole, '甲', '']);
  expect(names.map((name) => files[name]?.content)).toEqual([whole, whole, whole, '甲', ''].map(digestOf));
  expect(readdirSync(join(site, 'data')).sort()).toEqual(names.map((name) => name.slice(5)).sort());
  expect(lstatSync(join(site, 'data/same.csv')).ino).toBe(lstatSync(join(last, 'data/same.csv')).ino);
});

it('a file in pieces that was made from the same before is known and not made, unless it was changed since', async () => {
  const kept = { files: { 'a.json': { from: 'tables', content: digestOf('甲') } }, links: NO_LINKS };
  const made: string[] = [];
  function* pieces() {
    made.push('made');
    yield new TextEncoder().encode('乙');
  }
  const put = (from: string, standing: ReadonlySet<string>) =>
    withSiteWriter({ last, site, standing, kept }, async (writer) => {
      const known = writer.known('a.json', from);
      await writer.putInPieces('a.json', pieces(), from);
      const files = await writer.written();
      return { known, from: files['a.json']?.from, stands: readPage('a.json'), made: made.splice(0).length };
    });
  const taken = { from: 'tables', stands: '甲', made: 0 };
  const anew = { known: undefined, stands: '乙', made: 1 };

  writeFileSync(join(last, 'a.json'), '甲');
  expect(await put('tables', new Set(['a.json']))).toEqual({ ...taken, known: { bytes: 3, sha256: digestOf('甲') } });
  rmSync(join(site, 'a.json'));
  // Nobody looked at it yet: its size is not known for sure.
  expect(await put('tables', new Set())).toEqual({ ...taken, known: undefined });
  rmSync(join(site, 'a.json'));
  expect(await put('other tables', new Set(['a.json']))).toEqual({ ...anew, from: 'other tables' });
  rmSync(join(site, 'a.json'));
  rmSync(join(last, 'a.json'));
  expect(await put('tables', new Set(['a.json']))).toEqual({ ...anew, from: 'tables' });
  writeFileSync(join(last, 'a.json'), 'edited');
  rmSync(join(site, 'a.json'));
  expect(await put('tables', new Set())).toEqual({ ...anew, from: 'tables' });
});

it('a file that cannot be written is told in a sentence, by whatever comes next', async () => {
  writeFileSync(join(site, 'data'), '');
  const told = async (use: (writer: SiteWriter) => Promise<unknown>) =>
    systemFault(await write(use).catch((error: unknown) => error))?.message;
  const sentence = /site\/data：已经有同名的文件.*。$/;
  expect(
    await told(async (writer) => {
      await writer.put('data/a.csv', '');
      await writer.written();
    }),
  ).toMatch(sentence);
  expect(
    await told(async (writer) => {
      for (;;) await writer.put('data/a.csv', 'x'.repeat(1e6));
    }),
  ).toMatch(sentence);
});

it('tells of a fault once, however many files were still to be taken', async () => {
  const faults: unknown[] = [];
  const note = (fault: unknown) => faults.push(fault);
  process.on('unhandledRejection', note);
  writeFileSync(join(site, 'data'), '');
  await expect(
    write(async (writer) => {
      await writer.put('data/a.csv', '');
      writer.take('a.html');
      await writer.written();
    }),
  ).rejects.toThrow(/EEXIST|ENOTDIR/);
  await new Promise((done) => setTimeout(done, 50));
  process.off('unhandledRejection', note);
  expect(faults).toEqual([]);
});

it('writes nothing any more once it is over: the folder may be cleared away', async () => {
  await write(async (writer) => {
    for (let number = 0; number < 50; number += 1) await writer.put(`${number}.txt`, 'x'.repeat(1e5));
  });
  rmSync(site, { recursive: true });
  await new Promise((done) => setTimeout(done, 100));
  expect(existsSync(site)).toBe(false);
});
