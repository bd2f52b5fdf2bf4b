import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import paths, { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWithin } from '../../scripts/files/isWithin.ts';
import { namesIn } from '../../scripts/files/namesIn.ts';
import { readBytes } from '../../scripts/files/readBytes.ts';
import { readJson } from '../../scripts/files/readJson.ts';
import { readText } from '../../scripts/files/readText.ts';
import { parseYaml, readYaml } from '../../scripts/files/readYaml.ts';
import { systemFault } from '../../scripts/files/systemFault.ts';
import { encodeGbk } from '../formats/writers/encodeGbk.ts';

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-gate-'));
  mkdirSync(at('county'));
  writeFileSync(at('secret.txt'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the gate for files', () => {
  it.each<[string, (path: string) => void, RegExp]>([
    ['a folder', (path) => mkdirSync(path), /是文件夹/],
    ['a pipe, without waiting for its other end', (path) => execFileSync('mkfifo', [path]), /是管道，不是文件/],
    ['a device', (path) => symlinkSync('/dev/zero', path), /是设备，不是文件/],
    ['a link that leads nowhere', (path) => symlinkSync(at('nowhere'), path), /是快捷方式，指向的文件已经不在/],
    ['a link to itself', (path) => symlinkSync(path, path), /是一圈互相指向的快捷方式/],
    ['a link out of the folder', (path) => symlinkSync(at('secret.txt'), path), /是快捷方式，指向 .*county 外面的文件/],
    [
      'a file of three gigabytes, before it is read',
      (path) => {
        writeFileSync(path, '');
        truncateSync(path, 3 * 1024 ** 3);
      },
      /文件有 3221225472 字节；应为不超过 67108864 字节的文件/,
    ],
  ])('refuses %s', (name, make, sentence) => {
    const path = join(folder, 'county', `${name}.txt`);
    make(path);
    expect(() => readBytes(path, { within: at('county'), place: 'documents/a.txt' })).toThrow(sentence);
    expect(() => readBytes(path, { within: at('county'), place: 'documents/a.txt' })).toThrow(
      /^documents\/a\.txt：.*。请.*。$/,
    );
  });

  it('lets a link inside the folder pass, and one to the folder itself', () => {
    writeFileSync(at('county/real.txt'), 'real');
    symlinkSync(at('county/real.txt'), at('county/link.txt'));
    symlinkSync(at('county'), at('way'));
    expect(new TextDecoder().decode(readBytes(at('way/link.txt'), { within: at('way') }))).toBe('real');
  });

  it('reads text as offices save it, and an empty file as no text', () => {
    const text = 'county: 平罗县\n';
    writeFileSync(at('utf8'), text);
    writeFileSync(at('mark'), `\ufeff${text}`);
    writeFileSync(
      at('gbk'),
      encodeGbk(text, () => '?'),
    );
    writeFileSync(at('utf16'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    for (const name of ['utf8', 'mark', 'gbk', 'utf16']) expect(readText(at(name)).text).toBe(text);
    writeFileSync(at('empty'), '\n');
    expect(readText(at('empty')).text).toBe('');
  });

  it('names what is wrong with a folder: a file in its place, a name in another encoding', () => {
    writeFileSync(at('documents'), '');
    expect(() => namesIn(at('documents'))).toThrow(/documents：是文件，不是文件夹/);
    mkdirSync(at('gbk-names'));
    writeFileSync(
      Buffer.concat([Buffer.from(`${at('gbk-names')}/`), Buffer.from(encodeGbk('附件.txt', () => '?'))]),
      '',
    );
    expect(() => namesIn(at('gbk-names'))).toThrow(/附件\.txt：文件名不是 UTF-8 编码/);
    expect(namesIn(at('nowhere'))).toEqual([]);
    // Taken for no folder, the corrections in it would be left out without a word.
    symlinkSync(at('taken-away'), at('corrections'));
    expect(() => namesIn(at('corrections'))).toThrow(
      /corrections：是快捷方式，指向的文件夹已经不在；应为一个能打开的文件夹。请放入原来的文件夹，或删去它。$/,
    );
  });
});

describe('YAML', () => {
  it.each([
    ['brackets that do not close', 'a: 1\ncounty: [', /第 2 行前后读不成 YAML/],
    ['a tag', 'a: 1\ntitle: !!binary aGk=', /第 2 行写着标记 !!binary/],
    ['a tag of its own', 'title: !secret hi', /第 1 行写着标记 !secret/],
    ['one name twice', 'title: a\ntitle: b', /第 2 行的名称前面已经写过/],
    ['two documents', 'a: 1\n---\nb: 2', /读不成 YAML/],
    [
      'names that stand for each other a million times',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[index]}`)}]`)
        .join('\n')}`,
      /第 2 行的 \* 引用别处的内容/,
    ],
    ['brackets that fill the stack', '['.repeat(5000), /读不成 YAML/],
  ])('with %s is refused in one sentence', (_, text, sentence) => {
    expect(() => parseYaml(text, 'site.yaml')).toThrow(sentence);
  });

  it('knows the line of each entry', () => {
    const { lineOf } = parseYaml('a: 1\nb:\n  - x\n  - y: 2\n', 'site.yaml', 10);
    expect([lineOf(['a']), lineOf(['b', 1, 'y']), lineOf(['b', 1, 'z']), lineOf([])]).toEqual([10, 13, 13, 10]);
  });

  it('without entries says nothing', () => {
    writeFileSync(at('none.yaml'), '# nothing yet\n');
    expect(readYaml(at('none.yaml')).value).toBeNull();
  });
});

describe('JSON', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['nested 200,000 deep', `{\n"a": ${'['.repeat(200_000)}`, /a\.json 第 2 行：括号套了 100 层以上/],
    ['in another encoding', encodeGbk('{"title":"平罗县"}', () => '?'), /文字不是 UTF-8 编码/],
    ['cut short', '{', /读不成 JSON/],
    ['with a name twice', '{\n"a": 1,\n"a": 2}', /a\.json 第 3 行：一组里有个名称写了两次；应为一个名称写一次/],
    [
      'with one written in two ways',
      '[{"a": "b:"},\n{"a": 1, "b": [{}], "\\u0061": 2}]',
      /第 2 行：一组里有个名称写了两次/,
    ],
    ['with one that a program knows', '{"__proto__": 1,\n"__proto__": {}}', /第 2 行：一组里有个名称写了两次/],
  ])('%s is refused in one sentence', (_, content, sentence) => {
    writeFileSync(at('a.json'), content);
    expect(() => readJson(at('a.json'))).toThrow(sentence);
  });

  it('may hold any brackets and colons in its texts, and a name again in another group', () => {
    const value = { text: `\\":${'['.repeat(500)}`, more: [{ text: ':"' }, { text: '' }, { more: null }] };
    writeFileSync(at('a.json'), `\ufeff${JSON.stringify(value)}`);
    expect(readJson(at('a.json'))).toEqual(value);
  });
});

describe('a fault of the system', () => {
  it('is told with its file and what helps; any other is not', () => {
    const fault = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', path: '/srv/site/index.html' });
    expect(systemFault(fault)?.message).toBe('/srv/site/index.html：磁盘满了；应为有空闲的磁盘。请腾出空间后再运行。');
    const native = 'Failed to write file in /srv/a.js\n\nCaused by:\n    No space left on device (os error 28)';
    expect(systemFault(new Error(native))?.message).toMatch(/^\/srv\/a\.js：磁盘满了/);
    const unfinished = { code: 'EISDIR', path: '/srv/.mingbai-4de03c82a26a.part', dest: '/srv/a.json' };
    expect(systemFault(Object.assign(new Error('rename'), unfinished))?.message).toMatch(/^\/srv\/a\.json：是文件夹；/);
    expect(systemFault(new Error('ENOSPC'))).toBeNull();
    expect(systemFault(undefined)).toBeNull();
  });
});

it.each([
  ['site.yaml', () => readText(at('county/site.yaml'))],
  ['given.json', () => readJson(at('county/given.json'))],
])('a folder in the place of %s is not to be unpacked, but put away', (name, read) => {
  mkdirSync(at(`county/${name}`), { recursive: true });
  expect(read).toThrow(new RegExp(`${name}：是文件夹；应为一个能打开的文件。请把它移走，放入叫这个名称的文件`));
});

describe('a path is below a folder', () => {
  it.each<[boolean, string, string, paths.PlatformPath]>([
    [true, '/a/b', '/a', paths.posix],
    [true, '/a', '/a', paths.posix],
    [true, '/a/..b', '/a', paths.posix],
    [false, '/ab', '/a', paths.posix],
    [false, '/', '/a', paths.posix],
    [true, 'C:\\county\\content', 'c:\\County', paths.win32],
    [true, 'C:\\county\\..content', 'C:\\county', paths.win32],
    [false, 'D:\\county', 'C:\\county', paths.win32],
    [false, '\\\\server\\share\\site', 'C:\\', paths.win32],
    [true, '\\\\server\\share\\site\\data', '\\\\server\\share\\site', paths.win32],
  ])('%s: %s, %s', (expected, path, folder, system) => {
    expect(isWithin(path, folder, system)).toBe(expected);
  });
});
