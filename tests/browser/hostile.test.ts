import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MANIFEST_FILE, partFile } from '../../src/search/format/indexFiles.ts';
import { packPiece } from '../../src/search/format/pieceFormat.ts';
import { publishedProject } from '../support/publishedData.ts';
import { siteFolder } from '../support/siteFolder.ts';
import { close, settled, sideways, siteInBrowser } from './siteInBrowser.ts';

const { id = '', path = '' } = publishedProject('2024年村委会办公经费');
const { id: other } = publishedProject('村委会办公经费');
const { open, address } = siteInBrowser();

const MARKUP = encodeURIComponent('"><img src=x onerror="document.title=1"><script>document.title=1</script>');
const LONG = encodeURIComponent('甲'.repeat(300));
const NARROW = { viewport: { width: 320, height: 640 } };

/** Opens a blank page of the site first, so that what a test puts there comes before the page it looks at. */
async function prepared(prepare: (context: BrowserContext) => Promise<unknown>) {
  const opened = await open('');
  await prepare(opened.page.context());
  opened.wrong.length = 0;
  return { ...opened, go: (to: string) => opened.page.goto(address(to), { waitUntil: 'load' }) };
}

const searched = (page: Page) =>
  page.waitForSelector('[data-results]:is([data-state="done"], [data-state="idle"], [data-state="failed"])', {
    state: 'attached',
  });
const statusOf = (page: Page) => page.textContent('[data-status]');
const listsAreOffered = (page: Page) => page.locator('[data-help] a[href$="projects/"]').isVisible();

describe('an address that somebody made up', () => {
  it('of the search, a comparison, a list or a project runs nothing, breaks nothing and fits on a small phone', async () => {
    const { page, wrong } = await open('', NARROW);
    for (const to of [
      `search/?q=${MARKUP}`,
      `search/?q=${LONG}&year=${LONG}`,
      'search/?q=%FF%FE%00&sort=__proto__&everyday=constructor',
      'search/?q=(((%5B%5B*%2B%3F%5C&kind=__proto__&unit=constructor&class=toString',
      `search/?year=2024&year=2024&unit=${MARKUP}#%E0%A4%A`,
      'search/?q=%E2%80%AE%E6%9D%91%E2%80%8B%E5%A7%94',
      `compare/?p=${MARKUP}&p=..%2F..%2Findex&p=__proto__`,
      `compare/?p=${id}${'&p=x'.repeat(500)}`,
      `compare/?u=constructor&u=${LONG}`,
      `projects/?mark=${MARKUP}&mark=${LONG}#${MARKUP}`,
      `${path}?mark=(&mark=%5B&mark=.*#%E0%A4%A`,
      `units/?q=${MARKUP}#__proto__`,
    ]) {
      await page.goto(address(to));
      await settled(page);
      if (to.startsWith('search/')) await searched(page);
      expect(await page.title(), to).not.toBe('1');
      expect(await page.locator('img[src="x"]').count(), to).toBe(0);
      expect(await sideways(page), to).toBeLessThanOrEqual(0);
    }
    // A made-up id is asked for and is not there; nothing else goes wrong.
    expect(wrong.filter((line) => !/404|constructor|__proto__|Failed to load resource/.test(line))).toEqual([]);
    await close(page);
  });
});

