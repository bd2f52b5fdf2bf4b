import { expect, test } from 'vitest';
import { asideTexts } from '../../src/formats/asideTexts.ts';

test.each([
  ['seven digits with up to three characters between two of them', '号码1---2 3😀😀😀4---五---6---柒', true],
  ['four characters between two', '号码1---2----3---4---5---6---7', false],
  ['six digits', '号码123456', false],
  ['what an address of a home has', '家庭住所', true],
])('what stands beside the document is looked through for persons where it holds %s', (_, text, kept) => {
  expect(asideTexts('网页的代码', [text, text]).map((one) => one.text)).toEqual(kept ? [text] : []);
});
