import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SINGLE_FILE } from '../../src/views/read/readerMarkup.ts';
import { filesIn } from '../support/filesIn.ts';
import { siteFolder } from '../support/siteFolder.ts';

/** What the pages weigh and load, told by their bytes alone. */

const KB = 1024;
/** The page that reads dropped files: a tool, with a sheet of its own. */
const CLERK = 'read/index.html';
const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html') && file !== SINGLE_FILE);
const html = new Map(pages.map((page) => [page, readFileSync(join(siteFolder, page), 'utf8')]));
const projectPages = pages.filter((page) => /^projects\/.+\/index\.html$/.test(page));
const read = (page: string) => html.get(page) ?? '';

/** Addresses that a page loads by itself: style sheets, scripts, pictures. */
const loadedBy = (page: string) =>
  [
    ...read(page).matchAll(
      /<(?:script|img|iframe|source|video|audio|object|embed)\b[^>]*\s(?:src|data)="([^"]*)"|<link\b(?=[^>]*rel="(?:stylesheet|icon|preload|modulepreload)")[^>]*\shref="([^"]*)"/g,
    ),
  ].map(([, source, link]) => source ?? link ?? '');

/** Files of the site a page loads, with the scripts that those import at once. */
function filesOf(page: string): string[] {
  const files = new Set<string>();
  const add = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith('.js')) return;
    const script = readFileSync(join(siteFolder, file), 'utf8');
    for (const [, imported = ''] of script.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^'"();]*?from)?\s*["'](\.[^"']+)["']/g,
    )) {
      add(posix.join(posix.dirname(file), imported));
    }
  };
  for (const address of loadedBy(page)) {
    if (!address.startsWith('data:')) add(posix.normalize(posix.join(posix.dirname(page), address)));
  }
  return [...files];
}

describe('weight', () => {
  it('of every project page, charts and all, is at most 25 KB compressed', () => {
    expect(projectPages.length).toBeGreaterThan(90);
    const heavy = projectPages.map((page) => [page, gzipSync(read(page)).length] as const);
    expect(heavy.filter(([, bytes]) => bytes > 25 * KB)).toEqual([]);
  });

  it('of every project page with everything it loads at once is at most 40 KB compressed', () => {
    const heavy = projectPages.map((page) => {
      const loaded = filesOf(page).map((file) => gzipSync(readFileSync(join(siteFolder, file))).length);
      return [page, loaded.reduce((sum, bytes) => sum + bytes, gzipSync(read(page)).length)] as const;
    });
    expect(heavy.filter(([, bytes]) => bytes > 40 * KB)).toEqual([]);
  });

  it('of all style sheets together is at most 15 KB, not even compressed, of that of the clerk’s page 3 KB, of that of a dialog asked for 2 KB', () => {
    const isSheet = (file: string) => file.endsWith('.css');
    const others = new Set(pages.filter((page) => page !== CLERK).flatMap((page) => filesOf(page).filter(isSheet)));
    const own = filesOf(CLERK).filter((file) => isSheet(file) && !others.has(file));
    const asked = Object.keys(filesIn(siteFolder)).filter((file) => isSheet(file) && /\/takeAway\./.test(file));
    expect(asked).toHaveLength(1);
    expect([...others, ...own, ...asked].sort()).toEqual(Object.keys(filesIn(siteFolder)).filter(isSheet).sort());
    const weight = (sheets: Iterable<string>) =>
      [...sheets].reduce((sum, file) => sum + readFileSync(join(siteFolder, file)).length, 0);
    expect(weight(others)).toBeGreaterThan(0);
    expect(weight(others)).toBeLessThanOrEqual(15 * KB);
    expect(weight(own)).toBeLessThanOrEqual(3 * KB);
    expect(weight(asked)).toBeLessThanOrEqual(2 * KB);
  });

  it('leaves no mark of a chart without its colour', () => {
    const css = Object.entries(filesIn(siteFolder))
      .filter(([file]) => file.endsWith('.css'))
      .map(([, bytes]) => bytes)
      .join('');
    const used = pages.flatMap(
      (page) => read(page).match(/(?<=["\s])[fs]-(?:ink|soft|rule|paper|accent|second)(?=["\s])/g) ?? [],
    );
    expect([...new Set(used)].filter((name) => !css.includes(`.${name}{`))).toEqual([]);
    expect(used.length).toBeGreaterThan(100);
  });

  it('of any page is at most 40 KB compressed', () => {
    const heavy = pages.map((page) => [page, gzipSync(read(page)).length] as const);
    expect(heavy.filter(([, bytes]) => bytes > 40 * KB)).toEqual([]);
  });
});

describe('explanations', () => {
  it('are there for every term that offers one, and for no other', () => {
    const wrong = pages.flatMap((page) => {
      const offered = new Set([...read(page).matchAll(/popovertarget="([^"]*)"/g)].map(([, id]) => id));
      const there = new Set([...read(page).matchAll(/<[a-z]+[^>]*\sid="(term-[^"]*)"/g)].map(([, id]) => id));
      const missing = [...offered].filter((id) => !there.has(id));
      const idle = [...there].filter((id) => !offered.has(id));
      return missing.length + idle.length > 0 ? [{ page, missing, idle }] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('what pages load', () => {
  const isEmbed = (page: string) => page.startsWith('embed/');
  const others = pages.filter((page) => page !== '404.html' && !isEmbed(page));

  it.each<[string, RegExp]>([
    ['script in the page', /<script(?![^>]*\s(?:src=|type="application\/(?:ld\+)?json"))/],
    ['style in the page', /<style|\sstyle="/],
    ['handler in the page', /<[a-z][^>]*\son[a-z]+="/],
    ['address that is a script', /(?:href|src|action)="\s*javascript:/i],
  ])('no %s', (_, pattern) => {
    expect(others.filter((page) => pattern.test(read(page)))).toEqual([]);
  });

  it('nothing from another place', () => {
    const foreign = pages.flatMap((page) => loadedBy(page).filter((address) => /^(?:[a-z]+:)?\/\//i.test(address)));
    expect(foreign).toEqual([]);
  });

  it('what the policy at the head of every page allows, and nothing more', () => {
    for (const page of others) {
      const policy = /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
        read(page),
      )?.[1];
      expect(policy, page).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(policy, page).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
    }
  });

  it('one style known by its hash in what is set into pages of others, no script but that of the card, at most 30 KB', () => {
    const embeds = pages.filter(isEmbed);
    expect(embeds.length).toBeGreaterThan(20);
    for (const page of embeds) {
      expect(read(page), page).toMatch(/content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+';/);
      expect(read(page), page).not.toMatch(/\sstyle="|unsafe-inline/);
      expect(Buffer.byteLength(read(page)), page).toBeLessThanOrEqual(30 * KB);
      expect(filesOf(page).length === 0, page).toBe(page !== 'embed/index.html');
      if (read(page).includes('<figure')) expect(read(page), page).toMatch(/来源：.*target="_blank"/s);
    }
  });

  it('one style of its own, known by its hash, on the page for addresses that do not exist, and no file', () => {
    const page = read('404.html');
    expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+';/);
    expect(page).not.toMatch(/<script|\sstyle="/);
    expect(filesOf('404.html')).toEqual([]);
  });
});
