import { describe, expect, it } from 'vitest';
import { columnLines } from '../../../src/formats/doc/columns.ts';
import { drawnByField } from '../../../src/formats/doc/fields.ts';
import { horizontalMerges } from '../../../src/formats/doc/horizontalMerges.ts';
import { ListNumbers } from '../../../src/formats/doc/listNumbers.ts';
import type { ListLevel, ListUse } from '../../../src/formats/doc/lists.ts';
import { NUMERALS } from '../../../src/formats/doc/numerals.ts';
import { symbolText } from '../../../src/formats/doc/symbolText.ts';

describe('numbers before paragraphs', () => {
  it.each([
    [0, 12, '12'],
    [1, 1994, 'MCMXCIV'],
    [4, 28, 'bb'],
    [10, 20, '二〇'],
    [11, 21, '二十一'],
    [14, 12, '１２'],
    [18, 20, '⑳'],
    [18, 21, '21'],
    [22, 7, '07'],
    [26, 3, '⒊'],
    [27, 3, '⑶'],
    [28, 3, '③'],
    [29, 3, '㈢'],
    [30, 2, '乙'],
    [37, 10, '十'],
    [37, 100, null],
    [38, 11, '壹拾壹'],
    [39, 15, '十五'],
    [39, 101, '一百零一'],
    [39, 115, '一百一十五'],
  ])('kind %i prints %i as %s', (kind, value, printed) => {
    expect(NUMERALS[kind]?.(value)).toBe(printed);
  });

  const level = (kind: number, pattern: ListLevel['pattern'], changes: Partial<ListLevel> = {}): ListLevel => ({
    ...{ startsAt: 1, kind, legal: false, noRestart: false, pattern, follow: '' },
    ...changes,
  });
  const use = (levels: ListLevel[], restarts: [number, number][] = []): ListUse => ({
    list: 7,
    levels,
    restarts: new Map(restarts),
  });

  it('begins a lower level anew under each higher one, and prints numbers of a legal level as 1, 2, 3', () => {
    const numbers = new ListNumbers([use([level(39, [0, '、']), level(0, [0, '.', 1], { legal: true })])]);
    const printed = [0, 1, 1, 0, 1].map((at) => numbers.next(1, at));
    expect(printed).toEqual(['一、', '1.1', '1.2', '二、', '2.1']);
  });

  it('counts on in another use of the list, unless that use begins anew', () => {
    const numbers = new ListNumbers([use([level(0, [0])]), use([level(0, [0])]), use([level(0, [0])], [[0, 5]])]);
    expect([1, 2, 3, 1].map((one) => numbers.next(one, 0))).toEqual(['1', '2', '5', '6']);
  });

  it('says where it cannot tell a number, and prints nothing for a bullet', () => {
    const numbers = new ListNumbers([use([level(12, [0])]), use([level(23, ['•'])])]);
    expect([numbers.next(1, 0), numbers.next(2, 0), numbers.next(9, 0), numbers.next(2047, 0)]).toEqual([
      null,
      '',
      null,
      null,
    ]);
  });
});

describe('columns of a table', () => {
  const row = (...edges: number[]) => ({ edges, cells: [], gap: 0, tableKey: '' });

  it('takes edges that nearly meet for one line', () => {
    expect(columnLines([row(0, 1000, 3000), row(-5, 1012, 2000, 2995)])).toEqual([
      [0, 1, 3],
      [0, 1, 2, 3],
    ]);
  });

  it('keeps a cell as narrow as the difference between edges', () => {
    expect(columnLines([row(0, 10, 1000), row(0, 1000)])).toEqual([
      [0, 1, 2],
      [0, 2],
    ]);
  });
});

describe('cells merged sideways', () => {
  it.each([
    [
      [0, 0],
      [1, 1],
    ],
    [
      [1, 2, 2, 0],
      [3, 0, 0, 1],
    ],
    [
      [2, 1, 1, 0],
      [3, 0, 0, 1],
    ],
    [
      [1, 2, 1, 2],
      [2, 0, 2, 0],
    ],
    [
      [3, 1, 0],
      [2, 0, 1],
    ],
    [
      [1, 0],
      [1, 1],
    ],
  ])('%j covers %j', (flags, spans) => {
    expect(horizontalMerges(flags)).toEqual(spans);
  });

  it('refuses a covered cell that nothing covers', () => {
    expect(() => horizontalMerges([0, 2, 0, 1])).toThrow('横向合并的格子没有开头');
  });
});

describe('signs that fonts and fields draw', () => {
  it('knows ticks and boxes of Wingdings and comparators of Symbol', () => {
    expect([symbolText(['Wingdings'], 0xf0fe), symbolText(['Symbol'], 0xf0b3), symbolText(['宋体'], 0x2611)]).toEqual([
      '☑',
      '≥',
      '☑',
    ]);
    expect([symbolText(['Wingdings'], 0xf04a), symbolText([], 0xf0fe)]).toEqual([null, null]);
  });

  it('knows circled numbers, Chinese ones too', () => {
    expect(['eq \\o\\ac(○,21)', 'EQ \\o\\ac(○,一)', 'eq \\o\\ac(○,优)', 'PAGE'].map(drawnByField)).toEqual([
      '㉑',
      '㊀',
      null,
      null,
    ]);
  });
});
