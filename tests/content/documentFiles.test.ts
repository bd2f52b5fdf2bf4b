import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { documentFiles } from '../../scripts/content/documentFiles.ts';
import { readContent } from '../../scripts/content/readContent.ts';
import { countyText } from '../support/county.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-documents-'));
  mkdirSync(join(folder, 'documents'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (file: string, content: string | Uint8Array) => writeFileSync(join(folder, 'documents', file), content);
const TEXT = countyText('hongyazi-2024.txt');

it('passes over what systems and editors leave, older copies of an open document among it', () => {
  put('表.txt', TEXT);
  for (const file of ['~$表.docx', '~WRL0001.tmp', '.DS_Store', '._表.txt', '.~lock.表.docx#', 'Thumbs.db']) {
    put(file, TEXT);
  }
  const { documents, passedOver } = documentFiles(folder);
  expect([documents.map(({ file }) => file), passedOver]).toEqual([['表.txt'], []]);
});

it('says why two names that look alike are not taken, one of them from a Mac', () => {
  for (const form of ['NFC', 'NFD']) put('é县.txt'.normalize(form), TEXT);
  expect(() => documentFiles(folder)).toThrow(
    /：有两个文件叫这个名字，看起来一样，字符的存法不同；应为每个文档一个编号。请改其中一个的文件名。$/,
  );
});

it('says of every other file that its name keeps from being read', () => {
  put('表.txt', TEXT);
  for (const file of ['.预算.docx', '~预算.docx', '表.docx.bak', '表.docx.crdownload']) put(file, TEXT);
  const { documents, passedOver } = documentFiles(folder);
  expect(documents.map(({ file }) => file)).toEqual(['表.txt']);
  expect(passedOver).toEqual([
    '没有读 .预算.docx：名字以 . 或 ~ 开头，是隐藏或临时的文件；是要公开的文档，就改文件名',
    '没有读 ~预算.docx：名字以 . 或 ~ 开头，是隐藏或临时的文件；是要公开的文档，就改文件名',
    '没有读 表.docx.bak：名字像备份、快捷方式或没有下载完的文件；是要公开的文档，就改文件名',
    '没有读 表.docx.crdownload：名字像备份、快捷方式或没有下载完的文件；是要公开的文档，就改文件名',
  ]);
});

it('says why the only file of a folder is not read', () => {
  put('~预算.docx', TEXT);
  expect(() => readContent(folder)).toThrow(
    /没有可读的文档，没有读 ~预算\.docx：名字以 \. 或 ~ 开头，.*；应为documents\/ 里至少一个/,
  );
});

it('takes what a Mac leaves beside a record of origin for no record', () => {
  put('表.txt', TEXT);
  put('._表.yaml', new Uint8Array([0, 5, 22, 7]));
  expect(readContent(folder).documents.map(({ file }) => file)).toEqual(['表.txt']);
});

it('says what to do with a folder among the documents', () => {
  put('表.txt', TEXT);
  mkdirSync(join(folder, 'documents/2023'));
  expect(() => documentFiles(folder)).toThrow(/2023：是文件夹；应为一个能打开的文件。请把里面的文件直接放进/);
});

it('says what to do with a link that leads nowhere', () => {
  put('表.txt', TEXT);
  symlinkSync(join(folder, 'gone.docx'), join(folder, 'documents/附件.docx'));
  expect(() => documentFiles(folder)).toThrow(/附件\.docx：是快捷方式，指向的文件已经不在/);
});

it('goes on without a broken archive where the office says so, and names it', () => {
  put('表.txt', TEXT);
  put('附件.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, ...new Array<number>(500).fill(7)]));
  expect(() => readContent(folder)).toThrow(/附件\.xlsx：文件不完整/);
  writeFileSync(join(folder, 'site.yaml'), 'continueOnUnreadable: true\n');
  const { documents, passedOver } = readContent(folder);
  expect(documents.map(({ file }) => file)).toEqual(['表.txt']);
  expect(passedOver[0]).toMatch(/^没有读 附件\.xlsx：文件不完整/);
});
