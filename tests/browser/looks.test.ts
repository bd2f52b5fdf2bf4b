import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { kindPath, pageKinds } from '../support/pageKinds.ts';
import { siteFolder } from '../support/siteFolder.ts';
import { barriers, COLOURS, COLOURS_AND_SIZES } from './barriers.ts';
import { DESK, PHONE, sideways, siteInBrowser } from './siteInBrowser.ts';

/** The ways in which readers change how the pages look, one at a time and together. */

const kinds = Object.entries(pageKinds(siteFolder));
const { open, address } = siteInBrowser();

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
  '%s: headings in order, text twice as large, in the dark, both switches on, both on in the dark on a desk',
  async (kind, path) => {
    const { page } = await open(path, { reducedMotion: 'reduce' });
    expect(await headingProblems(page)).toEqual([]);
    await setTextSize(page, '200%');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await setTextSize(page, '');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page, COLOURS)).toEqual([]);
    await page.setViewportSize(DESK);
    expect(await barriers(page, COLOURS)).toEqual([]);
    // The page for addresses that do not exist loads nothing, so it has no switches.
    if (kind !== '404') {
      await page.getByRole('button', { name: '大字' }).click();
      await page.getByRole('button', { name: '高对比' }).click();
    }
    expect(await barriers(page, COLOURS_AND_SIZES)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(PHONE);
    expect(await barriers(page, COLOURS_AND_SIZES)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  },
);

describe('the switches', () => {
  it('are remembered from page to page, and off again when switched off', async () => {
    const { page } = await open('');
    const state = () =>
      page.evaluate(() => [document.documentElement.dataset.text, document.documentElement.dataset.contrast]);
    await page.getByRole('button', { name: '大字' }).click();
    await page.getByRole('button', { name: '高对比' }).click();
    expect(await state()).toEqual(['large', 'more']);
    await page.goto(address('glossary/'));
    expect(await state()).toEqual(['large', 'more']);
    const large = page.getByRole('button', { name: '大字' });
    expect(await large.getAttribute('aria-pressed')).toBe('true');
    await large.click();
    await page.goto(address('units/'));
    expect(await state()).toEqual([undefined, 'more']);
    await page.context().close();
  });

  it('are large: body text grows by a fifth and more', async () => {
    const { page } = await open('about/');
    const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    const before = await size();
    expect(before).toBeGreaterThanOrEqual(17);
    await page.getByRole('button', { name: '大字' }).click();
    expect((await size()) / before).toBeGreaterThan(1.2);
    await page.context().close();
  });
});

describe('with the keyboard alone', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const tabTo = async (page: Page, text: string) => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      if ((await focused(page)) === text) return;
    }
    throw new Error(`Sixty presses of Tab do not reach ${text}.`);
  };

  it('a reader skips the head of the page, goes where the contents lead, sorts a table, and opens and closes an explanation', async () => {
    const { page } = await open(kindPath(siteFolder, 'unit-largest'), { viewport: DESK });
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    // First in the table of contents, which leads there; then at the head of the column.
    await tabTo(page, '项目');
    await page.keyboard.press('Enter');
    await tabTo(page, '项目');
    await page.keyboard.press('Enter');
    expect(await page.locator('table[data-sortable] [aria-sort]').count()).toBe(1);
    await page.goto(address('units/'));
    await tabTo(page, '实施单位');
    await page.keyboard.press('Enter');
    expect(await page.locator('#term-shishi-danwei').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#term-shishi-danwei').isVisible()).toBe(false);
    expect(await focused(page)).toBe('实施单位');
    await page.context().close();
  });
});

it.each(['home', 'projects', 'units', 'search', 'project-long-name', 'year', 'compare-units', 'compare-projects'])(
  'nothing shifts while the page %s loads',
  async (kind) => {
    const { page } = await open(kindPath(siteFolder, kind));
    await page.waitForLoadState('networkidle');
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const observer = new PerformanceObserver((list) => {
            const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
            resolve(entries.reduce((sum, { value }) => sum + value, 0));
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 300);
        }),
    );
    expect(shift).toBeLessThan(0.01);
    await page.context().close();
  },
);

it('nothing moves for readers who asked for that', async () => {
  const { page } = await open('', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return !/^(?:0s(?:, )?)+$/.test(transitionDuration) || animationName !== 'none';
      }).length,
  );
  expect(moving).toBe(0);
  await page.context().close();
});
