import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../scripts/pages/digests.ts';
import { openSearchLibrary } from '../../src/search/query/openSearchLibrary.ts';
import { search } from '../../src/search/query/search.ts';
import { barriers } from '../browser/barriers.ts';
import { close, DESK, sideways, siteInBrowser } from '../browser/siteInBrowser.ts';
import { filesIn } from '../support/filesIn.ts';
import { parseCsv } from '../support/publish.ts';
import { serveFolder } from '../support/serveFolder.ts';
import { siteFolder } from '../support/siteFolder.ts';

/** A portal over the county of the tests and one alike, one of its copies changed by somebody, one with a file spoilt, and one that is not there. */

// Invented: the number is the example of GB 11643.
const PERSON = '张三11010519491231002X';
const MARKUP = '<img src=x onerror=alert(1)>修路';
let work = '';
let portal = '';
let said = '';

const run = () =>
  execFileSync(process.execPath, ['scripts/portal.ts', '--shards', join(work, 'shards.yaml'), '--out', portal], {
    encoding: 'utf8',
  });

/** A copy of what the county publishes, with one of its files changed and the manifest made to fit where asked. */
function changed(name: string, file: string, change: (text: string) => string, fits: boolean): void {
  const data = join(work, name, 'data');
  cpSync(join(siteFolder, 'data'), data, { recursive: true });
  const text = readFileSync(join(data, file), 'utf8');
  const now = change(text);
  expect(now).not.toBe(text);
  writeFileSync(join(data, file), now);
  if (!fits) return;
  const manifest = JSON.parse(readFileSync(join(data, 'manifest.json'), 'utf8'));
  const listed = manifest.files.find(({ path }: { path: string }) => path === file);
  Object.assign(listed, { bytes: Buffer.byteLength(now), sha256: digestOf(now) });
  writeFileSync(join(data, 'manifest.json'), JSON.stringify(manifest));
}

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'mingbai-portal-'));
  portal = join(work, 'portal');
  changed('hostile', 'units.csv', (text) => text.replace('怀来县官厅镇人民政府', `怀来县${MARKUP}`), true);
  changed('alike', 'units.csv', (text) => text.replaceAll('平罗县', '乙县'), true);
  const unit = '平罗县红崖子乡人民政府';
  changed('personal', 'units.csv', (text) => text.replace(unit, PERSON).replaceAll('平罗县', '露县'), true);
  changed('spoilt', 'indicators.csv', (text) => `${text}x`, false);
  const shards = [
    ['平罗县', 2024, siteFolder, 'https://a.example/open/'],
    ['平罗县', 2022, siteFolder, 'https://a.example/open/'],
    ['怀来县', 2024, join(work, 'hostile'), 'https://b.example/'],
    ['乙县', 2024, join(work, 'alike'), 'https://e.example/'],
    ['坏县', 2024, join(work, 'spoilt'), 'https://c.example/'],
    ['露县', 2024, join(work, 'personal'), 'https://f.example/'],
    ['缺县', 2024, join(work, 'missing'), 'https://d.example/'],
  ].map(([county, year, from, site]) => ({ county, year, from, site }));
  writeFileSync(join(work, 'shards.yaml'), JSON.stringify({ portal: { title: '某省明白账' }, shards }));
  said = run();
}, 180_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(portal, path), 'utf8');
const files = (folder: string) => Object.keys(filesIn(folder));
const pages = () => files(portal).filter((file) => file.endsWith('.html'));
const projects = () => parseCsv(readFileSync(join(siteFolder, 'data/projects.csv'), 'utf8'));

