import { existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestOf } from '../../scripts/pages/digests.ts';
import { siteFolder } from '../../scripts/siteWriter/siteFolder.ts';
import { standingFiles } from '../../scripts/siteWriter/standingFiles.ts';

const MANY = 1_200;
const names = Array.from({ length: MANY }, (_, number) => `${number}.html`);
const kept = Object.fromEntries(names.map((name) => [name, { from: '', content: digestOf(name) }]));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-standing-'));
  for (const name of names) writeFileSync(join(folder, name), name);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('tells which files of a large site stand as they were written', async () => {
  writeFileSync(join(folder, '7.html'), '7.htm1');
  rmSync(join(folder, '8.html'));
  rmSync(join(folder, '9.html'));
  symlinkSync(join(folder, '10.html'), join(folder, '9.html'));
  const standing = await standingFiles(folder, kept, new AbortController().signal);
  const changed = names.filter((name) => !standing.has(name));
  // On one processor nothing is looked at beforehand.
  expect(changed).toEqual(availableParallelism() > 1 ? ['7.html', '8.html', '9.html'] : names);
});

it('leaves a small one to whoever takes its files', async () => {
  const few = Object.fromEntries(Object.entries(kept).slice(0, 20));
  expect(await standingFiles(folder, few, new AbortController().signal)).toEqual(new Set());
});

it('is given up with the command', async () => {
  const failed = new AbortController();
  const standing = standingFiles(folder, kept, failed.signal);
  failed.abort();
  await expect(standing).rejects.toThrow();
});

it('a file that was looked at is taken without being read again, and one that is gone since is not', () => {
  const site = join(folder, 'site');
  mkdirSync(site);
  const { take } = siteFolder(folder, site, new Set(['1.html', '2.html']));
  rmSync(join(folder, '2.html'));
  expect(['1.html', '2.html', '3.html'].map((name) => take(name, digestOf(name)))).toEqual([true, false, true]);
  expect(lstatSync(join(site, '1.html')).ino).toBe(lstatSync(join(folder, '1.html')).ino);
  expect(existsSync(join(site, '2.html'))).toBe(false);
});
