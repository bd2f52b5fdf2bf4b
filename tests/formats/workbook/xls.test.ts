import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { xlsFormat } from '../../../src/formats/workbook/xlsFormat.ts';
import { InputError } from '../../../src/model/inputError.ts';
import { everything } from './everything.ts';
import { openBook, textsOf } from './openBook.ts';
import { writeBook } from './writeBook.ts';

const FORMS = [
  'guangdong-zhanjiang-whole-unit-2024',
  'hunan-xiangtan-2023',
  'shanghai-jianguanwei-2026',
  'sichuan-matazhen-2023',
];
const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));

test.each(FORMS)('%s is the same as .xlsx, and as LibreOffice writes it as .xlsx and .xls', async (form) => {
  const original = await openBook(bytesOf(`../forms/${form}.xlsx`));
  expect(original.blocks.length).toBeGreaterThan(0);
  expect(await openBook(bytesOf(`files/${form}.libreoffice.xlsx`))).toEqual(original);
  expect(await openBook(bytesOf(`files/${form}.libreoffice.xls`))).toEqual(original);
});

describe('.xls', () => {
  test('values stand as their formats show them', async () => {
    const settle = (sheet: XLSX.WorkSheet) => {
      const formats: Record<string, string> = { A1: '0%', B1: 'yyyy"年"m"月"d"日"', C1: '#,##0.00', D1: '0.00"万元"' };
      for (const [place, code] of Object.entries(formats)) (sheet[place] as XLSX.CellObject).z = code;
    };
    const document = await openBook(writeBook([[0.95, 45296, 1234567.5, 125.755, true, 'x']], 'biff8', settle));
    expect(textsOf(document.blocks).map(({ text }) => text)).toEqual([
      '95%',
      '2024年1月5日',
      '1,234,567.50',
      '125.76万元',
      'TRUE',
      'x',
    ]);
  });

  test('struck text is left out and said, a raised digit is none of the number before it', async () => {
    const { blocks, notes } = await openBook(bytesOf('files/struck.libreoffice.xls'));
    expect(textsOf(blocks).map(({ ref, text }) => [ref, text])).toEqual([
      ["'表'!A1", '13¹'],
      ["'表'!C1", '甲'],
    ]);
    expect(notes.map(({ code, ref, printed }) => [code, ref, printed])).toEqual([
      ['document/deleted-text', "'表'!A1", '划掉 2 字'],
      ['document/deleted-text', "'表'!B1", '划掉 3 字'],
      ['document/deleted-text', "'表'!D1", '划掉 3 字'],
    ]);
  });

  test('all that LibreOffice keeps of a workbook is the same in .xls: hidden parts, formats, formulas, errors, long texts', async () => {
    const written = await openBook(everything());
    const read = await openBook(bytesOf('files/everything.libreoffice.xls'));
    expect(read.blocks).toEqual(written.blocks);
    expect(read.omissions).toEqual(written.omissions);
  });

  test('an encrypted workbook is refused by its name', async () => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(5_000));
    const bytes = new Uint8Array(XLSX.CFB.write(container, { type: 'array' }) as number[]);
    expect(xlsFormat.matches(bytes)).toBe(true);
    const { open } = await xlsFormat.load();
    await expect(open(bytes, '附件.xlsx')).rejects.toThrow(InputError);
    await expect(open(bytes, '附件.xlsx')).rejects.toThrow('加了密码');
  });
});
