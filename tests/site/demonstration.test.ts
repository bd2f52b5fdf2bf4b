import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { SINGLE_FILE } from '../../src/views/read/readerMarkup.ts';
import { barriers } from '../browser/barriers.ts';
import { close, DESK, sideways, siteInBrowser } from '../browser/siteInBrowser.ts';
import { parseCsv } from '../support/publish.ts';

/** `tests/demo` as its command builds it: invented plans beside what invented units say became of them. */

const MARK = '演示数据';

let work = '';
let dist = '';
let said = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'mingbai-demo-'));
  dist = join(work, 'dist');
  const content = join(work, 'demo');
  cpSync('tests/demo', content, { recursive: true, filter: (source) => !source.endsWith('tables') });
  const command = ['scripts/build.ts', '--content', content, '--out', dist];
  said = execFileSync(process.execPath, command, { encoding: 'utf8', stdio: 'pipe' });
}, 180_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const files = (ending: string) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending));
const pageWith = (folder: string, heading: string) =>
  files('index.html').find((file) => file.startsWith(folder) && read(file).includes(heading)) ?? '';
const rows = (name: string) => parseCsv(read(`data/${name}.csv`));

describe('a site of invented data', () => {
  it('says so in the tab, over the text and to search engines on every page', () => {
    const pages = files('.html').filter((file) => file !== SINGLE_FILE);
    expect(pages.length).toBeGreaterThan(80);
    for (const page of pages) {
      const html = read(page);
      expect(/<title>([^<]*)<\/title>/.exec(html)?.[1], page).toContain(MARK);
      expect(html, page).toMatch(/<meta name="robots" content="noindex"/);
      if (page !== '404.html') expect(html.slice(html.indexOf('<body')), page).toContain(`<strong>${MARK}</strong>`);
    }
  });

  it('says so in every row of every data file, in what describes them and beside them', () => {
    const tables = files('.csv').filter((file) => file.startsWith('data/'));
    expect(tables.length).toBeGreaterThan(10);
    for (const file of tables) {
      expect(read(file).split('\r\n')[0], file).toMatch(/,notice$/);
      for (const row of parseCsv(read(file))) expect(row, file).toMatchObject({ notice: MARK });
      const json = JSON.parse(read(file.replace('.csv', '.json')));
      expect(
        json.every(({ notice }: { notice: string }) => notice === MARK),
        file,
      ).toBe(true);
    }
    expect(JSON.parse(read('data/datapackage.json')).title).toContain(MARK);
    for (const file of ['manifest', 'history']) expect(JSON.parse(read(`data/${file}.json`)).notice).toBe(MARK);
    expect(read('data/README.txt')).toMatch(/^演示数据。/);
  });

  it('says so in every document and in what was read of it', () => {
    const documents = files('.txt').filter((file) => file.startsWith('data/documents/'));
    expect(documents).toHaveLength(8);
    for (const file of documents) expect(read(file), file).toMatch(/^演示数据：/);
    for (const file of files('.json').filter((each) => each.startsWith('data/tables/')))
      expect(JSON.parse(read(file)).title, file).toContain(MARK);
  });

  it('shows every state, and every check of self-evaluations finds something', () => {
    const states = new Set(rows('result-indicators').map(({ state }) => state));
    expect(states).toEqual(new Set(['达到', '超过', '未达到', '单位自述完成', '只在自评里', '不能比', '']));
    expect(read('results/index.html')).toContain('只在目标里');
    const codes = new Set(rows('findings').flatMap(({ code = '' }) => (code.startsWith('result/') ? [code] : [])));
    expect(codes).toEqual(new Set(checks.flatMap(({ code }) => (code.startsWith('result/') ? [code] : []))));
    for (const code of codes) expect(read(`findings/${code.replace('/', '-')}/index.html`)).toContain('不算什么');
    expect(new Set(rows('links').map(({ basis }) => basis))).toEqual(new Set(['code', 'name', 'given']));
  });
});

