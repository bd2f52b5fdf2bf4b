import { expect, test } from 'vitest';
import { NO_VALUE } from '../../../src/values/noValue.ts';
import { f64, makeXls, type Rec, u16, u32 } from './makeXls.ts';
import { openBook, textsOf } from './openBook.ts';

const place = (row: number, column: number, style = 0) => [...u16(row), ...u16(column), ...u16(style)];
const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const texts = async (bytes: Uint8Array) =>
  textsOf((await openBook(bytes)).blocks).map(({ ref, text }) => `${ref} ${text}`);

/** 附件2 and 项目 in GBK. */
const SHEET = [0xb8, 0xbd, 0xbc, 0xfe, 0x32];
const PROJECT = [0xcf, 0xee, 0xc4, 0xbf];

test('texts of Excel 95 are read in the code page of the workbook', async () => {
  const globals: Rec[] = [
    [0x42, u16(936)],
    [0x041e, [...u16(164), 8, ...latin('0.00"'), 0xd4, 0xaa, ...latin('"')]],
    [0xe0, [...u16(0), ...u16(0), ...new Array(12).fill(0)]],
    [0xe0, [...u16(0), ...u16(164), ...new Array(12).fill(0)]],
  ];
  const sheet: Rec[] = [
    [0x0204, [...place(0, 0), ...u16(PROJECT.length), ...PROJECT]],
    [0x0203, [...place(0, 1, 1), ...f64(12.5)]],
    [0x00d6, [...place(0, 2), ...u16(PROJECT.length), ...PROJECT, 1, 0, 0]],
  ];
  expect(await texts(makeXls(0x0500, globals, [SHEET.length, ...SHEET], sheet))).toEqual([
    "'附件2'!A1 项目",
    "'附件2'!B1 12.50元",
    "'附件2'!C1 项目",
  ]);
});

/** Fonts 0 to 3: as usual, struck through, raised, lowered. */
const FONTS = [
  [0, 0],
  [8, 0],
  [0, 1],
  [0, 2],
].map(
  ([flags = 0, raised = 0]): Rec => [
    0x31,
    [...u16(200), ...u16(flags), ...u16(0), ...u16(400), ...u16(raised), 0, 0, 0, 0, 1, 65],
  ],
);

test('of a text of Excel 95 what is struck is left out, and what is raised is no digit', async () => {
  const rich = (text: number[], runs: number[]): Rec => [
    0xd6,
    [...place(0, 0), ...u16(text.length), ...text, runs.length / 2, ...runs],
  ];
  const read = (record: Rec) => openBook(makeXls(0x0500, [[0x42, u16(936)], ...FONTS], [1, 65], [record]));
  const struck = await read(rich(latin('9913'), [0, 1, 2, 0]));
  expect(textsOf(struck.blocks).map(({ text }) => text)).toEqual(['13']);
  expect(struck.notes).toMatchObject([{ code: 'document/deleted-text', printed: '划掉 2 字' }]);
  expect(textsOf((await read(rich(latin('131'), [2, 2]))).blocks).map(({ text }) => text)).toEqual(['13¹']);
  expect(textsOf((await read(rich(latin('131'), [2, 3]))).blocks).map(({ text }) => text)).toEqual(['13₁']);
  expect(textsOf((await read(rich(PROJECT, [0, 0]))).blocks).map(({ text }) => text)).toEqual(['项目']);
  expect((await read(rich(PROJECT, [0, 1]))).blocks).toEqual([]);
  await expect(read(rich(PROJECT, [2, 1]))).rejects.toThrow('只划掉一部分');
});

test('a text that is none of its code page is refused', async () => {
  const sheet: Rec[] = [[0x0204, [...place(0, 0), ...u16(2), 0xff, 0xff]]];
  await expect(openBook(makeXls(0x0500, [[0x42, u16(936)]], [1, 65], sheet))).rejects.toThrow('代码页 936');
});

test('numbers in four bytes, in runs, and results of formulas are exact', async () => {
  const rk = (number: number, hundredths: boolean) => u32((number << 2) | 2 | (hundredths ? 1 : 0));
  const formula = (column: number, result: number[]) => [
    ...place(1, column),
    ...result,
    ...u16(0),
    ...u32(0),
    ...u16(0),
  ];
  const sheet: Rec[] = [
    [0x027e, [...place(0, 0), ...rk(-1257552, true)]],
    [0xbd, [...u16(0), ...u16(1), ...u16(0), ...rk(5, false), ...u16(0), ...rk(12345, true), ...u16(2)]],
    [0x0205, [...place(0, 3), 42, 1]],
    [0x0205, [...place(0, 4), 1, 0]],
    [0x06, formula(0, f64(0.5))],
    [0x06, formula(1, [0, 0, 0, 0, 0, 0, 255, 255])],
    [0x0207, [...u16(2), 1, 0x79, 0x98, 0xee, 0x76]],
    [0x06, formula(2, [1, 0, 0, 0, 0, 0, 255, 255])],
    [0x06, formula(3, [2, 0, 7, 0, 0, 0, 255, 255])],
    [0x06, formula(4, [3, 0, 0, 0, 0, 0, 255, 255])],
  ];
  expect(await texts(makeXls(0x0600, [], [1, 0, 65], sheet))).toEqual([
    "'A'!A1 -12575.52",
    "'A'!B1 5",
    "'A'!C1 123.45",
    "'A'!D1 #N/A",
    "'A'!E1 TRUE",
    "'A'!A2 0.5",
    "'A'!B2 项目",
    "'A'!C2 FALSE",
    "'A'!D2 #DIV/0!",
    `'A'!E2 ${NO_VALUE.missing}`,
  ]);
});

