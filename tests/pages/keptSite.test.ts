import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestOf } from '../../scripts/pages/digests.ts';
import { openKeptSite } from '../../scripts/pages/keptSite.ts';
import { ROOT } from '../../scripts/projectFolders.ts';
import { listFiles } from '../../scripts/publisher/writtenFiles.ts';
import { NO_LINKS } from '../../src/publish/linkBook.ts';

let folder = '';
let site = '';
const record = () => join(ROOT, '.astro/kept', `${digestOf(site).slice(0, 16)}.json`);
const LINKS = { files: ['b.html'], pages: { 'a.html': [0] } };
const made = (text: string) => ({
  'a.html': { from: 'x', content: digestOf(text), reads: ['units', 'projectById/甲'] },
  'b.html': { from: 'y', content: digestOf(text), reads: ['projectById/甲'] },
  'c.csv': { from: '', content: digestOf(text) },
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-kept-'));
  site = join(folder, 'site');
  mkdirSync(site);
  openKeptSite(site, 'program').remember(made('甲'), LINKS);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(record(), { recursive: true, force: true });
});

it('remembers the files of the last site, and takes none of them where another program made it', () => {
  expect(openKeptSite(site, 'program')).toMatchObject({ why: '', files: made('甲'), links: LINKS });
  const other = openKeptSite(site, 'other');
  expect(other).toMatchObject({ why: '程序、设置或手写的内容变了', files: {}, links: NO_LINKS });
  expect([...other.digests]).toEqual(['a.html', 'b.html', 'c.csv'].map((file) => [file, digestOf('甲')]));
});

it('takes nothing from a folder with another site than was built last, such as a backup', () => {
  mkdirSync(join(site, 'data'));
  const manifest = join(site, 'data/manifest.json');
  writeFileSync(manifest, '2');
  listFiles(site);
  openKeptSite(site, 'program').remember({ 'data/manifest.json': { from: '', content: digestOf('2') } }, LINKS);
  expect(openKeptSite(site, 'program').why).toBe('');
  writeFileSync(manifest, '1');
  const { why, files, digests } = openKeptSite(site, 'program');
  expect({ why, files }).toEqual({ why: '文件夹里不是上次生成的网站', files: {} });
  expect([...digests]).toEqual([['data/manifest.json', '']]);
});

it('goes on without a memory that was damaged', () => {
  writeFileSync(record(), 'x\n{}');
  expect(openKeptSite(site, 'program')).toMatchObject({ why: '上次的记录损坏，不用它', files: {} });
});

it('goes on without a memory whose place a folder has taken, and remembers again', () => {
  rmSync(record());
  mkdirSync(record());
  const kept = openKeptSite(site, 'program');
  expect(kept.why).toBe('上次的记录损坏，不用它');
  kept.remember(made('甲'), LINKS);
  expect(openKeptSite(site, 'program').why).toBe('');
});

it('says so where it cannot remember: the site stands all the same, and what was remembered is of the site before', () => {
  const real = fs.writeFileSync;
  const full = () => {
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  };
  const kept = openKeptSite(site, 'program');
  Object.assign(fs, { writeFileSync: full });
  syncBuiltinESMExports();
  try {
    expect(kept.remember(made('乙'), LINKS)).toEqual([
      expect.stringMatching(/^网站已经生成；没能记下它，下次要多做一些：.*\.part：磁盘满了/),
    ]);
  } finally {
    Object.assign(fs, { writeFileSync: real });
    syncBuiltinESMExports();
  }
  // A page is taken only where it holds what its digest says, so that none of the new site is taken by this.
  expect(openKeptSite(site, 'program').files).toEqual(made('甲'));
});

it('remembers what no list has named yet, also where another program makes the next site', () => {
  const unlisted = { send: ['a.html'], remove: ['d.html'] };
  openKeptSite(site, 'program').remember(made('甲'), LINKS, unlisted);
  expect(openKeptSite(site, 'program').unlisted).toEqual(unlisted);
  expect(openKeptSite(site, 'other').unlisted).toEqual(unlisted);
  openKeptSite(site, 'program').remember(made('甲'), LINKS);
  expect(openKeptSite(site, 'program').unlisted).toEqual({ send: [], remove: [] });
});

it('knows the files of a site of which nothing is remembered by the list of what was written there', () => {
  writeFileSync(join(site, 'd.html'), '丁');
  listFiles(site);
  rmSync(record());
  expect([...openKeptSite(site, 'program').digests]).toEqual([['d.html', '']]);
});
