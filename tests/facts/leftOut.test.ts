import { expect, it } from 'vitest';
import { leftOut } from '../../src/facts/leftOut.ts';
import { amount, project } from '../support/projectFixture.ts';

it('tells an amount that is printed and cannot be read from one that is not printed', () => {
  const of = (printed: string) => project({ funding: { total: amount(printed) } });
  expect(leftOut([of('4'), of(''), of('约4.5')])).toEqual(['1 个没有印出金额', '1 个金额读不准']);
});
