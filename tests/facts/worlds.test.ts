import { expect, it } from 'vitest';
import { worlds } from '../../src/facts/worlds.ts';
import { amount, project } from '../support/projectFixture.ts';

it('counties and years are kept apart', () => {
  const parts = worlds([
    project({ county: '甲县', fiscalYear: 2022, funding: { total: amount('1') } }),
    project({ county: '甲县', fiscalYear: 2024, funding: { total: amount('2') } }),
    project({ county: '乙县', fiscalYear: 2024, funding: { total: amount('3') } }),
    project({ county: '甲县', fiscalYear: 2024, funding: { total: amount('') } }),
  ]);
  expect(parts.map(({ county, year, yuan, withoutAmount }) => [county, year, yuan, withoutAmount])).toEqual([
    ['甲县', 2024, '20000', 1],
    ['乙县', 2024, '30000', 0],
    ['甲县', 2022, '10000', 0],
  ]);
});
