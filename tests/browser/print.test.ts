import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedData } from '../support/publishedData.ts';
import { type ServedFolder, serveFolder } from '../support/serveFolder.ts';
import { siteFolder } from '../support/siteFolder.ts';
import { openBrowser } from './openBrowser.ts';
import { shownText } from './shownText.ts';

const projects = publishedData('projects');

let served: ServedFolder;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  served = await serveFolder(siteFolder);
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** What the margins of the print style leave of A4, in CSS pixels: 186 by 277 mm. */
const SHEET = { width: Math.floor((186 / 25.4) * 96), height: Math.floor((277 / 25.4) * 96) };

/** Sheets of a PDF as the browser writes it: its page objects are not compressed. */
const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe('on paper', () => {
  it('every project stands on one sheet of A4', async () => {
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: 'print' });
    const heights: { path: string; height: number }[] = [];
    for (const { path = '' } of projects) {
      await page.goto(served.url + path, { waitUntil: 'load' });
      heights.push({ path, height: await page.evaluate(() => document.body.getBoundingClientRect().height) });
    }
    expect(heights.length).toBeGreaterThan(90);
    expect(heights.filter(({ height }) => height > SHEET.height)).toEqual([]);
    // Making a PDF takes ten times as long as laying a page out: the fullest sheets prove it for the others.
    for (const { path } of heights.toSorted((a, b) => b.height - a.height).slice(0, 4)) {
      await page.goto(served.url + path, { waitUntil: 'load' });
      expect(sheets(await page.pdf({ preferCSSPageSize: true })), path).toBe(1);
    }
  });

  it('a project says where it is printed, at what address and on what day, and no control is left', async () => {
    const [project] = projects;
    await page.goto(served.url + project?.path);
    await page.emulateMedia({ media: 'print' });
    const text = await shownText(page.locator('body'));
    expect(text).toContain(`第 ${project?.source_line} 行`);
    // An address that opens on this machine only is none to cite.
    expect(text).toContain('在本机上预览，没有公开的网址');
    expect(text).not.toContain('127.0.0.1');
    expect(text).toContain(new Date().toLocaleDateString('zh-CN', { dateStyle: 'long' }));
    for (const control of ['button:not(.term)', 'input', 'select', 'nav']) {
      expect(await page.locator(control).filter({ visible: true }).count(), control).toBe(0);
    }
  });
});
