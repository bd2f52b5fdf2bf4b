import { describe, expect, it } from 'vitest';
import { unitGroups } from '../../src/facts/unitGroups.ts';
import type { Unit } from '../../src/model/site.ts';

describe('the units of a county', () => {
  it('stand by their newest year, then by what they disclosed in it', () => {
    const unit = (id: string, ...totals: [year: number, yuan: string][]) =>
      ({
        id,
        county: '某县',
        years: totals.map(([year]) => year),
        byYear: totals.map(([fiscalYear, totalYuan]) => ({ fiscalYear, projects: 1, totalYuan })),
      }) as Unit;
    const [group] = unitGroups([
      unit('old', [2022, '9000000']),
      unit('small', [2024, '10000']),
      unit('both', [2024, '20000'], [2022, '5']),
    ]);
    expect(group?.members.map(({ id }) => id)).toEqual(['both', 'small', 'old']);
  });
});
