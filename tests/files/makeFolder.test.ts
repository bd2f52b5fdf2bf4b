import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolder } from '../../scripts/files/makeFolder.ts';

const root = mkdtempSync(join(tmpdir(), 'mingbai-folder-'));
afterAll(() => rmSync(root, { recursive: true }));

it('a folder is made with those it lies in, and again where it is there', () => {
  for (const path of ['a/b/c', 'a/b/c', 'a', '.']) {
    makeFolder(join(root, path));
    expect(statSync(join(root, path)).isDirectory()).toBe(true);
  }
});

it('a folder behind a link is one; a file, or a link that leads nowhere, is none', () => {
  symlinkSync(join(root, 'a'), join(root, 'way'));
  makeFolder(join(root, 'way', 'd'));
  expect(statSync(join(root, 'a/d')).isDirectory()).toBe(true);
  writeFileSync(join(root, 'file'), '');
  symlinkSync(join(root, 'nowhere'), join(root, 'lost'));
  expect(() => makeFolder(join(root, 'file'))).toThrow(/EEXIST/);
  expect(() => makeFolder(join(root, 'file', 'x'))).toThrow(/ENOTDIR/);
  expect(() => makeFolder(join(root, 'lost'))).toThrow(/EEXIST/);
});

it.runIf(process.platform === 'linux')('where no folder can be made it says so at once', () => {
  expect(() => makeFolder('/proc/mingbai/site')).toThrow(/ENOENT/);
});
