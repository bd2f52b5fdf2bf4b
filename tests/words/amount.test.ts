import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  median,
  sayAmount,
  sayDivision,
  sayRoughly,
  sayShare,
  saySum,
  sayTotal,
  yuanToWan,
} from '../../src/words/amount.ts';

describe('a sum', () => {
  it('of nothing is not said to be 0, one of zeros is', () => {
    expect([sayTotal(null), sayTotal('0'), sayTotal('12345', saySum)]).toEqual(['无法合计', '0 元', '1.2345 万元']);
  });
});

describe('amounts as a person says them', () => {
  it.each([
    ['145000000', '299780000', '14,500 万元 ÷ 29,978 万元'],
    ['1450000000', '2000000000', '145,000 万元 ÷ 200,000 万元'],
    ['800', '20000', '0.08 万元 ÷ 2 万元'],
    ['800', '9000', '800 元 ÷ 9,000 元'],
  ])('writes %s of %s as a division in one unit', (part, whole, said) => {
    expect(sayDivision(part, whole)).toBe(said);
  });

  it.each([
    ['1257552', '125.7552 万元'],
    ['290000', '29 万元'],
    ['145000000', '1.45 亿元'],
    ['428901536', '42,890.1536 万元'],
    ['343000000', '3.43 亿元'],
    ['100000000', '1 亿元'],
    ['99999999', '9,999.9999 万元'],
    ['10000', '1 万元'],
    ['9999', '9,999 元'],
    ['0', '0 元'],
    ['0.5', '0.5 元'],
  ])('%s yuan is %s', (yuan, said) => {
    expect(sayAmount(yuan)).toBe(said);
  });

  it.each([
    ['1257552', '约 125.76 万元'],
    ['290000', '29 万元'],
    ['428901536', '约 4.29 亿元'],
  ])('%s is roughly %s', (yuan, said) => {
    expect(sayRoughly(yuan)).toBe(said);
  });

  it.each([
    ['10020603859', '约 100.21 亿元'],
    ['1000000000', '10 亿元'],
    ['999999999', '99,999.9999 万元'],
  ])('a sum of %s yuan is %s where the exact one is a step away', (yuan, said) => {
    expect(saySum(yuan)).toBe(said);
  });

  it.each([
    ['29', '330', '8.8%'],
    ['1', '3', '33.3%'],
    ['1', '100000', '不到 0.1%'],
    ['99999', '100000', '99.9% 以上'],
    ['5', '5', '100%'],
    ['0', '5', '0%'],
  ])('%s of %s is %s', (part, whole, share) => {
    expect(sayShare(part, whole)).toBe(share);
  });

  it('万元 is exact for every amount', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n), (yuan) => {
        const [whole = '', fraction = ''] = yuanToWan(String(yuan)).replaceAll(',', '').split('.');
        expect(BigInt(whole + fraction.padEnd(4, '0'))).toBe(yuan);
      }),
      { seed: 4 },
    );
  });

  it.each<[string[], string | null]>([
    [[], null],
    [['3'], '3'],
    [['10', '9', '100'], '10'],
    [['1', '2', '3', '10'], '2.5'],
  ])('the median of %j is %s', (amounts, middle) => {
    expect(median(amounts)).toBe(middle);
  });

  it('orders by size and not by letters', () => {
    expect(['100', '9', '20.5'].sort(compareDecimals)).toEqual(['9', '20.5', '100']);
  });
});
