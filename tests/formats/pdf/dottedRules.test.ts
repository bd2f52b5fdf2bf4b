import { expect, test } from 'vitest';
import { dottedRules } from '../../../src/formats/pdf/rules/dottedRules.ts';

/** Pieces of an upright line, their tops and lengths in points, and the height of the text on the page. */
const ruleOf = (tops: readonly number[], length: number, thickness: number, em: number) =>
  dottedRules(
    tops.map((top) => ({ left: 100, right: 100 + thickness, top, bottom: top + length })),
    em,
  ).map(({ from, to }) => [from, to]);

const every = (step: number, count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => from + index * step);

test('dots of a line that the end of the page cuts along are one line over the gap of one that is missing', () => {
  expect(ruleOf([0, ...every(3, 8, 3.75)], 1.5, 0.8, 8)).toEqual([[0, 26.25]]);
});

test('long dashes beside small text are one line', () => {
  expect(ruleOf(every(7.3, 5), 4.5, 1.5, 5.2)).toEqual([[0, 33.7]]);
});

test('pieces as high as a row, and a row without one between them, are no line', () => {
  expect(ruleOf(every(36, 5), 20, 1, 10)).toEqual([]);
});
