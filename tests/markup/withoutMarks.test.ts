import { expect, it } from 'vitest';
import { withoutMarks } from '../../src/markup/withoutMarks.ts';

it.each([
  ['bold', '电话**138**00000000', '电话13800000000'],
  ['a tag', '138<b>0000</b>0000', '13800000000'],
  ['a comment, which is not shown', '138<!-- 无 -->00000000', '13800000000'],
  ['a character by its number', '&#49;&#x33;800000000', '13800000000'],
  ['a mark that is kept from being one', '138\\_0000', '1380000'],
  ['what is no tag', '3<5，5>3', '3<5，5>3'],
  ['a number of no character', '&#9999999;', ''],
])('%s', (_, markdown, shown) => {
  expect(withoutMarks(markdown)).toBe(shown);
});