test.each<[string, Rec[], Rec[], string[]]>([
  ['a program that calculates stored them', [[0x01c1, [...u16(0x1c1), ...u16(0), ...u32(191029)]]], [], ['12', '0']],
  [
    'nobody says that a program calculated: 0 and nothing may be the values of a library',
    [],
    [],
    ['12', NO_VALUE.missing, NO_VALUE.missing],
  ],
  [
    'the workbook asks for a calculation',
    [[0x01c1, [...u16(0x1c1), ...u16(0), ...u32(0)]]],
    [],
    [NO_VALUE.outdated, NO_VALUE.outdated, NO_VALUE.outdated],
  ],
  [
    'the sheet was saved before it was calculated',
    [[0x01c1, [...u16(0x1c1), ...u16(0), ...u32(191029)]]],
    [[0x5e, u16(0)]],
    [NO_VALUE.outdated, NO_VALUE.outdated, NO_VALUE.outdated],
  ],
])('stored values of formulas where %s', async (_, globals, before, shown) => {
  const formula = (column: number, result: number[]): Rec => [
    0x06,
    [...place(0, column), ...result, ...u16(0), ...u32(0), ...u16(0)],
  ];
  const EMPTY = [3, 0, 0, 0, 0, 0, 255, 255];
  const sheet = [...before, formula(0, f64(12)), formula(1, f64(0)), formula(2, EMPTY)];
  const read = textsOf((await openBook(makeXls(0x0600, globals, [1, 0, 65], sheet))).blocks);
  expect(read.map(({ text }) => text)).toEqual(shown);
});

test('a shared text is whole where it goes on in a second record of another width, runs and phonetic text passed over', async () => {
  // 项 in two bytes, then the continuation in one byte a character; then a rich text with phonetic text.
  const table: Rec[] = [
    [0xfc, [...u32(2), ...u32(2), ...u16(3), 1, 0x79, 0x98]],
    [0x3c, [0, 65, 66, ...u16(2), 0b1100, ...u16(1), ...u32(4), 67, 68, 0, 0, 0, 0, 9, 9, 9, 9]],
  ];
  const sheet: Rec[] = [
    [0xfd, [...place(0, 0), ...u32(0)]],
    [0xfd, [...place(0, 1), ...u32(1)]],
  ];
  expect(await texts(makeXls(0x0600, table, [1, 0, 65], sheet))).toEqual(["'A'!A1 项AB", "'A'!B1 CD"]);
});

test('rows and columns that are hidden, and zeros that are not shown, are counted and not read', async () => {
  const row = (number: number, hidden: boolean): Rec => [
    0x0208,
    [...u16(number), ...u16(0), ...u16(9), ...u16(255), ...u32(0), ...u16(hidden ? 0x20 : 0), ...u16(0)],
  ];
  const number = (at: [number, number], value: number): Rec => [0x0203, [...place(...at), ...f64(value)]];
  const sheet: Rec[] = [
    [0x7d, [...u16(1), ...u16(1), ...u16(2000), ...u16(0), ...u16(1), ...u16(0)]],
    row(0, false),
    row(1, true),
    number([0, 0], 1),
    number([0, 1], 2),
    number([1, 0], 3),
    number([0, 2], 0),
    [0x023e, [...u16(0x00a6), ...new Array(16).fill(0)]],
  ];
  const document = await openBook(makeXls(0x0600, [], [1, 0, 65], sheet));
  expect(textsOf(document.blocks)).toEqual([{ ref: "'A'!A1", text: '1' }]);
  expect(document.omissions).toEqual([{ reason: 'hidden-text', part: "'A'", cells: 3, characters: 3 }]);
});

test('a workbook with a password is refused by its name', async () => {
  await expect(openBook(makeXls(0x0600, [[0x2f, u16(1)]], [1, 0, 65], []))).rejects.toThrow('文件加了密码');
});

test('a chart inside a sheet is passed over', async () => {
  const chart: Rec[] = [
    [0x0809, [...u16(0x0600), ...u16(0x20), ...u32(0), ...u32(0)]],
    [0x0203, [...place(5, 5), ...f64(9)]],
    [0x0a, []],
  ];
  expect(
    await texts(
      makeXls(
        0x0600,
        [],
        [1, 0, 65],
        [[0x0203, [...place(0, 0), ...f64(7)]], ...chart, [0x0203, [...place(0, 1), ...f64(8)]]],
      ),
    ),
  ).toEqual(["'A'!A1 7", "'A'!B1 8"]);
});

test('a part of a sheet that was lost and filled with zeros is refused, not read as a sheet without it', async () => {
  const sheet: Rec[] = [
    [0x0203, [...place(0, 0), ...f64(47.5)]],
    [0, []],
    [0x0203, [...place(1, 0), ...f64(40)]],
  ];
  await expect(openBook(makeXls(0x0600, [], [1, 0, 65], sheet))).rejects.toThrow('已损坏或不完整');
});

test('a cell whose kind is damaged is refused, not left out: no other record stands between two cells', async () => {
  const withBetween = (type: number) =>
    makeXls(
      0x0600,
      [],
      [1, 0, 65],
      [
        [0x0203, [...place(0, 0), ...f64(47.5)]],
        [type, [...place(0, 1), ...f64(40)]],
        [0x0203, [...place(0, 2), ...f64(7.5)]],
      ],
    );
  await expect(openBook(withBetween(0x02c3))).rejects.toThrow('已损坏或不完整');
  // The end of a block of rows, and what later versions add.
  for (const known of [0x00d7, 0x0862]) {
    expect(await texts(withBetween(known))).toEqual(["'A'!A1 47.5", "'A'!C1 7.5"]);
  }
});
