import { expect, it } from 'vitest';
import { decidePersonalData } from '../../src/privacy/decidePersonalData.ts';
import { printedIn } from './printedIn.ts';

/** A mobile number that nobody has. */
const numberOf = (at: number) => `138${String(10_000_000 + at)}`;
const numbers = Array.from({ length: 3000 }, (_, at) => numberOf(at));

it.each([
  ['one below the other', ['姓名 | 联系电话', ...numbers.map((number) => `张某 | ${number}`)]],
  ['in one cell', [`联系电话 | ${numbers.join('、')}`]],
])('a list of thousands of persons is masked in seconds, %s', (_, rows) => {
  const before = process.cpuUsage();
  const { tables, refused } = decidePersonalData(printedIn(rows), 'mask');
  const { user } = process.cpuUsage(before);
  expect(refused).toEqual([]);
  expect(tables.personalData?.found).toHaveLength(numbers.length);
  expect(tables.personalData?.found.at(-1)?.excerpt).toMatch(/138\*{4}2999$/);
  expect(JSON.stringify(tables)).not.toMatch(/138\d{8}/);
  // Each number was looked for in all that was printed: three thousand took half a minute.
  expect(user / 1e6).toBeLessThan(5);
});

it.each([
  ['numbers', (at: number) => `张某${numberOf(at)}`, /138\d{8}/],
  ['addresses', (at: number) => `家庭住址：样例县某乡某村${at + 1}组${at + 2}号`, /村\d+组\d+号/],
])(
  'a field of thousands of %s is masked in seconds, wherever it is printed again',
  (_, one, clear) => {
    const text = Array.from({ length: 2000 }, (_, at) => one(at)).join('，');
    const document = printedIn([`目标 | ${text}`]);
    const places = [{ ref: 't1 r1 c2', row: 0, column: 2 }];
    Object.assign(document.tables[0] ?? {}, { fields: { objective: { printed: text, text, places } } });
    const before = process.cpuUsage();
    const { tables, refused } = decidePersonalData(document, 'mask');
    expect(refused).toEqual([]);
    expect(tables.personalData?.found.length).toBeGreaterThan(1900);
    expect(JSON.stringify(tables.tables)).not.toMatch(clear);
    // A pattern for each went through all of it: a minute.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  },
  60_000,
);

it('a run of digits without end is no hindrance', () => {
  const run = '110105194912310011'.repeat(20_000);
  expect(decidePersonalData(printedIn([`甲 | ${run}`]), 'mask').tables.personalData).toBeUndefined();
});

it('thousands of numbers beside a cell of thousands of words are looked through in seconds', () => {
  const cell = `甲${'1.'.repeat(3000)}`;
  const before = process.cpuUsage();
  expect(decidePersonalData(printedIn([`${cell} | ${cell}`]), 'mask').refused).toEqual([]);
  // The words of the cell to the left were looked through for each of them: four minutes.
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(4);
}, 60_000);

it.each(['1-', '1,', '一、二、'])(
  'digits one by one without end, %s, are looked through in seconds',
  (list) => {
    const text = list.repeat(100_000 / list.length);
    const before = process.cpuUsage();
    const { tables } = decidePersonalData(printedIn([`电话 | 1 3 8 0 0 0 0 0 0 0 0；${text}`]), 'mask');
    expect(tables.personalData?.found).toHaveLength(1);
    // Each run of seven to nineteen of them was looked at: a quarter of a minute.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(6);
  },
  60_000,
);
