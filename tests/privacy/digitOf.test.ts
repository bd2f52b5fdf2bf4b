import { expect, it } from 'vitest';
import { digitOf } from '../../src/privacy/digitOf.ts';

it.each([
  ['0123456789', '0123456789'],
  ['０１２３４５６７８９', '0123456789'],
  ['〇一二三四五六七八九', '0123456789'],
  ['零壹贰叁肆伍陆柒捌玖', '0123456789'],
  ['○幺貳參陸', '01236'],
  ['⓪①②③④⑤⑥⑦⑧⑨', '0123456789'],
  ['⓿❶❷❸❹❺❻❼❽❾', '0123456789'],
  ['➀➈➊➒⓵⓽', '191919'],
  ['⁰¹²³⁴⁵⁶⁷⁸⁹₀₉', '012345678909'],
  ['⑴⑼⒈⒐㈠㈨㊀㊈', '19191919'],
  ['𝟎𝟗𝟘𝟡𝟢𝟫𝟬𝟵𝟶𝟿', '0909090909'],
  ['٠٩۰۹०९๐๙០៩༠༩', '090909090909'],
])('%s are %s', (written, digits) => {
  expect(Array.from(written, digitOf).join('')).toBe(digits);
});

it('what is no single digit has none', () => {
  expect(Array.from('⑩½⅓十百ⅧXa，⒑', digitOf)).toEqual(Array(10).fill(null));
});
