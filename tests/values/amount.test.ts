import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CurrencyUnit } from '../../src/model/printed.ts';
import { formatAmount, groupDigits, parseAmount, sumYuan } from '../../src/values/amount.ts';

describe('an amount is exact yuan', () => {
  it.each<[string, string | null, string | null]>([
    ['125.7552', '万元', '1257552'],
    ['2. 9567', '万元', '29567'],
    ['28.7040', '万元', '287040'],
    ['400.000000', '万元', '4000000'],
    ['4902018', '元', '4902018'],
    ['1,300,000', '元', '1300000'],
    ['1 300 000', '元', '1300000'],
    ['120 130', '万元', null],
    ['13万元', '元', '130000'],
    ['￥13', '万元', '130000'],
    ['¥ 13000元', '万元', '13000'],
    ['13万元', '元', '130000'],
    ['0元', '万元', '0'],
    ['400元', '万元', null],
    ['9999元', '万元', null],
    ['10000元', '万元', '10000'],
    ['5元', '元', '5'],
    ['9999万元', '元', '99990000'],
    ['10000万元', '元', null],
    ['10000万元', '千元', '100000000'],
    ['99亿元', '万元', '9900000000'],
    ['100亿元', '万元', null],
    ['2 .9567', '万元', '29567'],
    ['1 ,300 , 000', '元', '1300000'],
    ['771,325,800万元', '元', null],
    ['12000千元', '元', null],
    ['400.00亿元', '万元', null],
    ['1.2亿元', '万元', '120000000'],
    ['$13', '万元', null],
    ['0', '万元', '0'],
    ['0.5', '元', '0.5'],
    ['', '万元', null],
    ['13', null, null],
    ['按实际发生', '万元', null],
    ['-5', '万元', null],
    ['1.2.3', '万元', null],
    ['13-15', '万元', null],
  ])('%s in %s', (printed, unit, yuan) => {
    expect(parseAmount(printed, unit)).toBe(yuan);
  });

  it('parse and format are inverse for every amount and unit', () => {
    const yuan = fc
      .tuple(fc.bigInt(0n, 10n ** 15n), fc.nat(99))
      .map(([whole, cents]) =>
        cents === 0 ? `${whole}` : `${whole}.${String(cents).padStart(2, '0').replace(/0+$/, '')}`,
      );
    fc.assert(
      fc.property(yuan, fc.constantFrom<CurrencyUnit>('元', '万元'), (amount, unit) => {
        expect(parseAmount(formatAmount(amount, unit), unit)).toBe(amount);
      }),
      { numRuns: 2000 },
    );
  });

  it('sums without binary rounding and groups digits', () => {
    expect(sumYuan(['0.1', '0.2'])).toBe('0.3');
    expect(sumYuan([])).toBe('0');
    expect(sumYuan(['0.50', '1.5'])).toBe('2');
    expect(formatAmount('100000000', '万元')).toBe('10000');
    expect(formatAmount('12500', '万元')).toBe('1.25');
    expect(formatAmount('1257552.10', '元')).toBe('1257552.1');
    expect(groupDigits('145000000')).toBe('145,000,000');
    expect(groupDigits('1234.5')).toBe('1,234.5');
  });
});
