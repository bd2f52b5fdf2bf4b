import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardFile, cardFileCount, cardFileNumber } from '../../src/compare/cardFiles.ts';
import { countySite } from '../support/countySite.ts';

it('a card lies where its id says, in one of so many files', () => {
  expect(cardFile('plxhyzxrmzfbj-2024-cunweihui-6e4291', 16)).toBe(
    `cards/${cardFileNumber('plxhyzxrmzfbj-2024-cunweihui-6e4291', 16)}.json`,
  );
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 20_000 }), (id, projects) => {
      const files = cardFileCount(projects);
      expect(cardFileNumber(id, files)).toBeGreaterThanOrEqual(0);
      expect(cardFileNumber(id, files)).toBeLessThan(files);
    }),
  );
});

it.each([
  [0, 1],
  [8, 1],
  [9, 2],
  [91, 16],
  [1001, 128],
  [10_010, 2048],
])('the cards of %i projects lie in %i files', (projects, files) => {
  expect(cardFileCount(projects)).toBe(files);
});

it('no file of the county holds many more cards than another', () => {
  const { projects } = countySite.site;
  const files = cardFileCount(projects.length);
  const held = Map.groupBy(projects, ({ id }) => cardFileNumber(id, files));
  expect(Math.max(...[...held.values()].map(({ length }) => length))).toBeLessThanOrEqual(16);
});
