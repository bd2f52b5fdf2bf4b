import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yuanToWan } from '../../src/words/amount.ts';
import { mostWanPlaces, wanPad } from '../../src/words/wanPlaces.ts';

describe('a column of amounts', () => {
  it('has every point under the others: what is missing behind an amount is as wide as its digits', () => {
    expect(mostWanPlaces(['8947800', '428901536', null, undefined])).toBe(4);
    expect(['3720000', '8947800', '428901536'].map((yuan) => wanPad(yuan, 4))).toEqual(['.0000', '00', '']);
    expect(wanPad('3720000', 0)).toBe('');
  });

  it('is padded to one number of decimals, whatever the amounts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1 }), (amounts) => {
        const column = amounts.map((cents) => (cents / 100).toFixed(2).replace(/\.?0+$/, ''));
        const places = mostWanPlaces(column);
        for (const yuan of column) {
          const [, decimals = ''] = `${yuanToWan(yuan)}${wanPad(yuan, places)}`.split('.');
          expect(decimals).toHaveLength(places);
        }
      }),
    );
  });
});
