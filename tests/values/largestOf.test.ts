import { expect, it } from 'vitest';
import { largestOf } from '../../src/values/largestOf.ts';

it('finds the largest of more numbers than a call takes arguments', () => {
  expect(largestOf(Array(300_000).fill(2).concat(7, 3), 0)).toBe(7);
  expect(largestOf([], 4)).toBe(4);
});
