import { expect, it } from 'vitest';
import { brokenNumber } from '../../src/values/brokenNumber.ts';

it.each([
  ['13\n14', true],
  ['１３\n１４', true],
  ['2\n75.05', true],
  ['2\n119.57', true],
  ['120\n130', true],
  ['242167\n242167', true],
  ['≥95%\n12', true],
  ['12\n5个行政村', true],
  ['保障运转。\n12', true],
  [' 13 \n\n 14 ', true],
  ['1257\n55275', true],
  ['办公\n经费\n12', true],
  ['办公\n12\n经费', false],
  ['13\n', false],
  ['12575', false],
  ['1257\n552', false],
  ['1257\n5527', false],
  ['37743\n37630', true],
  ['377,432\n376,301', true],
  ['0.51\n2345', false],
  ['400.000000\n440', true],
  ['10-20\n3', true],
  ['2000-50\n00元', false],
  ['400.0000\n00', false],
  ['0.41\n0000', false],
  ['1,257\n,552', false],
  ['12575\n52', false],
  ['202\n4年底', false],
  ['1.5\n万亩', false],
  ['≥\n95%', false],
  ['按编办文件规定的\n人员数据发放', false],
])('%j may be several texts: %s', (source, several) => {
  expect(brokenNumber(source)).toBe(several);
});
