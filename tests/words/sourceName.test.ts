import { expect, it } from 'vitest';
import { sayRowNumbers, sayWhereTableIs, sourceName, sourceNames } from '../../src/words/sourceName.ts';

it('calls a text a transcript and any other file the original', () => {
  expect(['text', 'docx', 'pdf'].map(sourceName)).toEqual(['文字稿', '原文件', '原文件']);
  expect(sourceNames(['text', 'text'])).toBe('文字稿');
  expect(sourceNames(['xlsx', 'text', 'doc'])).toBe('文字稿或原文件');
  expect(sourceNames([])).toBe('原文件');
});

it.each([
  ['L12 c1', '文字稿的行号', null],
  ["'附件2'!A3", '工作表的行号', '工作表“附件2”'],
  ["表.xlsx#'甲''乙'!AB12", '工作表的行号', "工作表“甲'乙”"],
  ['t2 r1 c1', '原文件里这张表的行数', null],
  ['p3 t2 r1 c1', '原文件里这张表的行数', '第 3 页'],
  ['附件.docx#t2 r1 c1', '原文件里这张表的行数', null],
])('says of the table at %s what its rows are numbered by, and where it is', (ref, numbers, where) => {
  expect([sayRowNumbers(ref), sayWhereTableIs(ref)]).toEqual([numbers, where]);
});
