import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './openBrowser.ts';
import { pageKinds } from './pageKinds.ts';
import { type ServedFolder, serveFolder } from './serveFolder.ts';

const site = process.env.MINGBAI_DIST ?? 'dist';
const kinds = Object.entries(pageKinds(site));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let served: ServedFolder;
let browser: Browser;
beforeAll(async () => {
  // Under a folder from the start: what works at /zwgk/czxx/mingbai/ works anywhere.
  served = await serveFolder(site, { mount: '/zwgk/czxx/mingbai/' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Opens a page and gives back what went wrong on it: console errors, failed requests, requests to other places. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; wrong: string[] }> {
  const context = await browser.newContext({ viewport: PHONE, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('response', (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(served.url) && !request.url().startsWith('data:'))
      wrong.push(`foreign: ${request.url()}`);
  });
  await page.goto(served.url + path, { waitUntil: 'networkidle' });
  return { page, wrong };
}

const close = (page: Page) => page.context().close();

async function violations(page: Page): Promise<string[]> {
  // The page's own policy lets no inline script run; the test brings axe past it.
  await page.evaluate(axe);
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

/** How far the page can be pushed sideways, in CSS pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(kinds)('%s', (_, path) => {
  it('raises no error, asks only this site, shuts nobody out on a phone, on a desk or in the dark, and never runs off the side', async () => {
    const { page, wrong } = await open(path, { viewport: PHONE });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(DESK);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 780, height: 900 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('without JavaScript it still has its title, its heading and its language', async () => {
    const { page, wrong } = await open(path, { javaScriptEnabled: false });
    expect(wrong).toEqual([]);
    expect(await page.title()).toMatch(/明白账/);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await close(page);
  });
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
    const { page } = await open(kinds.find(([kind]) => kind === 'project-same-kind')?.[1] ?? '', {
      javaScriptEnabled: false,
    });
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

describe('every project and every unit', () => {
  it('has its page, and each project page names its document and line', () => {
    const read = (name: string) =>
      JSON.parse(readFileSync(`${site}/data/${name}.json`, 'utf8')) as Record<string, string>[];
    const projects = read('projects');
    expect(projects).toHaveLength(91);
    for (const { path, name, source_line, document_id } of projects) {
      const html = readFileSync(`${site}/${path}index.html`, 'utf8');
      expect(html).toContain(`第 ${source_line} 行`);
      expect(html).toContain(`documents/${document_id}/`);
      expect(html).toMatch(/<h1/);
      expect(name).not.toBe('');
    }
    for (const { path } of [...read('units'), ...read('documents')]) {
      expect(readFileSync(`${site}/${path}index.html`, 'utf8')).toMatch(/<h1/);
    }
  });
});
