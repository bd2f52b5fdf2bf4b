import { describe, expect, it } from 'vitest';
import { close, siteInBrowser } from './siteInBrowser.ts';

const { open } = siteInBrowser();

describe('the page of what is worth asking', () => {
  it('is filtered by unit and by gravity, a line for each kind in a unit, and says how many lines are left', async () => {
    const { page, wrong } = await open('findings/');
    const rows = page.locator('[data-enhanced-table] tbody tr:visible');
    const all = await rows.count();
    await page.getByLabel('单位或文件').selectOption({ label: '怀来县官厅镇人民政府' });
    const ofUnit = await rows.count();
    expect(ofUnit).toBeGreaterThan(1);
    expect(ofUnit).toBeLessThan(all);
    await page.getByLabel('轻重').selectOption({ label: '待核实' });
    expect(await rows.allTextContents()).toEqual([expect.stringMatching(/^不管量什么，指标值都是同一个数.*9$/s)]);
    expect(await page.locator('[data-enhanced-table] output').textContent()).toBe('显示 1 行');
    expect(wrong).toEqual([]);
    await close(page);
  });
});

describe('a long page on a wide screen', () => {
  it('keeps its table of contents in sight in the margin, and on a phone folded under its heading', async () => {
    const { page } = await open('satisfaction/');
    const link = page.locator('.toc').getByRole('link', { name: '问的是谁' });
    expect(await link.isVisible()).toBe(false);
    await page.locator('.toc summary').click();
    expect(await link.isVisible()).toBe(true);
    await page.reload();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.evaluate(() => scrollTo(0, 2000));
    const box = await link.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(900);
    expect(box?.x).toBeGreaterThan(1000);
    await close(page);
  });
});
