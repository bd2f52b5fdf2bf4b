import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noScore, scoreTables } from './support/compareTables.ts';
import { handTables } from './support/handTables.ts';
import { readPdf } from './support/readPdf.ts';
import { randomNumbers } from './support/tableModel.ts';

test('tables drawn in any of the usual ways are read exactly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 }), async (seed) => {
      const { meant, bytes } = handTables(randomNumbers(seed), 3);
      const score = noScore();
      scoreTables(meant, await readPdf(bytes), score);
      expect(score).toMatchObject({ tables: 3, exact: 3, refused: 0, wrongCells: 0 });
    }),
    { numRuns: 25 },
  );
});
