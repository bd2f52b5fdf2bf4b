import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ServedFolder, type ServeOptions, serveFolder } from '../support/serveFolder.ts';
import { siteFolder } from '../support/siteFolder.ts';
import { barriers } from './barriers.ts';
import { openBrowser } from './openBrowser.ts';

let site: ServedFolder;
let browser: Browser;
const pages: Page[] = [];
const problems: string[] = [];

beforeAll(async () => {
  site = await serveFolder(siteFolder, { mount: '/zwgk/czxx/mingbai/' });
  browser = await openBrowser();
});

afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
  expect(problems.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(address: string, options: BrowserContextOptions = {}, root = site.url): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('dialog', (dialog) => problems.push(`dialog ${dialog.message()}`));
  pages.push(page);
  await page.goto(root + address);
  return page;
}

const searchFor = async (typed: string, more = '', root = site.url) => {
  const page = await open(`search/?q=${encodeURIComponent(typed)}${more}`, {}, root);
  await settled(page);
  return page;
};
const settled = (page: Page, state = 'done') =>
  page.waitForSelector(`[data-results][data-state="${state}"]`, { state: 'attached' });
const totalOf = async (page: Page) => Number(await page.getAttribute('[data-results]', 'data-total'));
const titlesOf = (page: Page) => page.locator('[data-results] [data-title]').allTextContents();
const statusOf = (page: Page) => page.textContent('[data-status]');

