import { expect, it } from 'vitest';
import { yearInDigits } from '../../src/values/yearInDigits.ts';

it.each([
  ['（二〇二四年度）', '（2024年度）'],
  ['二○一九年', '2019年'],
  ['（2 0 2 4年度）', '（2024年度）'],
  ['一九九八年', '1998年'],
  ['（2024年度）', '（2024年度）'],
  ['(２０２４年度)', '(2024年度)'],
  ['三年', '三年'],
  ['二〇二四至二〇二六年', '2024至2026年'],
  ['二○二四——二○二六年度', '2024——2026年度'],
])('%s: the year is in four digits', (printed, digits) => {
  expect(yearInDigits(printed)).toBe(digits);
});
