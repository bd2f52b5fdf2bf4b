import { describe, expect, it } from 'vitest';
import { sumsByUnit } from '../../src/facts/sumsByUnit.ts';
import { amount, project } from '../support/projectFixture.ts';

describe('projects by unit', () => {
  it('are summed exactly, the largest first', () => {
    const projects = [
      project({ unitId: 'a', funding: { total: amount('1.1') } }),
      project({ unitId: 'b', funding: { total: amount('5') } }),
      project({ unitId: 'a', funding: { total: amount('2.2') } }),
      project({ unitId: 'a', funding: { total: amount('') } }),
    ];
    expect(sumsByUnit(projects)).toEqual([
      { unitId: 'b', count: 1, yuan: '50000' },
      { unitId: 'a', count: 3, yuan: '33000' },
    ]);
  });
});