describe('the list', () => {
  test('shows name with the words marked, amount, unit, year, class, and the line with its place', async () => {
    const page = await searchFor('网格化管理，创建平安');
    const item = page.locator('[data-results] > li').first();
    expect(await item.getAttribute('data-id')).toMatch(/^[a-z0-9-]+$/);
    expect(await item.textContent()).toContain('2024年乡镇创新社会管理工作经费');
    expect(await item.textContent()).toContain('4.5 万元');
    expect(await item.textContent()).toContain('平罗县红崖子乡人民政府本级');
    expect(await item.locator('.result-line mark').allTextContents()).toEqual(['网格化管理，创建平安']);
    await item.locator('.result-line a').click();
    await page.waitForSelector('main mark');
    expect(new URL(page.url()).hash).toMatch(/^#i\d+$/);
    expect(await page.locator(`${new URL(page.url()).hash} mark`).allTextContents()).toContain('网格化管理，创建平安');
  });

  test('shows every result of a small site, and says how many', async () => {
    const page = await searchFor('经费');
    expect((await titlesOf(page)).length).toBe(await totalOf(page));
    expect(await statusOf(page)).toBe(`找到 ${await totalOf(page)} 条。`);
    expect(await page.getAttribute('[data-status]', 'role')).toBe('status');
  });

  test.each([390, 1280])(
    'has no barrier that axe finds, %i px wide, with results and with suggestions',
    async (width) => {
      const page = await searchFor('养老保险', '&year=2024');
      await page.setViewportSize({ width, height: 900 });
      expect(await barriers(page)).toEqual([]);
      await page.goto(`${site.url}units/`);
      await page.fill('.masthead input[name="q"]', '养老');
      await page.waitForSelector('[role="option"]');
      expect(await barriers(page)).toEqual([]);
    },
  );

  test('nothing found: says so and offers the nearest names, apart', async () => {
    const page = await searchFor('政府临骋人员');
    expect(await totalOf(page)).toBe(0);
    expect(await statusOf(page)).toContain('没有找到');
    expect(await page.locator('[data-nearest-list] [data-title]').first().textContent()).toBe('政府临聘人员经费');
    expect(await titlesOf(page)).toEqual([]);
  });

  test('a name with a slip in it: the nearest names come first, what an everyday word in it leads to after them', async () => {
    for (const [typed, meant] of [
      ['离休干布生活补贴', '离休干部生活补贴'],
      ['庙庙胡', '庙庙湖环境保护运行经费'],
    ] as const) {
      const page = await searchFor(typed);
      expect(await totalOf(page)).toBe(0);
      expect(await statusOf(page)).toContain(`没有含“${typed}”原话的；先列名称相近的`);
      expect(await page.locator('[data-nearest-list] [data-title]').first().textContent()).toBe(meant);
      expect(await page.locator('[data-results] > li[data-id]:not([data-via])').count()).toBe(0);
    }
  });

  test('a slip among everyday words leads to the name all the same', async () => {
    expect((await titlesOf(await searchFor('村委办公会经费')))[0]).toBe('村委会办公经费');
  });

  test.each(['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '(.*)+$', '🚽', '\\', '村'.repeat(10_000)])(
    'survives %.30s',
    async (typed) => {
      const page = await open('search/');
      await page.fill('#q', typed);
      await page.press('#q', 'Enter');
      await settled(page);
      expect(await totalOf(page)).toBe(0);
      expect(await page.locator('main img, main script').count()).toBe(0);
    },
  );
});

describe('narrowing, sorting, address', () => {
  test('filters count, combine, come off by their chips, and back and forward follow', async () => {
    const page = await searchFor('经费');
    const all = await totalOf(page);
    const year = page.locator('[data-facet="year"] label', { hasText: '2022年' });
    const count = Number(await year.locator('small').textContent());
    await year.click();
    await page.waitForFunction(
      (total) => document.querySelector<HTMLElement>('[data-results]')?.dataset.total === total,
      String(count),
    );
    expect(new URL(page.url()).searchParams.get('year')).toBe('2022');
    const narrowed = await titlesOf(page);
    const link = await open(page.url().slice(site.url.length));
    await settled(link);
    expect(await titlesOf(link)).toEqual(narrowed);
    await page.goBack();
    await page.waitForFunction(
      (total) => document.querySelector<HTMLElement>('[data-results]')?.dataset.total === total,
      String(all),
    );
    await page.goForward();
    await page.locator('[data-chips] button').first().click();
    await page.waitForFunction(
      (total) => document.querySelector<HTMLElement>('[data-results]')?.dataset.total === total,
      String(all),
    );
    expect(new URL(page.url()).searchParams.has('year')).toBe(false);
  });

  test('sorted by amount the dearest comes first', async () => {
    const page = await searchFor('资金', '&sort=amount&kind=project');
    expect((await titlesOf(page))[0]).toBe('行政事业单位退休人员养老金支出差额财政兜底资金');
    expect(await page.inputValue('[data-sort]')).toBe('amount');
  });

  test('the list is downloaded as CSV with the query in its name', async () => {
    const page = await searchFor('厕所 2024');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-download="csv"]')]);
    expect(download.suggestedFilename()).toBe('明白账-搜索-厕所 2024.csv');
    const text = await readFile(await download.path(), 'utf8');
    const meant = await page.locator('[data-results] [data-via]').count();
    expect(text.split('\r\n')).toHaveLength((await totalOf(page)) + meant + 2);
    expect(text).toContain('官厅镇怀财字【2024】7号官厅镇厕所整改资金,项目,怀来县,2024,怀来县官厅镇人民政府');
    expect(text).toContain(',98100,');
    expect(text).toContain(`${site.url}projects/`);
    const [workbook] = await Promise.all([page.waitForEvent('download'), page.click('[data-download="xlsx"]')]);
    const { SheetNames, Sheets } = read(await readFile(await workbook.path()));
    expect(SheetNames).toEqual(['清单', '指标', '出处和说明']);
    const [list, indicators, notes] = SheetNames.map((name) =>
      utils.sheet_to_json<string[]>(Sheets[name] ?? {}, { header: 1 }),
    );
    expect(list).toHaveLength((await totalOf(page)) + meant + 1);
    expect(list?.flat()).toContain(98100);
    expect(indicators?.flat()).toContain('官厅镇怀财字【2024】7号官厅镇厕所整改资金');
    expect(notes?.flat().join()).toMatch(/厕所 2024.*网址.*以原件为准.*使用条件,网站没有另外规定/s);
  });
});

describe('keyboard and input methods', () => {
  test('/ leads to the box, arrows through the results, Enter opens, Esc clears', async () => {
    const page = await open('search/');
    await page.keyboard.press('/');
    await page.keyboard.type('村委会办公');
    await settled(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('2024年村委会办公经费');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#q')).toBe('');
    await settled(page, 'idle');
    await page.keyboard.type('厕所整改');
    await settled(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/projects\/[^/]+\//);
  });

  test('while an input method is composing nothing is searched', async () => {
    const page = await open('search/');
    const input = page.locator('#q');
    await input.focus();
    await input.dispatchEvent('compositionstart');
    await input.evaluate((element: HTMLInputElement) => {
      element.value = 'cun';
      element.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    });
    await page.waitForTimeout(400);
    expect(await page.getAttribute('[data-results]', 'data-state')).toBe('idle');
    await input.evaluate((element: HTMLInputElement) => {
      element.value = '村';
      element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    await settled(page);
    expect(await totalOf(page)).toBeGreaterThan(0);
  });

  test('the box in the header suggests names, by pinyin as well, and opens the chosen one', async () => {
    const page = await open('units/');
    await page.keyboard.press('/');
    await page.keyboard.type('cunweihui');
    await page.waitForSelector('[role="option"]');
    const input = page.locator('.masthead [role="combobox"]');
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('[role="option"] mark').first().textContent()).toBe('村委会');
    await page.keyboard.press('ArrowDown');
    const chosen = await input.getAttribute('aria-activedescendant');
    expect(await page.getAttribute(`#${chosen}`, 'aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.type(' ');
    await page.waitForSelector('[role="option"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/cunweihuibangongjingfei/);
  });

  test('Enter in the header box leads to the search page', async () => {
    const page = await open('about/');
    await page.fill('.masthead input[name="q"]', '厕所');
    await page.press('.masthead input[name="q"]', 'Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await settled(page);
    expect((await titlesOf(page))[0]).toContain('厕所');
  });
});

describe('where something is missing', () => {
  test('without scripts the page leads to the lists, and the header box to the page', async () => {
    const page = await open('about/', { javaScriptEnabled: false });
    await page.fill('.masthead input[name="q"]', '厕所');
    await page.press('.masthead input[name="q"]', 'Enter');
    await page.waitForURL(/\/search\/\?q=/);
    expect(await page.locator('noscript').textContent()).toContain('列表');
    await page.click('[data-help] a[href$="projects/"]');
    await page.waitForURL(`${site.url}projects/`);
  });

  const failures: [string, ServeOptions['answer']][] = [
    ['the index is missing', (file) => (file.startsWith('search-index/') ? { status: 404 } : undefined)],
    ['the index is half there', (file) => (/^search-index\/text-\w+\/\d/.test(file) ? { status: 404 } : undefined)],
    [
      'a file of the index is an error page',
      (file) => (file.endsWith('base.mb') ? { status: 200, content: Buffer.from('<html>') } : undefined),
    ],
  ];
  test.each(failures)('%s: says so and offers the lists', async (_, answer) => {
    const broken = await serveFolder(siteFolder, { answer });
    try {
      const page = await open('search/?q=%E5%8E%95%E6%89%80', {}, broken.url);
      await settled(page, 'failed');
      expect(await statusOf(page)).toContain('不完整');
      expect(await page.locator('[data-help] a[href$="projects/"]').isVisible()).toBe(true);
    } finally {
      await broken.close();
    }
  });

  test('without a network it says so; with it again it works', async () => {
    const page = await open('search/');
    await page.context().setOffline(true);
    await page.fill('#q', '厕所');
    await settled(page, 'failed');
    expect(await statusOf(page)).toContain('没有联网');
    await page.context().setOffline(false);
    await page.press('#q', 'Enter');
    await settled(page);
    expect(await totalOf(page)).toBeGreaterThan(0);
  });
});
