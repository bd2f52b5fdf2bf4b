import { describe, expect, test } from 'vitest';
import { confirmFormulas, keyOf, type StoredValue } from '../../../src/formats/workbook/confirmFormulas.ts';
import { plainResult } from '../../../src/formats/workbook/plainFormula.ts';

/** A1 is 80, A2 is 20.5, A3 a text, B1 blank, B2 an error. */
const valueAt = (row: number, column: number) =>
  column === 1 ? [80, 20.5, '村道'][row - 1] : column === 2 && row === 2 ? undefined : null;

test.each<[string, number | string | null]>([
  ['A1+A2', 100.5],
  ['SUM(A1:A3)', 100.5],
  ['SUM(A1,A2,B1,10)', 110.5],
  ['SUM($A$1:$A$2)/2-(A2-0.5)*2', 10.25],
  ['-A1+-A2', -100.5],
  ['A1&"万元"', '80万元'],
  ['A3&"养护"', '村道养护'],
  ['A3', '村道'],
  ['B1', 0],
  ['""', ''],
  ['A1-A2-A2', 39],
  ['80/2/4', 10],
])('%s is %s', (formula, result) => {
  expect(plainResult(formula, valueAt)).toBe(result);
});

test.each([
  'A1/B1',
  'A1+A3',
  'A1+B2',
  'SUM(A1:B2)',
  'A1:A2',
  'A1 A2',
  'ROUND(A1,0)',
  'SUMIF(A1:A2,80)',
  'Sheet2!A1',
  "'附件2'!A1",
  'A1%',
  'A1^2',
  'A1=80',
  'LOG10(A1)',
  '(A1',
  'A1)',
  'SUM(A1',
  '('.repeat(30_000),
  `${'-'.repeat(30_000)}1`,
  'SUM()',
  '1+',
  '总额',
  '',
])('of “%.40s” nobody tells the result', (formula) => {
  expect(plainResult(formula, valueAt)).toBeNull();
});

describe('a stored value is right', () => {
  const number = (value: number, formula?: string): StoredValue => ({
    value: { kind: 'number', number: value },
    ...(formula !== undefined && { formula }),
  });
  const confirmed = (...column: StoredValue[]) => {
    const isRight = confirmFormulas(new Map(column.map((stored, at) => [keyOf(at + 1, 1), stored])));
    return column.map((_, at) => isRight(at + 1, 1));
  };

  test('where its formula gives it, to the last digit that doubles keep', () => {
    expect(confirmed(number(0.1), number(0.2), number(0.3, 'A1+A2'), number(0.31, 'A1+A2'))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  test('never where it rests on one that is not, or on itself', () => {
    expect(confirmed(number(1), number(2, 'A1+A1'), number(4, 'A2*2'), number(9, 'A1'), number(9, 'A4'))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(confirmed(number(0, 'A2'), number(0, 'A1'), number(0, 'A3'))).toEqual([false, false, false]);
  });

  test('or is left in doubt, in time that does not grow with what formulas name', () => {
    const sums = Array.from({ length: 400 }, () => number(0, 'SUM(B1:Z16000)'));
    expect(confirmed(...sums).filter(Boolean).length).toBeLessThan(4);
    const chain = Array.from({ length: 5_000 }, (_, at) => (at === 0 ? number(1) : number(1, `A${at}`)));
    expect(confirmed(...chain.toReversed()).length).toBe(5_000);
  });
});
