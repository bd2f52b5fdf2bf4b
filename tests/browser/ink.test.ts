import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countyDocuments, countyText } from '../support/county.ts';
import { serveFolder } from '../support/serveFolder.ts';
import { siteFolder } from '../support/siteFolder.ts';
import { fontConfig } from './chineseFonts.ts';
import { openBrowser } from './openBrowser.ts';
import { packagedBrowser } from './packagedBrowser.ts';

/** Pictures prove nothing where every character is the same empty box: what the packaged browser draws without any font of the system. */

const printed = Object.keys(countyDocuments).map(countyText).join('');
const characters = [...new Set(printed)].filter((character) => /[\p{Script=Han}≥≤℃％（）“”、。]/u.test(character));
/** A character that no font has. */
const UNKNOWN = '\u{10fffe}';

let folder = '';
let browser: Browser;
/** The same browser with nothing but the Latin letters that come with it. */
let latin: Browser;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingbai-latin-'));
  const latinOnly = path.join(folder, 'fonts.conf');
  const { executablePath } = await packagedBrowser();
  writeFileSync(latinOnly, fontConfig(path.join(path.dirname(executablePath), 'fonts'), folder));
  browser = await openBrowser({ packaged: true });
  latin = await openBrowser({ packaged: true, fontConfig: latinOnly });
});
afterAll(async () => {
  await browser?.close();
  await latin?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Drawn {
  character: string;
  /** the pixels of the character as one text; equal for equal pictures */
  picture: string;
  /** share of its square that is covered, 0 to 1 */
  ink: number;
}

/** Each text drawn by itself in a square of 32 pixels, in the style of the pages. */
const drawn = (page: Page, texts: readonly string[], weight: number): Promise<Drawn[]> =>
  page.evaluate(
    ([given, bold]) => {
      const canvas = document.createElement('canvas');
      canvas.width = 32;
      canvas.height = 32;
      const pen = canvas.getContext('2d', { willReadFrequently: true });
      if (!pen) throw new Error('no canvas');
      pen.font = `${bold} 24px "PingFang SC", "Microsoft YaHei", sans-serif`;
      pen.textBaseline = 'middle';
      return given.map((character) => {
        pen.clearRect(0, 0, 32, 32);
        pen.fillText(character, 4, 16);
        const covered = pen.getImageData(0, 0, 32, 32).data.filter((_, at) => at % 4 === 3);
        return {
          character,
          picture: covered.join(),
          ink: covered.reduce((sum, alpha) => sum + alpha, 0) / 255 / (24 * 24),
        };
      });
    },
    [[...texts], weight] as const,
  );

/** Characters that a reader could not tell: drawn as nothing, as the box of an unknown one, or just as another is. */
async function unreadable(of: Browser, weight: number): Promise<string[]> {
  const page = await of.newPage();
  const [box, ...all] = await drawn(page, [UNKNOWN, ...characters], weight);
  await page.close();
  const alike = Map.groupBy(all, ({ picture }) => picture);
  return all
    .filter(({ picture, ink }) => ink < 0.01 || picture === box?.picture || (alike.get(picture)?.length ?? 0) > 1)
    .map(({ character }) => character);
}

describe('the browser installed with the project, on a machine without Chinese fonts', () => {
  it.each([400, 700])('draws every character of the county’s documents as itself, weight %i', async (weight) => {
    expect(characters.length).toBeGreaterThan(800);
    expect(await unreadable(browser, weight)).toEqual([]);
  });

  it('covers as much of the square as Chinese does', async () => {
    const page = await browser.newPage();
    const [one, village, bold] = [...(await drawn(page, ['一', '村'], 400)), ...(await drawn(page, ['村'], 700))].map(
      ({ ink }) => ink,
    );
    await page.close();
    expect(one).toBeGreaterThan(0.02);
    expect(village).toBeGreaterThan(0.12);
    expect(village).toBeLessThan(0.5);
    expect(bold).toBeGreaterThan((village ?? 0) * 1.2);
  });

  it('would be found out without its font: then no character is told from another', async () => {
    const chinese = characters.filter((character) => /\p{Script=Han}/u.test(character));
    expect(await unreadable(latin, 400)).toEqual(expect.arrayContaining(chinese));
  });

  it('shows titles of the site as words, and without its font as boxes', async () => {
    const served = await serveFolder(siteFolder);
    const title = async (of: Browser, text: string) => {
      const page = await of.newPage();
      await page.goto(served.url);
      const heading = page.locator('h1');
      await heading.evaluate((element, words) => element.replaceChildren(words), text);
      const picture = await heading.screenshot();
      await page.close();
      return picture.toString('base64');
    };
    const boxes = UNKNOWN.repeat(3);
    expect(await title(browser, '明白账')).not.toBe(await title(browser, boxes));
    expect(await title(latin, '明白账')).toBe(await title(latin, boxes));
    await served.close();
  });
});
