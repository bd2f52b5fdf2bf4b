import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageKinds } from '../support/pageKinds.ts';
import { publishedProject } from '../support/publishedData.ts';
import { siteFolder } from '../support/siteFolder.ts';
import { barriers, COLOURS, COLOURS_AND_SIZES } from './barriers.ts';
import { close, DESK, PHONE, settled, sideways, siteInBrowser } from './siteInBrowser.ts';

const kinds = Object.entries(pageKinds(siteFolder));
const { open, address } = siteInBrowser();

/** Characters that a line of running text may hold before the eye loses the next one. */
const LONGEST_LINE = 38;

/** The longest line that a paragraph of running text has room for, in characters of its own size. */
const widestProse = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      0,
      ...[...document.querySelectorAll('main p, main li > p, main dd')]
        .filter((text) => text.getClientRects().length > 0 && !text.closest('table'))
        .map((text) => {
          const { fontSize, paddingLeft, paddingRight } = getComputedStyle(text);
          const width = text.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
          return width / Number.parseFloat(fontSize);
        }),
    ),
  );

const setTextSize = (page: Page, size: string) =>
  page.evaluate((given) => {
    document.documentElement.style.fontSize = given;
  }, size);

/** Headings that skip a level or have nothing under them. */
const headingProblems = (page: Page) =>
  page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
      (heading) => heading.getClientRects().length > 0,
    );
    const level = (heading: Element) => Number(heading.tagName.slice(1));
    return headings.flatMap((heading, at) => {
      const before = headings[at - 1];
      const next = headings[at + 1];
      const under = document.createRange();
      under.setStartAfter(heading);
      const end = next ?? document.querySelector('.colophon');
      if (end) under.setEndBefore(end);
      else under.setEndAfter(document.body);
      const empty = under.toString().trim() === '' && !(next && level(next) > level(heading));
      return [
        ...(level(heading) > (before ? level(before) : 0) + 1 ? [`skips a level: ${heading.textContent}`] : []),
        ...(empty ? [`nothing under: ${heading.textContent}`] : []),
      ];
    });
  });

it.each(kinds)(
  '%s raises no error, asks only this site, shuts nobody out and never runs off the side: phone, desk, large text, in the dark, both switches on',
  async (kind, path) => {
    // One visit for all: to open a page and to warm axe up on it takes longer than most of the looks.
    const { page, wrong } = await open(path, { reducedMotion: 'reduce' });
    const resize = (width: number, height: number) => page.setViewportSize({ width, height });
    const neverRunsOff = async () => expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await headingProblems(page)).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    await setTextSize(page, '200%');
    await neverRunsOff();
    await resize(780, 900);
    await neverRunsOff();
    await setTextSize(page, '');
    await resize(320, 640);
    await neverRunsOff();
    await resize(1920, 1080);
    await neverRunsOff();
    expect(await widestProse(page)).toBeLessThan(LONGEST_LINE + 0.1);
    await page.setViewportSize(DESK);
    expect(await barriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page, COLOURS)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await barriers(page, COLOURS)).toEqual([]);
    // The page for addresses that do not exist loads nothing, so it has no switches.
    if (kind !== '404') {
      await page.getByRole('button', { name: '大字' }).click();
      await page.getByRole('button', { name: '高对比' }).click();
    }
    await page.setViewportSize(DESK);
    expect(await barriers(page, COLOURS_AND_SIZES)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(PHONE);
    expect(await barriers(page, COLOURS_AND_SIZES)).toEqual([]);
    await neverRunsOff();
    await settled(page);
    expect(wrong).toEqual([]);
    await close(page);
  },
);

it('without JavaScript every kind of page still has its title, its heading and its language', async () => {
  const { page, wrong } = await open('', { javaScriptEnabled: false });
  for (const [kind, path] of kinds) {
    await page.goto(address(path));
    expect(await page.title(), kind).toMatch(/明白账/);
    expect(await page.locator('h1').count(), kind).toBe(1);
    expect(await page.locator('html').getAttribute('lang'), kind).toBe('zh-CN');
  }
  expect(wrong).toEqual([]);
  await close(page);
});

describe('a citizen', () => {
  it('goes from home to a unit, to a project, to the very cell of the source, and back', async () => {
    const { page, wrong } = await open('');
    await page.getByRole('link', { name: '平罗县红崖子乡人民政府本级' }).first().click();
    await page.getByRole('heading', { level: 1, name: /红崖子乡/ }).waitFor();
    await page.getByRole('link', { name: '2024年村委会办公经费' }).first().click();
    await page.getByRole('heading', { level: 1, name: '2024年村委会办公经费' }).waitFor();
    const project = page.url();
    await page.locator('section[aria-labelledby="funding"]').getByRole('link', { name: '29 万元' }).first().click();
    await page.waitForURL(/documents\/hongyazi-2024\/#t5-r\d+-c\d+$/);
    const cell = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect((await cell.textContent())?.trim()).toBe('29');
    await cell.getByRole('link').click();
    await page.waitForURL((url) => url.pathname === new URL(project).pathname);
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('finds a project by part of its name', async () => {
    const { page, wrong } = await open('search/?q=办公经费');
    await page.locator('ol[data-results][data-state="done"]').waitFor();
    const ids = await page
      .locator('ol[data-results] > li[data-id]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));
    expect(ids.some((id) => id?.includes('cunweihuibangongjingfei'))).toBe(true);
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('reads a project in full without JavaScript', async () => {
    const { page } = await open(publishedProject('2024年村委会办公经费').path ?? '', { javaScriptEnabled: false });
    const text = await page.locator('main').textContent();
    for (const printed of [
      '29 万元',
      '290,000',
      '2024年完成7个行政村村委会办公经费拨付任务',
      '群众对村级工作成效满意度',
      '≥95%',
    ]) {
      expect(text).toContain(printed);
    }
    await close(page);
  });
});