describe('a portal', () => {
  it('names every county, and says in words which are missing and why', () => {
    for (const county of ['平罗县', '怀来县', '坏县', '露县', '缺县']) expect(read('index.html')).toContain(county);
    // What did not come is in no count.
    expect(read('index.html')).toMatch(/3 个县公开的 \d+ 个项目/);
    expect(read('index.html')).toContain('有 3 份县里的数据这次没有收进来');
    const page = read('shards/index.html');
    expect(page).toMatch(/坏县.*没有收.*校验值和清单不符/s);
    expect(page).toMatch(/缺县.*取不到.*没有找到 data\/manifest\.json/s);
    // How many projects a county has that was not taken nobody here knows: it is not 0.
    expect(page).not.toMatch(/<td class="num">0<\/td>/);
    const { shards } = JSON.parse(read('data/shards.json'));
    expect(shards.map(({ state }: { state: string }) => state)).toEqual([
      'used',
      'used',
      'used',
      'used',
      'refused',
      'refused',
      'unreached',
    ]);
  });

  it('takes nothing of a county that publishes personal data without a reason, names it, and goes on with the others', () => {
    expect(read('shards/index.html')).toMatch(/露县.*没有收.*units\.csv 第 \d+ 行的 name 里有公民身份号码/s);
    expect(said).toMatch(/露县 2024：没有收，units\.csv 第 \d+ 行的 name 里有公民身份号码（张三110\*{11}002X本级）/);
    expect(said).not.toContain(PERSON);
    for (const [path, content] of Object.entries(filesIn(portal))) {
      const bytes = Buffer.from(content, 'latin1');
      const text = path.endsWith('.mb') ? inflateSync(bytes).toString('utf8') : bytes.toString('utf8');
      expect(text, path).not.toMatch(/11010519491231002X/i);
      expect(path.startsWith('data/') ? path : text, path).not.toMatch(/^data.*luxian|https:\/\/f\.example\/\w/);
    }
  });

  it('leads from every page but the 404 to pages that the counties have', () => {
    const known = new Set(files(siteFolder).filter((file) => file.endsWith('index.html')));
    let links = 0;
    for (const page of pages()) {
      for (const [, path] of read(page).matchAll(/href="https:\/\/[abe]\.example\/(?:open\/)?([^"#]*)/g)) {
        expect(known, `${page} → ${path}`).toContain(`${path}index.html`);
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(300);
    expect(read('404.html')).not.toContain('.example');
  });

  it('finds projects of every county with one search, each at its own address, and what readers cannot choose by is not sent', async () => {
    const server = await serveFolder(portal);
    try {
      const library = openSearchLibrary(new URL(server.url));
      const answer = await search(library, { typed: '村', chosen: {}, sort: 'relevance', everyday: 'never' });
      const paths = await library.paths();
      const hosts = new Set(answer.records.map((record) => /^https:\/\/\w\.example/.exec(paths[record] ?? '')?.[0]));
      expect(hosts).toEqual(new Set(['https://a.example', 'https://b.example', 'https://e.example']));
      expect(answer.options.county.map(({ choice }) => choice).sort()).toEqual(['乙县', '平罗县', '怀来县'].sort());
      expect(answer.options.class).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it('shows what somebody wrote into his data as text', () => {
    const holding = pages().filter((page) => read(page).includes('onerror=alert(1)'));
    expect(holding.length).toBeGreaterThan(0);
    for (const page of holding) expect(read(page), page).not.toContain('<img src=x');
  });

  it('sets the same programme of several counties side by side, and every project once into its data', () => {
    const both = pages().filter(
      (page) => /^compare\/./.test(page) && ['a', 'e'].every((host) => read(page).includes(`https://${host}.example/`)),
    );
    expect(both.length).toBeGreaterThan(0);
    const listed = JSON.parse(read('data/files.json')) as { path: string; sha256: string }[];
    expect(listed).toHaveLength(8);
    for (const { path, sha256 } of listed) expect(digestOf(readFileSync(join(portal, 'data', path)))).toBe(sha256);
    const { shards } = JSON.parse(read('data/shards.json')) as { shards: { projects: number }[] };
    const here = shards.map(({ projects }) => projects);
    expect(here.slice(0, 3).reduce((sum, count) => sum + count, 0)).toBe(projects().length);
    expect(here[3]).toBe(here[0]);
  });

  it('made again is the same bytes, keeps what others put there and knows what it took', () => {
    const before = filesIn(portal);
    writeFileSync(join(portal, 'of-others.txt'), 'x');
    expect(run()).toContain('of-others.txt');
    expect(existsSync(join(portal, 'of-others.txt'))).toBe(true);
    rmSync(join(portal, 'of-others.txt'));
    expect(filesIn(portal)).toEqual(before);
  });
});

describe('a portal in a browser', () => {
  const site = siteInBrowser(() => portal);

  it.each(['', 'topics/village/', 'compare/', 'shards/', 'data/', 'search/?q=村'])(
    '/%s: raises no error, shuts nobody out on a phone or a desk, and never runs off the side',
    async (path) => {
      const { page, wrong } = await site.open(path);
      await page.waitForLoadState('networkidle');
      expect(await barriers(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize(DESK);
      expect(await barriers(page)).toEqual([]);
      expect(wrong).toEqual([]);
      await close(page);
    },
  );

  it('a county is found by the first letters of its pinyin', async () => {
    const { page } = await site.open('');
    await page.getByLabel('县名或者拼音').fill('plx');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr:not([hidden])').length < 4);
    const shown = await page.locator('tbody tr:not([hidden]) th').allTextContents();
    expect(new Set(shown.map((text) => text.trim()))).toEqual(new Set(['平罗县']));
    await close(page);
  });
});
