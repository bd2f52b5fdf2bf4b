import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type ServedFolder, serveFolder } from '../support/serveFolder.ts';
import { siteFolder } from '../support/siteFolder.ts';
import { openBrowser } from './openBrowser.ts';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

/** A page, and what has gone wrong on it so far: console errors, failed requests, requests to other places. */
export interface OpenPage {
  page: Page;
  wrong: string[];
}

/**
 * Serves the site and keeps a browser open for the tests of a file. It lies in a folder of the server: what works at
 * /zwgk/czxx/mingbai/ works anywhere.
 * @param folder of another site than the one built for all tests, known when they begin
 */
export function siteInBrowser(folder = () => siteFolder) {
  let served: ServedFolder;
  let browser: Browser;
  beforeAll(async () => {
    served = await serveFolder(folder(), { mount: '/zwgk/czxx/mingbai/' });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    /** The address of a path of the site. */
    address: (path: string) => served.url + path,
    /** Opens a path in a browser of its own, on a phone unless told otherwise. */
    async open(path: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
      const context = await browser.newContext({ viewport: PHONE, ...options });
      const page = await context.newPage();
      watchTraffic(page);
      const wrong: string[] = [];
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('response', (answer) => answer.status() >= 400 && wrong.push(`${answer.status()} ${answer.url()}`));
      page.on('request', (request) => {
        const own = /^(?:data|blob):/.test(request.url()) || request.url().startsWith(served.url);
        if (!own) wrong.push(`foreign: ${request.url()}`);
      });
      await page.goto(served.url + path, { waitUntil: 'load' });
      return { page, wrong };
    },
  };
}

interface Traffic {
  /** requests without an answer so far */
  open: Set<Request>;
  /** when one was last made or answered */
  changed: number;
}
const traffic = new WeakMap<Page, Traffic>();

function watchTraffic(page: Page): void {
  const seen: Traffic = { open: new Set(), changed: performance.now() };
  traffic.set(page, seen);
  const note = (change: (request: Request) => unknown) => (request: Request) => {
    change(request);
    seen.changed = performance.now();
  };
  page.on(
    'request',
    note((request) => seen.open.add(request)),
  );
  for (const end of ['requestfinished', 'requestfailed'] as const) {
    page.on(
      end as 'requestfinished',
      note((request) => seen.open.delete(request)),
    );
  }
}

/**
 * Waits until a page has asked for nothing for half a second. Playwright's own `networkidle` waits for a word of the browser, which one
 * that is busy forgets to say: one time in two hundred.
 */
export async function settled(page: Page): Promise<void> {
  const seen = traffic.get(page);
  if (!seen) throw new Error('This page was not opened by siteInBrowser.');
  while (seen.open.size > 0 || performance.now() - seen.changed < 500) await setTimeout(50);
}

/** How far a page can be pushed sideways, in CSS pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Closes a page and all that was opened with it. */
export const close = (page: Page): Promise<void> => page.context().close();
