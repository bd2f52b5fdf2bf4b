import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountLabels } from '../../../src/charts/drawings/amountLabels.ts';

describe('the amounts of one chart', () => {
  it.each([
    [
      ['324344321', '50470000', '185000'],
      ['32,434.43 万元', '5,047 万元', '18.5 万元'],
    ],
    [
      ['324344321', '100000000'],
      ['3.24 亿元', '1 亿元'],
    ],
    [
      ['9999.5', '800', '0'],
      ['9,999.5 元', '800 元', '0 元'],
    ],
    [
      ['20000', '29', '0'],
      ['2 万元', '不到 0.01 万元', '0 万元'],
    ],
    [['0'], ['0 元']],
    [[], []],
  ])('%j are written in one unit', (amounts, labels) => {
    expect(amounts.map(amountLabels(amounts).label)).toEqual(labels);
  });

  it('say 约 in a sentence where the label is not exact', () => {
    const { say } = amountLabels(['1257552', '185000', '29']);
    expect(['1257552', '185000', '29'].map(say)).toEqual(['约 125.76 万元', '18.5 万元', '不到 0.01 万元']);
  });

  it('never differ in unit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 11 }), { minLength: 1 }), (integers) => {
        const amounts = integers.map(String);
        const units = amounts.map(amountLabels(amounts).label).map((label) => label.split(' ').at(-1));
        expect(new Set(units).size).toBe(1);
      }),
      { seed: 7 },
    );
  });
});
