import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foreignFiles, LIST, listFiles } from '../../scripts/publisher/writtenFiles.ts';

let folder = '';
const at = (path: string) => join(folder, path);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(at('data'));
  for (const file of ['index.html', 'data/a.csv', 'data/b.csv']) writeFileSync(at(file), 'x');
  listFiles(at('data'));
  listFiles(folder);
  writeFileSync(at('theirs.txt'), 'x');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A list as somebody or something changed it. */
const change = (list: string, how: (text: string) => string) =>
  writeFileSync(at(list), how(readFileSync(at(list), 'utf8')));
const withoutDigest = (text: string) => text.slice(text.indexOf('\n') + 1);

describe('the list of what was written', () => {
  it.each<[string, (text: string) => string]>([
    ['as it was written', (text) => text],
    ['with the line ends of another system', (text) => text.replaceAll('\n', '\r\n')],
    ['of an earlier version', withoutDigest],
  ])('%s tells the files of others', (_, how) => {
    change(LIST, how);
    expect(foreignFiles(folder)).toEqual(['theirs.txt']);
  });

  it.each<[string, (text: string) => string]>([
    ['that lost its last line', (text) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)],
    ['that lost its end', (text) => text.slice(0, -4)],
    ['that lost a line', (text) => text.replace('index.html\n', '')],
    ['with another line', (text) => `${text}theirs.txt\n`],
    ['that is empty', () => ''],
  ])('%s says of no file whose it is: what was taken off the site would stay as a file of others', (_, how) => {
    change(LIST, how);
    expect(foreignFiles(folder)).toBeNull();
  });

  it('is no better than that of a folder within', () => {
    change(`data/${LIST}`, (text) => text.replace('b.csv\n', ''));
    expect(foreignFiles(folder)).toBeNull();
  });
});
