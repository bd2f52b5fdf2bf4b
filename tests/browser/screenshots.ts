import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './openBrowser.ts';
import { pageKinds } from './pageKinds.ts';
import { serveFolder } from './serveFolder.ts';

/** `npm run screenshots [-- kind …]`: every kind of page of `dist/` at 390 and 1280 px, light, dark and print, into `.screenshots/`. */

const site = process.env.MINGBAI_DIST ?? 'dist';
const wanted = process.argv.slice(2);
const kinds = Object.entries(pageKinds(site)).filter(([kind]) => wanted.length === 0 || wanted.includes(kind));
const looks = [
  { look: 'light', width: 390, colorScheme: 'light', media: 'screen' },
  { look: 'light', width: 1280, colorScheme: 'light', media: 'screen' },
  { look: 'dark', width: 390, colorScheme: 'dark', media: 'screen' },
  { look: 'print', width: 794, colorScheme: 'light', media: 'print' },
] as const;

mkdirSync('.screenshots', { recursive: true });
const served = await serveFolder(site);
const browser = await openBrowser();
try {
  for (const { look, width, colorScheme, media } of looks) {
    const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 }, colorScheme });
    for (const [kind, path] of kinds) {
      const page = await context.newPage();
      await page.emulateMedia({ media, colorScheme });
      await page.goto(served.url + path, { waitUntil: 'networkidle' });
      await page.screenshot({ path: join('.screenshots', `${kind}-${width}-${look}.png`), fullPage: true });
      await page.close();
    }
    await context.close();
  }
} finally {
  await browser.close();
  await served.close();
}
