import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { publishedData, publishedProject } from '../support/publishedData.ts';
import { barriers } from './barriers.ts';
import { shownText } from './shownText.ts';
import { settled, siteInBrowser } from './siteInBrowser.ts';

const projects = publishedData('projects');
const { id: here = '' } = publishedProject('2024年村委会办公经费');
const { id: there = '' } = publishedProject('村委会办公经费');

const { open: openAny, address } = siteInBrowser();
let wrong: string[] = [];

/** Opens a page at the narrowest width; what goes wrong on it is in `wrong`. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const opened = await openAny(path, { viewport: { width: 320, height: 640 }, ...options });
  wrong = opened.wrong;
  await settled(opened.page);
  return opened.page;
}

const table = (page: Page) => page.locator('table.compare');
const headings = (page: Page) => table(page).locator('thead a:not(.meaning)').allTextContents();

describe('a comparison', () => {
  it('of two projects stands at its address, value by value, each leading to its cell', async () => {
    const page = await open(`compare/?p=${here}&p=${there}`);
    await table(page).waitFor();
    expect(await headings(page)).toEqual(['2024年村委会办公经费', '村委会办公经费']);
    const text = await shownText(page.locator('[data-compare]'));
    for (const printed of [
      '29 万元',
      '23 万元',
      '29 万元 ÷ 7个行政村 ≈ 平均每村 4.14 万元',
      '= 平均每村 4.6 万元',
      '不是同一个年度',
      '不相加，也不排名',
    ]) {
      expect(text).toContain(printed);
    }
    expect(text).not.toMatch(/合计|52 万元/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await barriers(page)).toEqual([]);
    await table(page).getByRole('link', { name: '29 万元', exact: true }).first().click();
    await page.waitForURL(/\/zwgk\/czxx\/mingbai\/documents\/hongyazi-2024\/#t5-r\d+-c\d+$/);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it('shows in the browser just what the site shows without a script', async () => {
    const page = await open(`compare/?p=${here}&p=${there}`);
    await table(page).waitFor();
    const shown = async (where: Page) => ({
      texts: (await table(where).locator('tbody').allInnerTexts()).map((text) => text.trim()),
      bars: await Promise.all(
        (await table(where).locator('svg rect').all()).map(async (bar) => (await bar.boundingBox())?.width),
      ),
    });
    const live = await shown(page);
    const [most = 0, less = 0] = live.bars;
    expect(less / most).toBeCloseTo(23 / 29, 2);
    const plain = await open('compare/cunweihuibangongjingfei-6e4291/', { javaScriptEnabled: false });
    expect(await shown(plain)).toEqual(live);
    await page.context().close();
    await plain.context().close();
  });

  it('takes a column out by a link, and keeps the order of the address', async () => {
    const page = await open(`compare/?p=${there}&p=${here}&p=${projects[0]?.id}`);
    await table(page).waitFor();
    expect((await headings(page)).slice(0, 2)).toEqual(['村委会办公经费', '2024年村委会办公经费']);
    await page.getByRole('link', { name: '去掉村委会办公经费', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.getAll('p').length === 2);
    await table(page).waitFor();
    expect((await headings(page))[0]).toBe('2024年村委会办公经费');
    await page.context().close();
  });

  it('of units says of each year what it is and that it is not the whole budget', async () => {
    const units = publishedData('units');
    const page = await open(
      `compare/?${units
        .slice(0, 3)
        .map(({ id }) => `u=${id}`)
        .join('&')}`,
    );
    await table(page).waitFor();
    expect(await headings(page)).toEqual(units.slice(0, 3).map(({ name }) => name));
    expect(await shownText(table(page))).toContain('不是全部预算');
    expect(await shownText(table(page))).toContain('公开的项目里没有');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it('of something that is not there says so and shows the rest', async () => {
    const page = await open(`compare/?p=${here}&p=nothing-here&p=%3Cb%3E`);
    await table(page).waitFor();
    const status = await shownText(page.locator('[data-compare-status]'));
    expect(status).toContain('没有取到：nothing-here');
    expect(status).toContain('网址里有 1 个编号写得不对');
    expect(await headings(page)).toEqual(['2024年村委会办公经费']);
    await page.goto(page.url().replace(/\?.*/, '?u=%3Cb%3E'));
    await page.getByText('网址里有 1 个编号写得不对').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('is saved for a spreadsheet, alike with a script and without', async () => {
    const saved = async (page: Page, role: 'button' | 'link') => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole(role, { name: '下载这张表（CSV）' }).click(),
      ]);
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    };
    const live = await open(`compare/?p=${here}&p=${there}`);
    await table(live).waitFor();
    const chosen = await saved(live, 'button');
    expect(chosen.name).toMatch(/^明白账-比较-.*\.csv$/);
    expect(chosen.text).toContain('29 万元 ÷ 7个行政村');
    const plain = await open('compare/cunweihuibangongjingfei-6e4291/', { javaScriptEnabled: false });
    expect((await saved(plain, 'link')).text).toBe(chosen.text);
    await live.context().close();
    await plain.context().close();
  });

  it('fits on paper without controls', async () => {
    const page = await open(`compare/?p=${here}&p=${there}`);
    await table(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    const text = await shownText(page.locator('body'));
    expect(text).not.toContain('去掉');
    expect(text).toContain('在本机上预览，没有公开的网址');
    await page.context().close();
  });
});

describe('the ways in', () => {
  it('lead from a project page to its namesakes side by side, without a script', async () => {
    const page = await open(projects.find(({ id }) => id === here)?.path ?? '', { javaScriptEnabled: false });
    await page.locator('section[aria-labelledby="wider"] a').first().click();
    await page
      .locator('section[aria-labelledby="similar"]')
      .getByRole('link', { name: '村委会办公经费', exact: true })
      .click();
    expect(await headings(page)).toEqual(['2024年村委会办公经费', '村委会办公经费']);
    await page.context().close();
  });

  it('lead from ticked rows of several lists, in the order they were ticked', async () => {
    const page = await open('projects/');
    await page.getByRole('button', { name: '选几个来比较' }).first().click();
    await page.getByRole('checkbox', { name: '比较2024年村委会办公经费', exact: true }).check();
    await page.goto(address(projects.find(({ id }) => id === there)?.path ?? ''));
    await page.locator('.trail a').last().click();
    await page.getByRole('checkbox', { name: '比较村委会办公经费', exact: true }).check();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: '并排比较', exact: true }).click();
    await table(page).waitFor();
    expect(new URL(page.url()).searchParams.getAll('p')).toEqual([here, there]);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it('take no more than six', async () => {
    const page = await open('projects/');
    await page.getByRole('button', { name: '选几个来比较' }).first().click();
    const boxes = page.locator('input[data-choice-id]');
    for (let at = 0; at < 6; at += 1) await boxes.nth(at).check();
    expect(await boxes.nth(6).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '清空' }).click();
    expect(await boxes.nth(6).isDisabled()).toBe(false);
    expect(await page.locator('.choice').isVisible()).toBe(false);
    await page.context().close();
  });
});
