import { mkdirSync } from 'node:fs';
import { serveFolder } from '../support/serveFolder.ts';
import { openBrowser } from './openBrowser.ts';

mkdirSync('/tmp/st-shots', { recursive: true });
const served = await serveFolder('/tmp/st-dist');
const browser = await openBrowser();
const only = process.argv.slice(2);
for (const [width, scheme] of [
  [390, 'light'],
  [1280, 'light'],
  [390, 'dark'],
] as const) {
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 844 : 900 },
    colorScheme: scheme,
  });
  for (const path of only) {
    const page = await context.newPage();
    await page.goto(served.url + path, { waitUntil: 'networkidle' });
    await page.screenshot({
      path: `/tmp/st-shots/${(path || 'home').replace(/\W+/g, '-').slice(0, 40)}-${width}-${scheme}.png`,
      clip: { x: 0, y: 0, width, height: width < 500 ? 2400 : 1800 },
      fullPage: true,
    });
    await page.close();
  }
  await context.close();
}
await browser.close();
await served.close();
