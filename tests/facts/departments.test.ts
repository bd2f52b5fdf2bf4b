import { expect, it } from 'vitest';
import { departments } from '../../src/facts/departments.ts';
import { project, text } from '../support/projectFixture.ts';

it('equal department names in two counties have a page each', () => {
  const of = (county: string) => project({ county, fields: { supervisingDepartment: text('民政局') } });
  const found = departments([of('甲县'), of('乙县'), of('甲县'), project()]);
  expect(found.map(({ county, projects }) => [county, projects.length])).toEqual([
    ['甲县', 2],
    ['乙县', 1],
  ]);
  expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  expect(found.every(({ id }) => /^[a-z0-9-]+$/.test(id))).toBe(true);
});
