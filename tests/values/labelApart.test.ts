import { expect, it } from 'vitest';
import { brokenNumber } from '../../src/values/brokenNumber.ts';
import { joinsLabel, labelLines } from '../../src/values/labelApart.ts';

it.each([
  ['1.', '100%'],
  ['10.', '12'],
  ['100.', '12万元'],
  ['1.10', '50％'],
  ['1', '12'],
  ['1.', '3年'],
  ['１．', '１２'],
  ['1.', '2-3个'],
  ['1.', '12m2'],
])('the number %s of a list is none of the value %s, and whoever reads both doubts them', (label, text) => {
  expect(joinsLabel([{ label, text }])).toBe(true);
  expect(brokenNumber([...labelLines(label), text].join('\n'))).toBe(true);
});

it.each([
  ['words', [{ label: '1.', text: '完成验收' }]],
  ['a text that begins with a number', [{ label: '1. ', text: '2024年完成3个村的道路硬化' }]],
  [
    'a list of several items',
    [
      { label: '1. ', text: '3个' },
      { label: '2. ', text: '4个' },
    ],
  ],
  ['a number of another kind', [{ label: '（1）', text: '12人' }]],
  ['a typed number', [{ label: '', text: '1. 12' }]],
])('%s stays on the line of its number', (_, lines) => {
  expect(joinsLabel(lines)).toBe(false);
});
