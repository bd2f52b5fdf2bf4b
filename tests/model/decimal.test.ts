import { expect, it } from 'vitest';
import { Decimal } from '../../src/model/printed.ts';

it.each(['0', '0.5', '13', '1257552.05'])('%s is a decimal that JSON can say as it stands', (text) => {
  expect(Decimal.safeParse(text).success).toBe(true);
  expect(`${JSON.parse(text)}`).toBe(text);
});

it.each(['007', '00', '00.5', '.5', '5.', '-1', '1e3', ''])('%j in a given table is refused', (text) => {
  expect(Decimal.safeParse(text).success).toBe(false);
});
