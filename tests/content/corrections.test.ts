import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readContent } from '../../scripts/content/readContent.ts';

const folder = mkdtempSync(join(tmpdir(), 'corrections-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const name of ['documents', 'corrections']) mkdirSync(join(folder, name));
writeFileSync(join(folder, 'documents', 'a.txt'), '一份文件\n');
const correct = (lines: readonly string[]) => {
  writeFileSync(join(folder, 'corrections', 'a.yaml'), lines.join('\n'));
  return readContent(folder).corrections;
};
const good = ['- place: L89 c4', '  says: 约29', '  value: "29"', '  reason: 印刷错误', '  date: 2024-03-01'];

it('a file of corrections is read by the name of its document', () => {
  expect(correct(good).get('a')).toEqual([
    { place: 'L89 c4', says: '约29', value: '29', reason: '印刷错误', date: '2024-03-01' },
  ]);
});

it('one that lacks a reason is refused with its file and line', () => {
  expect(() => correct([...good, '- place: L90 c4'])).toThrow(/corrections\/a\.yaml 第 6 行/);
});

it('a place corrected twice is refused with both lines', () => {
  expect(() => correct([...good, '', ...good])).toThrow(
    /corrections\/a\.yaml 第 7 行的 place：L89 c4 在第 1 行已经更正过；应为每处一条更正。请删去其中一条。$/,
  );
});

it('two files of corrections for one document are refused, for nobody could say which counts', () => {
  correct(good);
  writeFileSync(join(folder, 'corrections', 'a.yml'), good.join('\n'));
  expect(() => readContent(folder)).toThrow(/corrections\/a\.yml：同一个文档有两份更正；应为一份更正。请合成一份。/);
  rmSync(join(folder, 'corrections', 'a.yml'));
});
