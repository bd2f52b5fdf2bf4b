import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { kindPath } from '../support/pageKinds.ts';
import { siteFolder } from '../support/siteFolder.ts';
import { DESK, settled, siteInBrowser } from './siteInBrowser.ts';

/** The ways in which readers change how the pages look, one at a time and together. */

const { open, address } = siteInBrowser();

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
    await settled(page);
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
