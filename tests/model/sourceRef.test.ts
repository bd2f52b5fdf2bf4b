import { expect, it } from 'vitest';
import { isSourceRef } from '../../src/model/sourceRef.ts';

it.each([
  'L120 c2',
  'L12',
  "'附件2'!C7",
  "'老王''s'!AA10",
  't2 r5 c3',
  't2 r5 c3 > t1 r1 c2',
  'p3 t2 r5 c3',
  'p3 L12',
  'h1 L1',
  'n12 L3',
  '附件.docx#t2 r5 c3',
  "附件.xlsx#'附件2'!C7",
])('%s is a place', (place) => {
  expect(isSourceRef(place)).toBe(true);
});

it.each([
  '',
  'L8c3',
  'l8 c3',
  'L8 C3',
  'Ｌ8 c3',
  't2r5c3',
  't2 r5',
  '附件2!C7',
  "'附件2'C7",
  'C7',
  '第 8 行',
  'L8 c3 ',
])('%s is none', (place) => {
  expect(isSourceRef(place)).toBe(false);
});
