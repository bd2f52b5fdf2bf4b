import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../../scripts/commandLine.ts';
import { pageKinds } from '../support/pageKinds.ts';
import { serveFolder } from '../support/serveFolder.ts';
import { siteFolder } from '../support/siteFolder.ts';
import { openBrowser } from './openBrowser.ts';

/**
 * `npm run screenshots [-- kind …]`: every kind of page of `dist/` on a phone, a laptop and a large screen, light and
 * dark, and as it leaves the printer, into `.screenshots/`.
 */

const { operands: wanted } = commandLine('screenshots');
const kinds = Object.entries(pageKinds(siteFolder)).filter(([kind]) => wanted.length === 0 || wanted.includes(kind));
const looks = [
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 1920, colorScheme: 'light' },
] as const;

mkdirSync('.screenshots', { recursive: true });
const served = await serveFolder(siteFolder);
const browser = await openBrowser();
try {
  for (const { width, colorScheme } of looks) {
    const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 }, colorScheme });
    for (const [kind, path] of kinds) {
      const page = await context.newPage();
      await page.goto(served.url + path, { waitUntil: 'networkidle' });
      await page.screenshot({ path: join('.screenshots', `${kind}-${width}-${colorScheme}.png`), fullPage: true });
      if (width === 1280 && colorScheme === 'light') {
        await page.pdf({ path: join('.screenshots', `${kind}-print.pdf`), format: 'A4', preferCSSPageSize: true });
      }
      await page.close();
    }
    await context.close();
  }
} finally {
  await browser.close();
  await served.close();
}
