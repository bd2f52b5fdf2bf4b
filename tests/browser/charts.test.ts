import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { kindPath } from '../support/pageKinds.ts';
import { siteFolder } from '../support/siteFolder.ts';
import { barriers } from './barriers.ts';
import { shownText } from './shownText.ts';
import { close, DESK, settled, siteInBrowser } from './siteInBrowser.ts';

/** What the charts of a page do for who points at them, touches them or comes by keyboard. */

const { open: openPage } = siteInBrowser();

/** Opens a page at its first chart with bars, once that answers. */
async function open(path: string, options: BrowserContextOptions = {}) {
  const { page, wrong } = await openPage(path, { viewport: DESK, ...options });
  const figure = page
    .locator('figure[data-chart]')
    .filter({ has: page.locator('tbody a') })
    .first();
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.chart-plot[tabindex="0"]').waitFor();
  const row = (at: number) => figure.locator('.chart-figures tbody tr').nth(at);
  return {
    page,
    wrong,
    figure,
    plot: figure.locator('.chart-plot'),
    tip: figure.locator('.chart-tip'),
    mark: (at: number) => figure.locator(`[data-mark="${at}"]`).filter({ visible: true }).first(),
    nameOf: async (at: number) => (await row(at).locator('th').textContent())?.trim() ?? '',
    amountOf: async (at: number) => (await row(at).locator('td').first().textContent())?.trim() ?? '',
    pageOf: async (at: number) =>
      row(at)
        .locator('a')
        .evaluate((link) => (link as HTMLAnchorElement).href),
  };
}

const wellFormed = (page: Page, svg: string): Promise<boolean> =>
  page.evaluate((text) => !new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror'), svg);

const year = kindPath(siteFolder, 'year');

describe('a chart', () => {
  it('tells the exact figures of the bar that is pointed at, and leads to its page', async () => {
    const { page, wrong, tip, mark, nameOf, amountOf, pageOf } = await open(year);
    await mark(1).hover();
    const said = await shownText(tip);
    expect(said).toContain(await nameOf(1));
    expect(said).toContain(await amountOf(1));
    expect(await barriers(page)).toEqual([]);
    const target = await pageOf(1);
    await mark(1).click();
    await page.waitForURL(target);
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('is walked through with the arrow keys, followed with Enter and left with Escape', async () => {
    const { page, plot, tip, nameOf, pageOf } = await open(year);
    await plot.focus();
    await page.keyboard.press('ArrowDown');
    expect(await shownText(tip)).toContain(await nameOf(0));
    await page.keyboard.press('ArrowDown');
    expect(await shownText(tip)).toContain(await nameOf(1));
    await page.keyboard.press('Home');
    expect(await shownText(tip)).toContain(await nameOf(0));
    await page.keyboard.press('Escape');
    expect(await tip.isVisible()).toBe(false);
    await page.keyboard.press('ArrowDown');
    const target = await pageOf(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(target);
    await close(page);
  });

  it('answers a finger with the figures and a link, and a tap elsewhere with quiet', async () => {
    const { page, tip, mark, nameOf, pageOf } = await open(year, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const before = page.url();
    await mark(1).tap();
    expect(await shownText(tip)).toContain(await nameOf(1));
    expect(page.url()).toBe(before);
    await page.locator('h1').tap();
    expect(await tip.isVisible()).toBe(false);
    await mark(1).tap();
    const target = await pageOf(1);
    await tip.getByRole('link').tap();
    await page.waitForURL(target);
    await close(page);
  });

  it('opens its figures as a table and is saved as SVG, as PNG and as CSV', async () => {
    const { page, figure, nameOf } = await open(year);
    await figure.getByText('看数字').click();
    await figure.getByRole('button', { name: '引用、下载' }).click();
    const dialog = page.getByRole('dialog');
    const saved = async (name: string) => {
      const button = dialog.getByRole('button', { name });
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const svg = await saved('图（SVG）');
    expect(svg.name).toMatch(/\.svg$/);
    expect(svg.bytes.toString()).toContain(await nameOf(0));
    expect(await wellFormed(page, svg.bytes.toString())).toBe(true);
    const png = await saved('图（PNG）');
    expect(png.name).toBe(svg.name.replace(/svg$/, 'png'));
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    // Twice as sharp as the drawing, which is 720 wide and has a margin.
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1440);
    const csv = await saved('表格（CSV）');
    expect(csv.name).toMatch(/\.csv$/);
    expect(csv.bytes.toString().split('\r\n')[1]).toMatch(/,\d+(?:\.\d+)?,/);
    expect(csv.bytes.toString()).toContain(await nameOf(0));
    await close(page);
  });

  it('fetches nothing to answer with before it comes near the screen', async () => {
    const { page } = await openPage(kindPath(siteFolder, 'project-same-kind'));
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.reload();
    await settled(page);
    const answering = () => scripts.filter((address) => /\/enhance\.[^/]*\.js$/.test(address)).length;
    expect(answering()).toBe(0);
    await page.locator('figure[data-chart]').first().scrollIntoViewIfNeeded();
    await page.locator('.chart-plot[tabindex="0"]').first().waitFor();
    expect(answering()).toBe(1);
    await close(page);
  });
});
