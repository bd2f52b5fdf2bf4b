import fs, { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestOf } from '../../scripts/pages/digests.ts';
import { openKeptSite } from '../../scripts/pages/keptSite.ts';
import { ROOT } from '../../scripts/projectFolders.ts';

let folder = '';
let site = '';
const next = () => join(folder, 'next');
const record = () => join(ROOT, '.astro/kept', `${digestOf(site).slice(0, 16)}.json`);
const FROM = digestOf('text');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-kept-'));
  site = join(folder, 'site');
  for (const path of [site, next()]) mkdirSync(path);
  const kept = openKeptSite(site, 'program');
  kept.remember({ 'a.html': kept.put('a.html', '甲', site) });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(record(), { recursive: true, force: true });
});

it('takes a page of the last site that stands as it was written', () => {
  expect(openKeptSite(site, 'program').take('a.html', next())?.toString()).toBe('甲');
});

it('makes a page anew whose place a link has taken: what it leads to is not ours', () => {
  rmSync(join(site, 'a.html'));
  writeFileSync(join(folder, 'elsewhere.html'), '甲');
  symlinkSync(join(folder, 'elsewhere.html'), join(site, 'a.html'));
  openKeptSite(site, 'program').put('a.html', '甲', next());
  expect(lstatSync(join(next(), 'a.html')).isFile()).toBe(true);
});

it('makes a page anew whose place a folder has taken', () => {
  rmSync(join(site, 'a.html'));
  mkdirSync(join(site, 'a.html'));
  openKeptSite(site, 'program').putFrom('a.html', FROM, next(), () => '甲');
  expect(readFileSync(join(next(), 'a.html'), 'utf8')).toBe('甲');
});

it('goes on without a memory whose place a folder has taken, and remembers again', () => {
  rmSync(record());
  mkdirSync(record());
  const kept = openKeptSite(site, 'program');
  expect(kept.why).toBe('上次的记录损坏，不用它');
  kept.remember({ 'a.html': kept.put('a.html', '甲', next()) });
  expect(openKeptSite(site, 'program').why).toBe('');
});

it('says so where it cannot remember: the site stands all the same, and no page is taken by an old memory', () => {
  const real = fs.writeFileSync;
  const full = () => {
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  };
  const kept = openKeptSite(site, 'program');
  const made = { 'a.html': kept.put('a.html', '乙', next()) };
  Object.assign(fs, { writeFileSync: full });
  syncBuiltinESMExports();
  try {
    expect(kept.remember(made)).toEqual([
      expect.stringMatching(/^网站已经生成；没能记下它，下次要多做一些：.*\.part：磁盘满了/),
    ]);
  } finally {
    Object.assign(fs, { writeFileSync: real });
    syncBuiltinESMExports();
  }
  writeFileSync(join(site, 'a.html'), '乙');
  expect(openKeptSite(site, 'program').take('a.html', next())).toBeUndefined();
});
