import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countyText } from '../support/county.ts';
import { siteFolder } from '../support/siteFolder.ts';

/** A site whose county has set everything in site.yaml, and one whose county has set nothing. */

const ADDRESS = 'https://www.example.gov.cn/zwgk/mingbai/';
const SETTINGS = `title: 甲县明白账
publisher: 甲县财政局
contact: 甲县财政局预算股
siteUrl: ${ADDRESS}
siteIdCode: "1234567890"
columnName: 绩效目标
`;

let work = '';
let dist = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'mingbai-address-'));
  dist = join(work, 'dist');
  mkdirSync(join(work, 'county/documents'), { recursive: true });
  writeFileSync(join(work, 'county/documents/taole-2022.txt'), countyText('taole-2022.txt'));
  writeFileSync(
    join(work, 'county/documents/taole-2022.yaml'),
    'county: 甲县\nissuingUnit: 甲镇\npublished: 2022-03-01\n',
  );
  writeFileSync(join(work, 'county/site.yaml'), SETTINGS);
  const command = ['scripts/build.ts', '--content', join(work, 'county'), '--out', dist];
  execFileSync(process.execPath, command, { stdio: 'pipe' });
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const pages = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && file !== '404.html')
    // An earlier address, which only leads on.
    .filter((file) => !readFileSync(join(folder, file), 'utf8').includes('<meta name="robots" content="noindex">'));
const addressOf = (page: string) => ADDRESS + page.replace(/index\.html$/, '');
const locations = () => [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);

describe('with a public address', () => {
  it('the sitemap lists every page of the site once, and nothing else', () => {
    expect(locations().toSorted()).toEqual(pages(dist).map(addressOf).toSorted());
  });

  it('every page names its own address as canonical and to those who share it', () => {
    for (const page of pages(dist)) {
      expect(/<link rel="canonical" href="([^"]*)"/.exec(read(page))?.[1], page).toBe(addressOf(page));
      expect(/<meta property="og:url" content="([^"]*)"/.exec(read(page))?.[1], page).toBe(addressOf(page));
    }
  });

  it('every page carries a title, a description and the tags of government sites', () => {
    for (const page of pages(dist)) {
      const html = read(page);
      const meta = (name: string) => new RegExp(`<meta name="${name}" content="([^"]+)"`).exec(html)?.[1];
      expect(html, page).toMatch(/<title>[^<]*甲县明白账[^<]*<\/title>/);
      expect(meta('description')?.length, page).toBeGreaterThan(8);
      expect(meta('SiteName')).toBe('甲县财政局');
      expect(meta('SiteDomain')).toBe('www.example.gov.cn');
      expect(meta('SiteIDCode')).toBe('1234567890');
      expect(meta('ColumnName')).toBe('绩效目标');
      expect(meta('ArticleTitle')).toBeTruthy();
    }
  });

  it('a project says when and by whom it was disclosed', () => {
    const [project = ''] = pages(dist).filter((page) => /^projects\/.+\//.test(page));
    expect(read(project)).toContain('<meta name="PubDate" content="2022-03-01">');
    expect(read(project)).toContain('<meta name="ContentSource" content="甲镇">');
  });

  it('home, units and topics have a picture for messages, a project that of its unit', () => {
    const pictureOf = (page: string) => /<meta property="og:image" content="([^"]*)"/.exec(read(page))?.[1] ?? '';
    const kind = (folder: string) =>
      pages(dist).filter((page) => page.startsWith(`${folder}/`) && page.split('/').length > 2);
    const pictured = ['index.html', ...kind('units'), ...kind('topics')];
    expect(pictured.length).toBeGreaterThan(4);
    expect(new Set(pictured.map(pictureOf)).size).toBe(pictured.length);
    for (const page of pictured) {
      expect(pictureOf(page), page).toMatch(/^https:.*\/shared\/[0-9a-f]{12}\.png$/);
      const { size } = statSync(join(dist, pictureOf(page).slice(ADDRESS.length)));
      expect(size, page).toBeLessThan(60 * 1024);
    }
    const [unit = ''] = kind('units');
    for (const page of kind('projects')) expect(pictureOf(page), page).toBe(pictureOf(unit));
    expect(readdirSync(join(dist, 'shared'))).toHaveLength(pictured.length);
  });

  it('no two pages share a title and description', () => {
    const heads = pages(dist).map((page) => /<title>.*?<meta name="description"[^>]*>/.exec(read(page))?.[0]);
    expect(new Set(heads).size).toBe(heads.length);
  });

  it('the feed gives each document with its day, and the pages lead to it', () => {
    expect(read('feed.xml')).toContain(`<link>${ADDRESS}documents/taole-2022/</link>`);
    expect(read('feed.xml')).toContain('<pubDate>Tue, 01 Mar 2022 00:00:00 GMT</pubDate>');
    expect(read('units/index.html')).toContain('type="application/rss+xml"');
  });

  it('data blocks are well formed and lead along the way to the page', () => {
    for (const page of pages(dist)) {
      for (const [, block = ''] of read(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
        const data = JSON.parse(block) as { '@type': string; itemListElement?: { item: string }[] };
        if (data['@type'] === 'BreadcrumbList') expect(data.itemListElement?.at(-1)?.item, page).toBe(addressOf(page));
      }
    }
    expect(read('data/index.html')).toContain('"@type":"Dataset"');
    expect(read('data/index.html')).toContain(`"contentUrl":"${ADDRESS}data/projects.csv"`);
  });

  it('the page for addresses that do not exist leads home from any depth', () => {
    const links = [...read('404.html').matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    expect(links).toContain(ADDRESS);
    for (const address of links) expect(address).toMatch(/^https:\/\/www\.example\.gov\.cn\/zwgk\/mingbai\/|^data:,$/);
  });
});

describe('without one', () => {
  it('nothing claims an address: no canonical, no sitemap, no feed', () => {
    const files = readdirSync(siteFolder);
    expect(files).not.toContain('sitemap.xml');
    expect(files).not.toContain('feed.xml');
    expect(files).not.toContain('shared');
    for (const page of pages(siteFolder)) {
      expect(readFileSync(join(siteFolder, page), 'utf8')).not.toMatch(/rel="canonical"|og:url|og:image|rss\+xml/);
    }
  });

  it('the page for addresses that do not exist leads to the home of the server, and says how to get back here', () => {
    const html = readFileSync(join(siteFolder, '404.html'), 'utf8');
    expect(html).toContain('从后往前删');
    expect([...html.matchAll(/<a\s[^>]*href="([^"]*)"/g)].map(([, address]) => address)).toEqual(['/']);
  });
});
