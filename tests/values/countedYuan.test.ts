import { expect, it } from 'vitest';
import { countedYuan } from '../../src/values/countedYuan.ts';
import { amount } from '../support/projectFixture.ts';

it('only a total that is printed, and that documents agree about, takes part in sums', () => {
  const total = { ...amount('13'), yuan: '130000' };
  expect(countedYuan({ counted: true, funding: { total } })).toBe('130000');
  expect(countedYuan({ counted: false, funding: { total } })).toBeNull();
  expect(countedYuan({ counted: true, funding: { total: { ...total, yuan: null } } })).toBeNull();
  expect(countedYuan({ counted: true, funding: {} })).toBeNull();
});
