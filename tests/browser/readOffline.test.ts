import { expect, it } from 'vitest';
import { drop, dropped } from './dropFiles.ts';
import { close, DESK, settled, siteInBrowser } from './siteInBrowser.ts';

const site = siteInBrowser();

it('the page of a clerk says that the network is gone where its program did not come, and reads once it is back', async () => {
  const { page } = await site.open('read/', { viewport: DESK });
  await settled(page);
  const file = dropped('表.csv', '项目名称,预算数\n村道维修,12.5\n');
  await page.context().setOffline(true);
  await drop(page, [file]);
  expect(await page.textContent('.dropped')).toContain('多半是断网了');
  expect(await page.textContent('[data-status]')).toContain('有 1 份读不了');
  await page.context().setOffline(false);
  await page.reload();
  await drop(page, [file]);
  expect(await page.textContent('[data-status]')).not.toContain('读不了');
  await close(page);
});

it('the page of a clerk gives no verdict where words or a link are dropped on it instead of a file', async () => {
  const { page, wrong } = await site.open('read/', { viewport: DESK });
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', '表.docx');
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await settled(page);
  expect(await page.textContent('[data-status]')).toBe('');
  expect(await page.isVisible('[data-take]')).toBe(false);
  expect(wrong).toEqual([]);
  await close(page);
});
