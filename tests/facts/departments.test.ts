import { expect, it } from 'vitest';
import { departments } from '../../src/facts/departments.ts';
import { cpuTime } from '../support/cpuTime.ts';
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

it('a department with a name as long as a book has its page in a moment', () => {
  const long = project({ county: '甲县', fields: { supervisingDepartment: text('发展和改革局'.repeat(50_000)) } });
  const before = cpuTime();
  expect(departments([long]).map(({ aliases }) => aliases)).toEqual([[]]);
  // How it is spelt took three seconds.
  expect(cpuTime() - before).toBeLessThan(1500);
});

it('a department is reached by the address that its pinyin was', () => {
  const of = (name: string) => project({ county: '甲县', fields: { supervisingDepartment: text(name) } });
  expect(departments([of('民政局')])[0]?.aliases).toEqual(['jiaxianminzhengju']);
  expect(departments([of('局'.repeat(200))])[0]?.aliases).toEqual([]);
});