describe('storage that somebody filled', () => {
  const POISON: readonly [string, string][] = [
    ['an object', '{"__proto__":1}'],
    ['a list of other things', '[null,1,{},["a"]]'],
    ['markup and paths', `["../../x","<img src=x>","__proto__","${'a'.repeat(300)}"]`],
    ['a thousand ids', JSON.stringify(Array.from({ length: 1000 }, (_, at) => `p-${at}`))],
    ['no JSON', '['],
  ];

  it.each(POISON)('with %s changes nothing that a reader sees but what can be chosen', async (_, poison) => {
    const { page, wrong, go } = await prepared((context) =>
      context.addInitScript((value) => {
        for (const name of ['mingbai-text', 'mingbai-contrast']) localStorage.setItem(name, value);
        for (const name of ['project', 'unit']) sessionStorage.setItem(`mingbai-compare-${name}`, value);
      }, poison),
    );
    await go('projects/');
    expect(await page.locator('html[data-text], html[data-contrast]').count()).toBe(0);
    const bar = page.locator('.choice');
    const chosen = (await bar.count()) > 0 && (await bar.isVisible()) ? await bar.textContent() : '已选 0 个';
    expect(Number(/已选 (\d+) 个/.exec(chosen ?? '')?.[1])).toBeLessThanOrEqual(6);
    for (const href of await page.locator('.choice a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
      expect(href).toMatch(/\?p=[a-z0-9-]+(?:&p=[a-z0-9-]+)*$/);
    }
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('or that the browser forbids leaves every page usable', async () => {
    const { page, wrong, go } = await prepared((context) =>
      context.addInitScript(() => {
        for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
          Storage.prototype[name] = () => {
            throw new DOMException('denied', 'SecurityError');
          };
        }
      }),
    );
    await go('projects/');
    await page.getByRole('button', { name: '大字' }).click();
    expect(await page.locator('html[data-text="large"]').count()).toBe(1);
    await go(`compare/?p=${id}&p=${other}`);
    await page.locator('table.compare').waitFor();
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('is not written by the filters of a search', async () => {
    const { page } = await open('search/?q=%E6%9D%91');
    await searched(page);
    await page.locator('[data-filters] summary').first().click();
    await page.locator('[data-filters] input:visible').first().check();
    await searched(page);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await close(page);
  });
});

it('a search whose script does not come says so after a while, and the lists are offered', async () => {
  const { page, go } = await prepared((context) =>
    context.route('**/*.js', (route) =>
      route.request().url().includes('SearchPage') ? route.abort() : route.continue(),
    ),
  );
  await go('search/?q=%E6%9D%91');
  const status = page.locator('[data-status]');
  expect(await status.isVisible()).toBe(false);
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  expect(await status.isVisible()).toBe(true);
  expect(await statusOf(page)).toMatch(/程序还没有传来/);
  expect(await listsAreOffered(page)).toBe(true);
  await close(page);
});

it.each(['compare/?p=a&p=b', 'read/', 'embed/?p=a'])(
  '%s, whose script does not come, says so after a while',
  async (address) => {
    const { page, go } = await prepared((context) =>
      context.route('**/*.js', (route) =>
        route.request().url().includes('preferences') ? route.continue() : route.abort(),
      ),
    );
    await go(address);
    const late = page.locator('.late');
    expect(await late.isVisible()).toBe(false);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    expect(await late.isVisible()).toBe(true);
    await close(page);
  },
);

it('a page whose script comes says nothing of it', async () => {
  const { page, go } = await prepared(async () => {});
  for (const address of ['compare/?p=a&p=b', 'embed/?p=a', 'read/']) {
    await go(address);
    await page.locator('.late').waitFor({ state: 'detached' });
  }
  await close(page);
});

describe('pieces of the search', () => {
  const { tag } = JSON.parse(readFileSync(join(siteFolder, MANIFEST_FILE), 'utf8'));

  it('of another build are told from the ones wanted: the page asks for a reload and offers the lists', async () => {
    const { page, go } = await prepared((context) =>
      context.route(`**/${partFile(tag, 'base')}`, (route) =>
        route.fulfill({ body: Buffer.from(packPiece('anotherone', { records: 1 })) }),
      ),
    );
    await go('search/?q=%E6%9D%91');
    await searched(page);
    expect(await statusOf(page)).toMatch(/网站正在更新，请刷新/);
    expect(await listsAreOffered(page)).toBe(true);
    await close(page);
  });

  it('that come slowly are said to be under way, and nothing stands there that another search found', async () => {
    let letGo = () => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    const { page, go } = await prepared((context) =>
      context.route(`**/${partFile(tag, 'words')}`, async (route) => {
        await held;
        await route.continue();
      }),
    );
    await go('search/?q=%E6%9D%91');
    await expect.poll(() => statusOf(page)).toBe('正在搜索。');
    expect(await page.locator('[data-status]').isVisible()).toBe(true);
    expect(await page.locator('[data-found]').isVisible()).toBe(false);
    letGo();
    await searched(page);
    expect(await statusOf(page)).toMatch(/找到 \d+ 条/);
    expect(await page.locator('[data-tools]').isVisible()).toBe(true);
    await close(page);
  });

  it('that do not come are waited for a quarter of a minute; then the lists are offered', async () => {
    const { page, go } = await prepared((context) => context.route(`**/${partFile(tag, 'base')}`, () => {}));
    await page.clock.install();
    await go('search/?q=%E6%9D%91');
    await page.waitForTimeout(500);
    await page.clock.runFor(20_000);
    await searched(page);
    expect(await statusOf(page)).toMatch(/迟迟没有传来/);
    expect(await listsAreOffered(page)).toBe(true);
    await close(page);
  });
});

it('a page that the browser kept and shows again knows what was chosen on other pages since', async () => {
  const { page } = await open('projects/');
  await page.locator('[data-choose-start]').first().click();
  await page.locator('input[data-choice-id]').first().check();
  await page.evaluate((kept) => {
    sessionStorage.setItem('mingbai-compare-project', JSON.stringify([kept]));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }, id);
  await expect.poll(() => page.locator('input[data-choice-id]:checked').count()).toBe(1);
  expect(await page.locator(`input[data-choice-id="${id}"]`).isChecked()).toBe(true);
  await close(page);
});

it('the longest names fit on the smallest phone', async () => {
  const { page } = await open('', NARROW);
  for (const to of [
    '',
    path,
    'projects/',
    'units/',
    'documents/',
    `compare/?p=${id}&p=${other}`,
    'search/?q=%E6%9D%91',
  ]) {
    await page.goto(address(to));
    await settled(page);
    await page.evaluate(() => {
      const name = `${'关于农村基础设施建设'.repeat(9)}${'Abcdefghij'.repeat(8)}（2024）`;
      // Names stand in headings, lists, and the cells that hold no figure.
      const places = 'main h1, main h2, main li a, nav a, main tbody th a, main tbody td:first-child:not(.num) a';
      for (const place of document.querySelectorAll(places)) {
        if (place.childElementCount === 0) place.textContent = name;
      }
    });
    expect(await sideways(page), to).toBeLessThanOrEqual(0);
  }
  await close(page);
});

/** What browsers of 2019 do not have and a script of today may use without a thought. */
const NEWER = [
  'Array.prototype.at Array.prototype.findLast Array.prototype.toReversed Array.prototype.toSorted Array.prototype.with',
  'String.prototype.at String.prototype.replaceAll String.prototype.matchAll Object.fromEntries Object.hasOwn Object.groupBy',
  'Map.groupBy Promise.any Promise.allSettled Promise.withResolvers Element.prototype.replaceChildren',
  'HTMLFormElement.prototype.requestSubmit AbortSignal.timeout AbortSignal.any DecompressionStream structuredClone',
  'CSS.supports ResizeObserver queueMicrotask',
  'Set.prototype.union Set.prototype.isDisjointFrom Intl.Segmenter crypto.randomUUID Array.fromAsync',
].flatMap((line) => line.split(' '));

describe('in a browser of 2019', () => {
  const older = () =>
    prepared((context) =>
      context.addInitScript((names) => {
        for (const name of names) {
          const parts = name.split('.');
          const last = parts.pop() as string;
          let owner: Record<string, unknown> | undefined = globalThis as never;
          for (const part of parts) owner = owner?.[part] as never;
          if (owner) delete owner[last];
        }
      }, NEWER),
    );

  it('the search finds, filters and suggests', async () => {
    const { page, wrong, go } = await older();
    await go('search/?q=%E6%9D%91%E5%A7%94%E4%BC%9A');
    await searched(page);
    expect(await statusOf(page)).toMatch(/^找到 \d+ 条/);
    await page.locator('[data-results] [data-title]').first().click();
    await page.locator('main mark').first().waitFor();
    await page.locator('header input[type="search"]').fill('村委会');
    await page.locator('[role="option"]').first().waitFor();
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('projects are compared, tables sorted, and dropped files refused in a sentence', async () => {
    const { page, wrong, go } = await older();
    await go(`compare/?p=${id}&p=${other}`);
    await page.locator('table.compare').waitFor();
    await go('projects/');
    await page.locator('th button').first().click();
    await page.locator('th[aria-sort]').first().waitFor();
    await page.getByRole('button', { name: '引用、下载' }).first().click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: /CSV/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    expect(wrong).toEqual([]);
    await go('read/');
    expect(await page.getByText('这个浏览器太旧，读不了文件').isVisible()).toBe(true);
    await close(page);
  });
});
