import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { close, siteInBrowser } from './siteInBrowser.ts';

const { open } = siteInBrowser();

/** A reader on a phone who starts at home and counts what they do: a tap on a link, a fold that is opened. */
class Reader {
  actions = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async tap(name: string | RegExp, within = 'main'): Promise<void> {
    this.actions += 1;
    const link = this.page.locator(within).getByRole('link', { name }).first();
    await link.click();
    await this.page.waitForLoadState('load');
  }

  /** What the page says, as a reader sees it. */
  text = async (within = 'main'): Promise<string> => (await this.page.locator(within).textContent()) ?? '';
}

/** More than these would be a search, not a look. */
const MOST_ACTIONS = 4;

async function reading(task: (reader: Reader) => Promise<void>): Promise<void> {
  const { page, wrong } = await open('');
  const reader = new Reader(page);
  await task(reader);
  expect(reader.actions).toBeLessThanOrEqual(MOST_ACTIONS);
  expect(wrong).toEqual([]);
  await close(page);
}

describe('from home on a phone, a reader', () => {
  it('finds what the township spends on rubbish, in one action', () =>
    reading(async (reader) => {
      await reader.tap('垃圾与环境');
      expect(await reader.text()).toMatch(/怀来县官厅镇 2024[\s\S]*2 个项目，1 个单位，共 113\.81 万元/);
      expect(reader.actions).toBe(1);
    }));

  it('finds what was promised for it, in two', () =>
    reading(async (reader) => {
      await reader.tap('垃圾与环境');
      expect(await reader.text()).toMatch(/垃圾清运费[\s\S]*没有写出能数、能按时查的承诺/);
      await reader.tap(/垃圾清运费/);
      expect(await reader.text('.readout')).toContain('不管量的是什么，值都是“≥95百分比”');
      expect(reader.actions).toBe(2);
    }));

  it('finds whether that promise is about rubbish, in two', () =>
    reading(async (reader) => {
      await reader.tap('垃圾与环境');
      await reader.tap(/垃圾清运费/);
      expect(await reader.text('[aria-labelledby="findings"]')).toContain('“社保费征缴率”（“征缴率”是养老与社保的词）');
      expect(reader.actions).toBe(2);
    }));

  it('finds who else promised the same, in three, cell by cell', () =>
    reading(async (reader) => {
      await reader.tap('几个不同的项目，指标表一样');
      await reader.tap('逐项对照的表');
      await reader.tap(/平罗县陶乐镇.*5 个项目同一份指标/);
      expect(await reader.text()).toContain('合计 764.8221 万元');
      expect(await reader.page.locator('table.matrix td.on').count()).toBe(35);
      expect(reader.actions).toBe(3);
    }));

  it('finds which projects have no promise anybody could use, in one', () =>
    reading(async (reader) => {
      await reader.tap('不管量什么，指标值都是同一个数');
      expect(await reader.page.locator('.findings > li').count()).toBe(9);
      expect(reader.actions).toBe(1);
    }));

  it('sifts those of a unit out, whatever else is marked on them, in two', () =>
    reading(async (reader) => {
      await reader.tap('怀来县官厅镇人民政府');
      for (const mark of ['没有写出能数、能按时查的承诺', '指标值全是同一个数']) {
        await reader.page.locator('[data-filter="mark"]').selectOption(mark);
        expect(await reader.page.locator('[data-enhanced-table] tbody tr:visible').count()).toBe(9);
      }
    }));

  it('finds the largest project of a unit and its line in the source, in two', () =>
    reading(async (reader) => {
      await reader.tap('平罗县红崖子乡人民政府本级');
      await reader.tap('125.7552', 'main tbody tr:first-child');
      await reader.page.waitForURL(/documents\/hongyazi-2024\/#t\d+-r\d+-c\d+$/);
      expect(reader.actions).toBe(2);
    }));

  it('finds what two units pay for the same thing, and what they count, in two', () =>
    reading(async (reader) => {
      await reader.tap('并排比较');
      await reader.tap(/村委会办公/);
      const text = await reader.text();
      for (const printed of ['29 万元', '23 万元', '7个行政村', '5 个']) expect(text).toContain(printed);
      expect(reader.actions).toBe(2);
    }));

  it('takes a figure with its citation, in one', () =>
    reading(async (reader) => {
      const promised = reader.page.locator('[aria-labelledby="promises"] li').first();
      const name = (await promised.getByRole('link').textContent()) ?? '';
      await reader.tap(name);
      const cited = await reader.text('.cite');
      expect(cited).toContain(name);
      expect(cited).toMatch(/载《.*》.*第 \d+ 张表/);
      expect(cited).not.toMatch(/127\.0\.0\.1|localhost/);
      expect(reader.actions).toBe(1);
    }));
});
