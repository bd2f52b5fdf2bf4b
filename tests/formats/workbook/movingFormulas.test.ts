import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { movingFormulas } from '../../../src/formats/workbook/movingFormulas.ts';
import { placeOf } from '../../../src/formats/workbook/xlsx/cellPlace.ts';
import { NO_VALUE } from '../../../src/values/noValue.ts';
import { cpuTime } from '../../support/cpuTime.ts';
import { process, publishedRows } from '../../support/publish.ts';
import { makeXlsx, worksheet } from './makeXlsx.ts';
import { openBook, textsOf } from './openBook.ts';

const MOVES = NO_VALUE.moving;

const read = async (bytes: Uint8Array) => {
  const { blocks, notes } = await openBook(bytes);
  return {
    texts: Object.fromEntries(textsOf(blocks).map(({ ref, text }) => [ref.replaceAll("'", ''), text])),
    noted: notes.filter(({ code }) => code === 'document/moving-formulas').map(({ ref }) => ref?.replaceAll("'", '')),
  };
};

const sheetOf = (cells: Readonly<Record<string, string>>) =>
  worksheet(
    `<row r="1">${Object.entries(cells)
      .map(([ref, inside]) => `<c r="${ref}">${inside}</c>`)
      .join('')}</row>`,
  );

describe('the value of a formula that changes by itself is withheld', () => {
  // 甲: TODAY, its year and all that is calculated from it; SUM of steady cells, OFFSET, and TODAY() in quotes stay. 乙 reads 甲.
  test.each(['xls', 'xlsx'])('with all that reads it, in an .%s of LibreOffice', async (ending) => {
    const bytes = readFileSync(path.join(import.meta.dirname, `files/moving.libreoffice.${ending}`));
    const { texts, noted } = await read(bytes);
    expect(texts).toMatchObject({
      ...{ '甲!A1': MOVES, '甲!B1': MOVES, '甲!C1': MOVES, '甲!D1': '1', '甲!E1': '1', '甲!F1': '6', '甲!G1': MOVES },
      ...{ '甲!H1': 'TODAY()', '甲!I1': '1', '甲!A2': '7', '甲!C2': MOVES, '甲!D2': MOVES, '甲!E2': '2' },
      ...{ '乙!A1': MOVES, '乙!B1': '1', '乙!C1': MOVES },
    });
    expect(noted).toEqual(expect.arrayContaining(['甲!A1', '甲!C2', '乙!C1']));
  });

  test('where the file says that it is calculated anew every time, unless that gives the same', async () => {
    const xml = sheetOf({
      A1: '<f ca="1">本月</f><v>5</v>',
      B1: '<f ca="1">OFFSET(D1,0,0)</f><v>1</v>',
      C1: '<f ca="1">INDIRECT("D1")+NOW()</f><v>2</v>',
      D1: '<v>1</v>',
      E1: '<f>D1+1</f><v>2</v>',
    });
    expect((await read(makeXlsx({ sheets: [{ name: '表', xml }] }))).texts).toEqual({
      ...{ '表!A1': MOVES, '表!B1': '1', '表!C1': MOVES, '表!D1': '1', '表!E1': '2' },
    });
  });

  test('through a defined name, or a name that reads one', async () => {
    const xml = sheetOf({
      A1: '<f>今</f><v>13</v>',
      B1: '<f>明日*2</f><v>28</v>',
      C1: '<f>单价*2</f><v>6</v>',
      D1: '<f>"今"</f><v>7</v>',
    });
    const names = [
      ['明日', '今+1'],
      ['今', 'DAY(NOW())'],
      ['单价', '3'],
    ].map(([name, formula]) => `<definedName name="${name}">${formula}</definedName>`);
    const calcPr = `<definedNames>${names.join('')}</definedNames><calcPr calcId="1"/>`;
    expect((await read(makeXlsx({ sheets: [{ name: '表', xml }], calcPr }))).texts).toEqual({
      ...{ '表!A1': MOVES, '表!B1': MOVES, '表!C1': '6', '表!D1': '7' },
    });
  });

  test('in formulas that are shared or fill an area, and in whole columns', async () => {
    const xml = sheetOf({
      A1: '<f>TODAY()</f><v>45000</v>',
      B1: '<f t="shared" ref="B1:D1" si="0">A1+1</f><v>45001</v>',
      C1: '<f t="shared" si="0"/><v>45002</v>',
      E1: '<v>3</v>',
      F1: '<f t="shared" ref="F1:G1" si="1">E1*$E$1</f><v>9</v>',
      G1: '<f t="shared" si="1"/><v>27</v>',
      H1: '<f t="array" ref="H1:I1">NOW()*{1,2}</f><v>1</v>',
      I1: '<v>2</v>',
      J1: '<f>SUM(A:A)</f><v>45000</v>',
      K1: '<f>SUM($E:$F)</f><v>12</v>',
    });
    expect((await read(makeXlsx({ sheets: [{ name: '表', xml }] }))).texts).toEqual({
      ...{ '表!A1': MOVES, '表!B1': MOVES, '表!C1': MOVES, '表!E1': '3', '表!F1': '9', '表!G1': '27' },
      ...{ '表!H1': MOVES, '表!I1': MOVES, '表!J1': MOVES, '表!K1': '12' },
    });
  });

  test('and nothing is published of it', async () => {
    const plan = [
      ['部门项目支出预算绩效目标表'],
      ['（2024年度）'],
      ['项目名称', '村道养护'],
      ['主管部门及代码', '055-某镇人民政府', '实施单位', '某镇人民政府'],
      ['项目属性', '02-经常性项目', '项目期', '1年'],
      ['项目资金（万元）', '年度资金总额：', '=100*(YEAR(TODAY())-2023)'],
      ['', '其中：财政拨款', '80'],
      ['', '其他资金', '20'],
      ['年度总体目标', '修补30公里路面。'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '权重'],
      ['', '产出指标', '数量指标', '养护里程', '30公里', '40'],
    ];
    const rows = plan.map(
      (row) =>
        `<row>${row
          .map((text) =>
            text.startsWith('=') ? `<c><f>${text.slice(1)}</f><v>100</v></c>` : `<c t="str"><v>${text}</v></c>`,
          )
          .join('')}</row>`,
    );
    const result = await process({ 'a.xlsx': makeXlsx({ sheets: [{ name: '表', xml: worksheet(rows.join('')) }] }) });
    expect(publishedRows(result, 'projects')).toMatchObject([{ total_yuan: '', fiscal_yuan: '800000' }]);
    expect(result.findings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('值随打开文件的时间变，存着的“100”读不准'),
    );
  });
});

