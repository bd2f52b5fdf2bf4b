import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROTECTED, ROOT } from '../../scripts/projectFolders.ts';
import { outputFolder, publishedFolder } from '../../scripts/publisher/assertPublishable.ts';
import { storeFolder } from '../../scripts/shards/storeFolder.ts';

let folder = '';
const at = (...path: string[]) => join(folder, ...path);
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'mingbai-output-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each<[string, (path: string) => string]>([
  ['a published folder', (path) => publishedFolder(path, PROTECTED)],
  ['a folder that files are added to', (path) => outputFolder(path, PROTECTED, '--out')],
  ['a store', storeFolder],
])('%s', (_, open) => {
  it.each([
    ['a whole disk', parse(ROOT).root, /是整个磁盘/],
    ['a home', homedir(), /是您的个人文件夹/],
    ['what a home lies in', dirname(homedir()), /是整个磁盘|是您的个人文件夹/],
    ['this project', ROOT, /是本项目自己的文件夹|生成网站会清空这个文件夹/],
    ['its content', join(ROOT, 'content'), /content 里面，那里放的是别的东西/],
    ['its sources', join(ROOT, 'src/new/folder'), /src 里面，那里放的是别的东西/],
  ])('is never %s, named itself or by a link', (_, path, sentence) => {
    symlinkSync(path.includes('new') ? join(ROOT, 'src') : path, at('link'));
    expect(() => open(path)).toThrow(sentence);
    expect(() => open(at('link'))).toThrow(sentence);
    expect(() => open(path)).toThrow(/应为一个单独的输出文件夹。请用 --(?:out|store) 另指一个空文件夹。$/);
  });

  it('may be a new folder, or an empty one', () => {
    expect(open(at('new/folder'))).toBe(at('new/folder'));
    expect(open(folder)).toBe(folder);
  });
});

describe('the store of what was built', () => {
  it('is no folder with anything else in it, such as the documents of a county', () => {
    mkdirSync(at('county/documents'), { recursive: true });
    writeFileSync(at('county/documents/a.txt'), '甲');
    expect(() => storeFolder(at('county'))).toThrow(
      /county：这个文件夹里有别的文件（documents）；应为空文件夹，或以前用过的存放处/,
    );
  });

  it.each([
    [['objects']],
    [['objects', 'results']],
    [['objects', 'results', 'notes.txt']],
    [['lost+found', '.snapshot']],
  ])('may be one that was a store before, also one that was left unfinished: %s', (names) => {
    for (const name of names) mkdirSync(at(name));
    expect(storeFolder(folder)).toBe(folder);
  });
});
