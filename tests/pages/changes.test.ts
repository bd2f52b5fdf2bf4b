import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bothOf, changesBetween, readChanges, writeChanges } from '../../scripts/pages/changes.ts';
import { changesUnlisted, listChanges } from '../../scripts/pages/listChanges.ts';
import { encodeText } from '../formats/encodeText.ts';

const files = (entries: Record<string, string>) => new Map(Object.entries(entries));
const last = files({ 'index.html': '1', 'about/index.html': '1', 'units/a/index.html': '1', 'search-index/0.mb': '1' });
const next = files({ 'index.html': '2', 'about/index.html': '1', 'units/b/index.html': '1', 'search-index/0.mb': '2' });

it('new and changed files are to be sent, the home page and the search index last, and gone ones removed', () => {
  expect(changesBetween(last, next)).toEqual({
    send: ['units/b/index.html', 'index.html', 'search-index/0.mb'],
    remove: ['units/a/index.html'],
  });
});

it('what was not sent of an earlier build is to be sent still, unless it is gone since', () => {
  const unsent = {
    send: ['about/index.html', 'units/c/index.html'],
    remove: ['units/b/index.html', 'topics/x/index.html'],
  };
  expect(changesBetween(last, next, unsent)).toEqual({
    send: ['about/index.html', 'units/b/index.html', 'index.html', 'search-index/0.mb'],
    remove: ['topics/x/index.html', 'units/a/index.html', 'units/c/index.html'],
  });
});

it('what builds without a list changed is in the next one, what the list before it names as well', () => {
  expect(bothOf({ send: ['a'], remove: ['b'] }, { send: ['c'], remove: [] })).toEqual({
    send: ['a', 'c'],
    remove: ['b'],
  });
  const made = Object.fromEntries([...next].map(([file, content]) => [file, { from: '', content }]));
  const unlisted = { send: ['about/index.html'], remove: ['topics/x/index.html'] };
  expect(changesUnlisted({ digests: last, unlisted }, made)).toEqual(changesBetween(last, next, unlisted));
  expect(changesUnlisted({ digests: new Map(), unlisted }, made)).toEqual({ send: [], remove: [] });
});

it('nothing changed is nothing to do', () => {
  expect(changesBetween(last, last)).toEqual({ send: [], remove: [] });
});

it('what is written is read again, names with spaces included', () => {
  const changes = { send: ['data/documents/某县 2024.txt'], remove: ['units/- x/index.html'] };
  expect(readChanges(writeChanges(changes))).toEqual(changes);
});

describe('a list that somebody opened in an editor', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingbai-changes-'));
    for (const name of ['last', 'site']) mkdirSync(join(folder, name));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const list = () => join(folder, 'last/.changes.txt');
  const unsent = { send: ['data/documents/某县 2024.txt', 'index.html'], remove: ['units/a/index.html'] };
  const made = Object.fromEntries(unsent.send.map((file) => [file, { from: '', content: '1' }]));
  const listed = () =>
    listChanges(
      files(Object.fromEntries(unsent.send.map((file) => [file, '1']))),
      made,
      join(folder, 'last'),
      join(folder, 'site'),
    );

  it.each<[string, (text: string) => Uint8Array]>([
    ['as it was', (text) => Buffer.from(text)],
    ['with the ends of lines of Windows', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['with a mark before the first line', (text) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)],
    ['in the encoding of an old system', (text) => encodeText(text, 'gb18030')],
  ])('still names what is to be sent: %s', (_, saved) => {
    writeFileSync(list(), saved(writeChanges(unsent)));
    expect(listed()).toEqual(unsent);
  });

  it.each<[string, (text: string) => string]>([
    ['in the middle of a line', (text) => text.slice(0, 20)],
    ['between two lines', (text) => text.slice(0, text.indexOf('- '))],
    ['before its last line', (text) => text.slice(0, text.indexOf('共'))],
    ['to nothing', () => ''],
    ['at its start', (text) => text.slice(text.indexOf('\n') + 1)],
  ])('that a broken transfer cut %s stops the build, and says what to do', (_, cut) => {
    writeFileSync(list(), cut(writeChanges(unsent)));
    expect(listed).toThrow(/\.changes\.txt：清单不完整，.+。请把这个文件夹整个上传一遍，.+，重新运行。$/);
  });

  it('of nothing left to do is whole', () => {
    writeFileSync(list(), writeChanges({ send: [], remove: [] }));
    expect(listed()).toEqual({ send: [], remove: [] });
  });

  it('that cannot be read stops the build: what it names would never be sent', () => {
    mkdirSync(list());
    expect(listed).toThrow(/\.changes\.txt：是文件夹；应为一个能打开的文件/);
  });
});