test.each([
  ['A1+1', 1, 1, 'B2'],
  ['$A$1+1', 1, 1, 'A1'],
  ['SUM(A$1:$C3)', 2, 1, 'C5'],
  ['LOG10(Z9)', 0, 1, 'AA9'],
  ['\'甲 乙\'!A1&"C9"', 1, 1, "'甲 乙'!B2"],
])('the formula %s, written %i rows above and %i columns to the left, reads %s', (reads, down, right, cell) => {
  const [sheet, place = ''] = cell.includes('!') ? ['甲 乙', cell.split('!')[1]] : ['', cell];
  const at = placeOf(place);
  const near = { row: at.row, column: at.column + 5 };
  const reading = { row: 99, column: 99, reads, down, right, always: false };
  const moving = (clock: { row: number; column: number }) =>
    sheet === ''
      ? movingFormulas([{ ...clock, reads: 'NOW()', always: false }, reading], new Map()).has(reading)
      : movingFormulas([reading], new Map([[sheet, [clock]]])).has(reading);
  expect([moving(at), moving(near)]).toEqual([true, false]);
});

test('formulas of millions of quotes and letters are looked through quickly', () => {
  const formulas = ["'".repeat(2_000_000), 'A'.repeat(2_000_000), '"'.repeat(2_000_001), "'A'".repeat(700_000)];
  const begun = cpuTime();
  const moving = movingFormulas(
    ['NOW()', 'A1', ...formulas].map((reads, at) => ({ row: 1, column: at + 1, reads, always: false })),
    new Map(),
  );
  expect([...moving].map(({ column }) => column)).toEqual([1, 2]);
  expect(cpuTime() - begun).toBeLessThan(2_000);
});

test('many cells that share a long formula are not calculated one by one: all are withheld', () => {
  const reads = 'A1+'.repeat(2_500);
  const begun = cpuTime();
  const shared = Array.from({ length: 100_000 }, (_, at) => ({
    row: at + 2,
    column: 2,
    reads,
    always: false,
    down: at,
  }));
  const clock = { row: 1, column: 9, reads: 'NOW()', always: false };
  expect(movingFormulas([clock, ...shared], new Map()).size).toBe(100_001);
  expect(movingFormulas(shared, new Map()).size).toBe(0);
  expect(cpuTime() - begun).toBeLessThan(2_000);
});
