import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { kindPath } from '../support/pageKinds.ts';
import { siteFolder } from '../support/siteFolder.ts';
import { barriers } from './barriers.ts';
import { close, DESK, PHONE, sideways, siteInBrowser } from './siteInBrowser.ts';

/** What a reader cites and takes away of the things on a page, each by one button. */

const { open } = siteInBrowser();

const project = kindPath(siteFolder, 'project-largest');
const year = kindPath(siteFolder, 'year');

async function ask(page: Page, button: Locator): Promise<Locator> {
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

async function saved(page: Page, dialog: Locator, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: new RegExp(name) }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const sheetsOf = (bytes: Uint8Array) => {
  const { SheetNames, Sheets } = read(bytes);
  return SheetNames.map((name) => ({
    name,
    cells: Sheets[name] ?? {},
    rows: utils.sheet_to_json<(string | number)[]>(Sheets[name] ?? {}, { header: 1, defval: '', raw: true }),
  }));
};

const csvRows = (bytes: Buffer) =>
  Papa.parse<string[]>(bytes.toString().replace(/^\u{feff}/u, ''), { skipEmptyLines: true }).data;

/** The rows of a table as they read on the page, cell by cell. */
const shownRows = (table: Locator): Promise<string[][]> =>
  table.evaluate((element) =>
    [...(element as HTMLTableElement).tBodies].flatMap((body) =>
      [...body.rows].map((row) =>
        [...row.cells].map((cell) => {
          const copy = cell.cloneNode(true) as HTMLElement;
          for (const part of copy.querySelectorAll('.take, .meaning, .narrow-only, [aria-hidden]')) part.remove();
          return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
        }),
      ),
    ),
  );

const offered = (place: Locator) => place.getByRole('button', { name: '引用、下载' }).first();

describe('a table taken away', () => {
  it('reads back from XLSX and CSV as it stands on the page, amounts as numbers', async () => {
    const { page, wrong } = await open(year, { viewport: DESK });
    const table = page.locator('table[data-sortable]').first();
    const shown = await shownRows(table);
    const dialog = await ask(page, offered(table.locator('caption')));
    const xlsx = await saved(page, dialog, 'XLSX');
    const [first, notes] = sheetsOf(xlsx.bytes);
    const csv = csvRows((await saved(page, dialog, 'CSV')).bytes);
    expect(first?.rows.slice(1).map((row) => row.slice(0, shown[0]?.length).map(String))).toEqual(
      shown.map((row) => row.map((text) => text.replaceAll(',', ''))),
    );
    expect(csv).toEqual(first?.rows.map((row) => row.map(String)));
    const amounts = first?.rows.slice(1).map((row) => row[(shown[0]?.length ?? 0) - 1]) ?? [];
    expect(amounts.filter((amount) => typeof amount === 'number').length).toBeGreaterThan(10);
    expect(notes?.name).toBe('出处和说明');
    expect(notes?.rows.map(([what]) => what)).toEqual(expect.arrayContaining(['链接', '引用', '声明']));
    const formulas = sheetsOf(xlsx.bytes).flatMap(({ cells }) => Object.values(cells).filter((cell) => cell?.f));
    expect(formulas).toEqual([]);
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('is what the reader has left of it with the filters', async () => {
    const { page } = await open(year, { viewport: DESK });
    const box = page
      .locator('[data-enhanced-table]')
      .filter({ has: page.locator('select') })
      .first();
    const select = box.locator('select').first();
    await select.selectOption({ index: 1 });
    const left = await box.locator('tbody tr:visible').count();
    const dialog = await ask(page, offered(box.locator('caption')));
    const csv = csvRows((await saved(page, dialog, 'CSV')).bytes);
    expect(csv).toHaveLength(left + 1);
    expect(left).toBeLessThan(await box.locator('tbody tr').count());
    await close(page);
  });
});

describe('a project taken away', () => {
  it('is cited in a sentence and as GB/T 7714 sets it, and gives a workbook of all it prints', async () => {
    const { page, wrong } = await open(project, { viewport: DESK });
    const name = (await page.locator('h1').textContent())?.trim() ?? '';
    const dialog = await ask(page, offered(page.locator('article > .tags')));
    const fields = await dialog
      .locator('textarea')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(fields[0]).toMatch(/\/projects\/[a-z0-9-]+\/$/);
    expect(fields[1]).toMatch(/“.*”.*载《.*》.*第 \d+ 张表.*明白账，查看日期：\d{4}-\d\d-\d\d$/);
    expect(fields[2]).toMatch(/^某县财政局\. .*\[EB\/OL\]\. \[\d{4}-\d\d-\d\d\]\.$/);
    expect(fields[2]).toContain(name);
    const sheets = sheetsOf((await saved(page, dialog, 'XLSX')).bytes);
    const funding = sheets.find(({ name }) => name === '这一年打算用的钱');
    const yuan = await page.locator('td[data-value]').first().getAttribute('data-value');
    expect(funding?.rows[0]?.[1]).toBe('金额（元）');
    expect(funding?.rows[1]?.[1]).toBe(Number(yuan));
    const indicators = sheets.filter(({ rows }) => rows[0]?.[0] === '类别').flatMap(({ rows }) => rows.slice(1));
    expect(indicators).toHaveLength(await page.locator('.indicators tr[id]').count());
    expect(await barriers(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('copies where the browser lets it, and selects the text where it does not', async () => {
    const { page } = await open(project, { permissions: ['clipboard-read', 'clipboard-write'] });
    const dialog = await ask(page, offered(page.locator('article > .tags')));
    await dialog.getByRole('button', { name: '复制链接' }).click();
    await dialog.getByText('复制好了：链接。').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await dialog.locator('textarea').first().inputValue());
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await dialog.getByRole('button', { name: '复制链接' }).click();
    await dialog.getByText('文字已经选中').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(copied);
    await close(page);
  });
});

describe('the button of an indicator', () => {
  it('works by keyboard, links to the row, and gives the focus back', async () => {
    const { page } = await open(project, { viewport: PHONE });
    const row = page.locator('.indicators tr[id]').nth(1);
    const button = offered(row);
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const link = await dialog.locator('textarea').first().inputValue();
    expect(new URL(link).hash).toBe(`#${await row.getAttribute('id')}`);
    expect(await dialog.locator('textarea').nth(1).inputValue()).toMatch(/^指标“.+”：.+。/);
    expect(await sideways(page)).toBe(0);
    const csv = csvRows((await saved(page, dialog, 'CSV')).bytes);
    expect(csv).toHaveLength(2);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goto(link);
    expect(await page.locator(':target').count()).toBe(1);
    await close(page);
  });
});

it('charts and findings are linked to by places of their own', async () => {
  const { page } = await open(year, { viewport: DESK });
  const figure = page.locator('figure[data-chart]').first();
  const dialog = await ask(page, offered(figure));
  const link = await dialog.locator('textarea').first().inputValue();
  expect(new URL(link).hash).toMatch(/^#chart-byTopic-[a-z]+-\d{4}(?:-[0-9a-f]+)?$/);
  await page.goto(`${page.url()}`);
  expect(await page.locator('figure[id]').count()).toBe(await page.locator('figure[data-chart]').count());
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids).toHaveLength(new Set(ids).size);
  const findings = await open('findings/indicator-missing-target-value/', { viewport: DESK });
  const item = findings.page.locator('.findings > li').first();
  const other = await ask(findings.page, offered(item));
  const address = await other.locator('textarea').first().inputValue();
  expect(address).toMatch(/\/projects\/.*#.+/);
  await findings.page.goto(address);
  expect(await findings.page.locator('li:target').count()).toBe(1);
  expect(await findings.page.locator('[data-lost-place]').count()).toBe(0);
  await findings.page.goto(address.replace(/#.*/, '#nowhere'));
  await findings.page.reload();
  await findings.page.getByText('“nowhere”，这一页上没有').waitFor();
  await close(findings.page);
  await close(page);
});

it('nothing of it is printed, or there without a script', async () => {
  const { page } = await open(project);
  expect(await page.locator('.take').count()).toBeGreaterThan(3);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.take:visible').count()).toBe(0);
  await close(page);
  const plain = await open(project, { javaScriptEnabled: false });
  expect(await plain.page.getByText('引用、下载').count()).toBe(0);
  await close(plain.page);
});

/** The page of a unit with several charts. */
function severalCharts(): string {
  const figures = (unit: string) =>
    readFileSync(join(siteFolder, 'units', unit, 'index.html'), 'utf8').split('<figure').length - 1;
  const units = readdirSync(join(siteFolder, 'embed/units'));
  return `units/${units.find((unit) => figures(unit) > 1)}/`;
}

describe('what is set into pages of others', () => {
  it('is one chart alone, without a script, with its source and the way back, no wider than its place', async () => {
    const { page } = await open(severalCharts(), { viewport: DESK });
    const dialog = await ask(page, offered(page.locator('figure[data-chart]').first()));
    const code = await dialog.locator('textarea').nth(3).inputValue();
    const address = /^<iframe src="([^"]+)" title="[^"]+"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const path = address.slice(page.url().indexOf('/units/') + 1);
    await close(page);
    const { page: alone, wrong } = await open(path, {
      javaScriptEnabled: false,
      viewport: { width: 340, height: 600 },
    });
    expect(await alone.locator('figure').count()).toBeGreaterThan(1);
    expect(await alone.locator('figure:visible').count()).toBe(1);
    expect(await alone.getByText('来源：').first().isVisible()).toBe(true);
    expect(await alone.locator('main > p a').getAttribute('href')).toMatch(/^\.\.\/\.\.\/\.\.\/units\//);
    expect(await sideways(alone)).toBe(0);
    expect(wrong).toEqual([]);
    await close(alone);
  });

  it('is the card of a project by its id, and a sentence where there is none', async () => {
    const id = project.split('/')[1];
    const { page, wrong } = await open(`embed/?p=${id}`);
    await page.locator('main h1 a').waitFor();
    expect(await page.locator('main h1 a').getAttribute('href')).toContain(`projects/${id}/`);
    expect(await page.locator('main').textContent()).toMatch(/万元|亿元/);
    expect(await barriers(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await close(page);
    const { page: none } = await open('embed/?p=nothing-there');
    await none.getByText('没有取到编号为 nothing-there 的项目').waitFor();
    await close(none);
    const { page: odd } = await open('embed/?p=../../x');
    await odd.getByText('网址里的项目编号不对').waitFor();
    await close(odd);
  });
});
