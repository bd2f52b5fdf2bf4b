import { describe, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { close, DESK, siteInBrowser } from './siteInBrowser.ts';

const site = siteInBrowser();

async function searchFor(typed: string, more = '') {
  const opened = await site.open(`search/?q=${encodeURIComponent(typed)}${more}`, { viewport: DESK });
  await opened.page.waitForSelector('[data-results][data-state="done"]', { state: 'attached' });
  return opened;
}

describe('everyday words', () => {
  test('what they lead to stands apart, says what was looked for, and can be turned off and on', async () => {
    const { page, wrong } = await searchFor('扫大街');
    const meant = page.locator('[data-results] li[data-id][data-via="扫大街"]');
    expect(await page.getAttribute('[data-results]', 'data-total')).toBe('0');
    expect(await meant.first().locator('[data-title]').textContent()).toContain('环卫');
    expect(await page.textContent('[data-also] h2')).toMatch(/^也找了：环卫/);
    expect(await page.textContent('[data-status]')).toMatch(/^没有含“扫大街”原话的；按公文里的说法找到 \d+ 条。$/);
    expect(await barriers(page)).toEqual([]);

    await page.click('text=只要含原话的');
    await page.waitForSelector('[data-results][data-state="done"]:not(:has([data-via]))', { state: 'attached' });
    expect(page.url()).toContain('everyday=never');
    await page.click('[data-unasked] button');
    await meant.first().waitFor();
    expect(wrong).toEqual([]);
    await close(page);
  });

  test('what holds the words as typed comes first and alone is counted', async () => {
    const { page } = await searchFor('厕所');
    const vias = await page
      .locator('[data-results] li[data-id]')
      .evaluateAll((items) => items.map((item) => item.hasAttribute('data-via')));
    expect(vias).toContain(true);
    expect(vias.indexOf(true)).toBe(Number(await page.getAttribute('[data-results]', 'data-total')));
    expect(vias.slice(vias.indexOf(true))).not.toContain(false);
    await close(page);
  });

  test('a typing error is not searched for: what may be meant is offered', async () => {
    const { page } = await searchFor('农村还卫');
    expect(await page.locator('[data-results] [data-id]').count()).toBe(0);
    const offer = page.locator('[data-corrections] button').first();
    expect(await offer.textContent()).toBe('农村环卫');
    await offer.click();
    await page.waitForSelector('[data-results] [data-id]');
    expect(await page.inputValue('#q')).toBe('农村环卫');
    await close(page);
  });

  test.each(['垃圾', '经费', '扫大街'])('the first answer to %s takes at most 30 requests', async (typed) => {
    const { page } = await site.open('search/', { viewport: DESK });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.fill('#q', typed);
    await page.press('#q', 'Enter');
    await page.waitForSelector('[data-results][data-state="done"]', { state: 'attached' });
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(30);
    await close(page);
  });
});
