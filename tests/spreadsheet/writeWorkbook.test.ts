import { read, type WorkSheet } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { numberCell, type Sheet, textOfCell } from '../../src/spreadsheet/sheet.ts';
import { sheetNames } from '../../src/spreadsheet/sheetNames.ts';
import { writeCsv } from '../../src/spreadsheet/writeCsv.ts';
import { writeWorkbook } from '../../src/spreadsheet/writeWorkbook.ts';

const projects: Sheet = {
  name: '项目',
  heads: ['编码', '名称', '金额（元）'],
  rows: [
    ['0012', '村干部工资', numberCell('1257552')],
    ['1E5', '=HYPERLINK("http://x")', numberCell('0.5')],
    ['2024-02-18', '+86', numberCell('12345678901234567890')],
    ['', '两行\n一格 <&"', ''],
    ['1/2', '@好', numberCell('-3.20')],
  ],
};
const notes: Sheet = { name: '出处', heads: ['什么', '说明'], rows: [['链接', 'https://example.org/#a']] };

const opened = (sheets: readonly Sheet[]) => read(writeWorkbook(sheets), { type: 'array' });
const cellsOf = (sheet: WorkSheet | undefined) =>
  Object.entries(sheet ?? {}).filter(([address]) => !address.startsWith('!'));

it('gives a workbook back cell by cell, numbers as numbers and codes as text', () => {
  const { SheetNames, Sheets } = opened([projects, notes]);
  expect(SheetNames).toEqual(['项目', '出处']);
  const at = (address: string) => Sheets.项目?.[address];
  expect([at('A2').t, at('A2').v]).toEqual(['s', '0012']);
  expect([at('A3').t, at('A3').v]).toEqual(['s', '1E5']);
  expect([at('C2').t, at('C2').v]).toEqual(['n', 1257552]);
  expect([at('C3').t, at('C3').v]).toEqual(['n', 0.5]);
  expect([at('C4').t, at('C4').v]).toEqual(['s', '12345678901234567890']);
  for (const { name, heads, rows } of [projects, notes]) {
    const written = [heads, ...rows.map((row) => row.map(textOfCell))].flat().filter((text) => text !== '');
    const values = cellsOf(Sheets[name]).flatMap(([, { v }]) => (v === undefined || v === '' ? [] : [String(v)]));
    expect(values).toEqual(written.map((text) => (text === '-3.20' ? '-3.2' : text)));
  }
});

it('never makes a formula of a text that looks like one', () => {
  const cells = cellsOf(opened([projects]).Sheets.项目);
  expect(cells.filter(([, { f, t, v }]) => f !== undefined || (t !== 's' && String(v).startsWith('=')))).toEqual([]);
  expect(cells.filter(([, { v }]) => String(v).startsWith('='))).toHaveLength(1);
  const parsed = Papa.parse<string[]>(writeCsv([projects]).replace(/^\u{feff}/u, ''), { skipEmptyLines: true }).data;
  expect(parsed.flat().filter((text) => /^[=+@]/.test(text))).toEqual([]);
});

it('gives one table back from CSV as it was, but for the mark before what is no formula', () => {
  const parsed = Papa.parse<string[]>(writeCsv([projects]).replace(/^\u{feff}/u, ''), { skipEmptyLines: true }).data;
  expect(parsed.map((line) => line.map((text) => text.replace(/^'(?=[=+\-@])/, '')))).toEqual([
    projects.heads,
    ...projects.rows.map((row) => row.map(textOfCell)),
  ]);
});

it('sets several tables under one head in CSV, with the name of each', () => {
  const parsed = Papa.parse<string[]>(writeCsv([projects, notes]).replace(/^\u{feff}/u, ''), { skipEmptyLines: true });
  expect(parsed.data[0]).toEqual(['表', '编码', '名称', '金额（元）', '什么', '说明']);
  expect(parsed.data.at(-1)).toEqual(['出处', '', '', '', '链接', 'https://example.org/#a']);
});

it('gives each row the height of its longest cell, and paper its width and head', () => {
  const long = {
    ...projects,
    rows: [
      ['长'.repeat(100), '', ''],
      ['短', '', ''],
    ],
  };
  const files = unzipSync(writeWorkbook([long]));
  const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect([...xml.matchAll(/<row [^>]* ht="(\d+)"/g)].map(([, height]) => height)).toEqual(['18', '63', '18']);
  expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
  expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain("'项目'!$1:$1");
});

it('writes the same bytes for the same tables', () => {
  expect(Buffer.compare(writeWorkbook([projects, notes]), writeWorkbook([projects, notes]))).toBe(0);
});

it('names tabs as a spreadsheet takes them, none twice', () => {
  const long = '某某'.repeat(20);
  expect(sheetNames(['a/b:c', 'a b c', '', long, long, 'ABC', 'abc'])).toEqual([
    'a b c',
    'a b c（2）',
    '表3',
    long.slice(0, 31),
    `${long.slice(0, 28)}（2）`,
    'ABC',
    'abc（2）',
  ]);
});
