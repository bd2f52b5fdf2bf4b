import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { drop, dropped, openBox } from './dropFiles.ts';
import { close, DESK, siteInBrowser } from './siteInBrowser.ts';

const site = siteInBrowser();

const archiveOf = (count: number, content = '甲') =>
  zipSync(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.txt`, strToU8(content)])), { level: 0 });

const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);

it('the page of a clerk bears an archive of thousands of files, and shows those of one with hundreds', async () => {
  const { page, wrong } = await site.open('read/', { viewport: DESK });
  await drop(page, [dropped('满.zip', archiveOf(20_000))]);
  const sentence = '满.zip：压缩包里有 20000 份文件；应为不超过 1000 份。请拆成几个压缩包再放入，或者用命令行读。';
  expect(await page.textContent('[data-files]')).toContain(sentence);
  await page.reload();
  await drop(page, [dropped('多.zip', archiveOf(1000))]);
  expect(await page.textContent('[data-status]')).toMatch(/看完了，1000 份文件/);
  const last = page.locator('.dropped details details').last();
  await page.waitForSelector('text=多.zip/999.txt 读懂 0 张表，没读懂 1 处');
  expect(await elements(page)).toBeLessThan(6000);
  await last.evaluate(openBox);
  await page.waitForFunction(() =>
    /没有读到一张表/.test([...document.querySelectorAll('details')].at(-1)?.textContent ?? ''),
  );
  expect(wrong).toEqual([]);
  await close(page);
});

it('the page of a clerk bears a thousand files, and says that more were not taken', async () => {
  const { page, wrong } = await site.open('read/', { viewport: DESK });
  await drop(
    page,
    Array.from({ length: 1003 }, (_, at) => dropped(`${at}.txt`, '甲')),
  );
  expect(await page.locator('.dropped > li').count()).toBe(1000);
  expect(await page.textContent('[data-status]')).toMatch(
    /看完了，1000 份文件：.*多出的 3 份没有放进来：这一页一次至多看 1000 份。请重新打开这一页，分几次放，或者用命令行读。$/,
  );
  expect(wrong).toEqual([]);
  await close(page);
});

it('the page of a clerk shows of thousands of tables, rows and numbers the first, and more at a press', async () => {
  const { page, wrong } = await site.open('read/', { viewport: DESK });
  const table = '附件\n\n甲\t乙\n丙\t丁\n\n';
  const rows = Array.from({ length: 5000 }, (_, at) => `${at}甲,乙,丙,丁,戊,己`).join('\n');
  const persons = Array.from({ length: 700 }, (_, at) => `张三,13${500_000_000 + at}`).join('\n');
  await drop(page, [
    dropped('表.txt', table.repeat(1000)),
    dropped('行.csv', `一,二,三,四,五,六\n${rows}`),
    dropped('人.csv', `姓名,手机\n${persons}`),
  ]);
  for (const box of await page.locator('.dropped > li > details').all()) await box.evaluate(openBox);
  const more = (file: number, words: string) =>
    page.locator(`.dropped > li:nth-child(${file}) .report-part button:visible`, { hasText: words });
  const tables = page.locator('.dropped > li:nth-child(1) details[id]');
  await more(1, '还有 700 张表，再看一些').click();
  expect(await tables.count()).toBe(600);
  await page.locator('.dropped > li:nth-child(2) details[id]').evaluate(openBox);
  await page.locator('.dropped > li:nth-child(2) button', { hasText: '还有 1667 行，再看一些' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.facsimile tr').length === 5001);
  await more(3, '还有 200 处，再看一些').click();
  expect(await page.locator('.dropped > li:nth-child(3) .findings li.warning').count()).toBe(700);
  expect(await more(3, '处，再看一些').count()).toBe(0);
  expect(wrong).toEqual([]);
  await close(page);
});

it('the page of a clerk says of a folder that is dropped what to do, and reads the files beside it', async () => {
  const { page, wrong } = await site.open('read/', { viewport: DESK });
  const cdp = await page.context().newCDPSession(page);
  const files = ['tests/county/documents', 'tests/county/documents/taole-2022.txt'].map((path) => resolve(path));
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent?.startsWith('看完了'));
  expect(await page.textContent('[data-status]')).toMatch(/2 份文件：有 1 份读不了/);
  await page.locator('.dropped > li > details').first().evaluate(openBox);
  await page.waitForSelector('text=是文件夹的，请打开它，选里面的文件');
  expect(await page.textContent('[data-files]')).toMatch(/读懂 16 张表/);
  expect(wrong).toEqual([]);
  await close(page);
});