describe('what became of promises', () => {
  const year = (wanted: string) => files('index.html').find((file) => file.startsWith(`years/${wanted}/`)) ?? '';
  const pageOf = (table: string, name: string) => `${rows(table).find((row) => row.name === name)?.path}index.html`;

  it.each([
    ['a unit', () => pageOf('units', '演示县甲镇人民政府')],
    ['a county and year', () => year('2023')],
    ['a topic', () => 'topics/environment/index.html'],
    ['a functional class', () => 'classes/212/index.html'],
    ['a programme', () => pageWith('compare/', '垃圾清运：3 处并排看')],
  ])('the page of %s tells how many have a self-evaluation, the money spent, and the states by class', (_, page) => {
    const html = read(page()).replace(/<[^>]+>/g, '');
    expect(html).toMatch(/\d+ 个项目里，\d+ 个有单位自己的评价（自评）。\s*其中 \d+ 份印了全年预算和全年执行：花出去/);
    expect(html).toContain('按指标类别看');
    expect(html).toMatch(/产出指标\s*达到/);
  });

  it('what was promised and has no report here is listed with the unit, the county and the topic', () => {
    for (const page of [pageOf('units', '演示县甲镇人民政府'), year('2023'), 'topics/village/index.html'])
      expect(read(page), page).toMatch(/有承诺，这里没有找到自评的，\d+ 个/);
  });

  it('pairs of which only the office knows are asked about in the report, each with the line to copy', () => {
    expect(said).toMatch(
      /可能是同一项目，请在 links\.yaml 确认（.+）：计划“水渠清淤”，自评“.+”\n\s*- \{ project: [\w-]+, result: [\w-]+ \}\n/,
    );
  });

  it('home gets a line and one picture, and a comparison says what each column came to', () => {
    expect(read('index.html').match(/承诺的，后来怎样<\/h2>/g)).toHaveLength(1);
    expect(read('index.html')).toContain('14 份单位自己的评价（自评）');
    expect(read(pageWith('compare/', '垃圾清运：3 处并排看'))).toContain('后来怎样（单位自评）');
  });
});

describe('what became of promises, in a browser', () => {
  const site = siteInBrowser(() => dist);
  const idOf = (name: string, year: string) =>
    rows('projects').find((row) => row.name === name && row.fiscal_year === year)?.path ?? expect.fail(`no ${name}`);

  it.each([
    ['all self-evaluations, state by state and year by year', () => 'results/'],
    ['one self-evaluation', () => rows('results')[0]?.path ?? ''],
    ['promised, reported and the state, and the years of a project', () => idOf('垃圾清运', '2023')],
    ['a unit', () => rows('units')[0]?.path ?? ''],
    ['a programme in several years', () => pageWith('compare/', '垃圾清运：3 处并排看').replace('index.html', '')],
    ['the search by state', () => 'search/?outcome=未达到'],
  ])('%s: no barrier on a phone or a desk, nothing runs off, everything folded opens by keyboard', async (_, path) => {
    const { page, wrong } = await site.open(path());
    if (path().startsWith('search')) await page.waitForSelector('[data-results][data-state="done"]');
    for (const summary of await page.locator('main summary:visible').all()) {
      const wasOpen = await summary.evaluate((each) => (each.parentElement as HTMLDetailsElement).open);
      if (!wasOpen) await summary.press('Enter');
      expect(await summary.evaluate((each) => (each.parentElement as HTMLDetailsElement).open)).toBe(true);
    }
    expect(await barriers(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize(DESK);
    expect(await barriers(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('a state in a table leads to the projects in it, and the filter is chosen and left by keyboard', async () => {
    const { page, wrong } = await site.open('results/', { viewport: DESK });
    await page.getByRole('link', { name: '未达到' }).first().press('Enter');
    const found = page.locator('[data-results][data-state="done"]');
    const total = async () => Number(await found.getAttribute('data-total'));
    await found.waitFor();
    const missed = await total();
    expect(missed).toBeGreaterThan(0);
    const other = page.locator('input[data-choice="outcome:超过"]');
    await other.press('Space');
    await page.waitForURL(/%E8%B6%85%E8%BF%87/);
    await found.waitFor();
    expect(await total()).toBeGreaterThan(missed);
    expect(await other.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.locator('input[data-choice="outcome:超过"]').press('Space');
    await page.waitForFunction(
      (wanted) => document.querySelector('[data-results]')?.getAttribute('data-total') === wanted,
      String(missed),
    );
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('both values of a row lead to their cells in their documents, and every year is counted by itself', async () => {
    const { page } = await site.open(idOf('垃圾清运', '2023'), { viewport: DESK });
    const row = page.locator('section[aria-labelledby="outcome"] table:has(th:has-text("比一比")) tbody').first();
    const cells = await row
      .locator('td')
      .evaluateAll((all) => all.slice(0, 2).map((cell) => cell.querySelector('a')?.getAttribute('href') ?? ''));
    expect(cells.map((href) => /documents\/demo-jia-2023-(plan|result)\/#t\d+-r\d+-c\d+$/.exec(href)?.[1])).toEqual([
      'plan',
      'result',
    ]);
    await close(page);
    const html = read('results/index.html');
    const years = [...html.matchAll(/<h3 id="outcomes-[^"]*">演示县[^<]*(\d{4})[^<]*<\/h3>/g)].map(([, year]) => year);
    expect(years).toEqual(['2023', '2022']);
    expect(html.match(/项指标，只按印出来的数比|每项指标，只按印出来的数比，\d+ 项/g)?.length).toBe(years.length);
  });
});
