import { expect, it } from 'vitest';
import { changesBetween, readChanges, writeChanges } from '../../scripts/pages/changes.ts';

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

it('nothing changed is nothing to do', () => {
  expect(changesBetween(last, last)).toEqual({ send: [], remove: [] });
});

it('what is written is read again, names with spaces included', () => {
  const changes = { send: ['data/documents/某县 2024.txt'], remove: ['units/- x/index.html'] };
  expect(readChanges(writeChanges(changes))).toEqual(changes);
});
