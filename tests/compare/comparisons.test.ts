import { describe, expect, it } from 'vitest';
import { comparisons, comparisonsOf } from '../../src/compare/comparisons.ts';
import { indexCorpus } from '../../src/corpus/corpus.ts';
import type { Unit } from '../../src/model/site.ts';
import { project } from '../support/projectFixture.ts';

describe('comparisons the site proposes', () => {
  const unit = (id: string, county: string): Unit => ({
    id,
    name: `${county}${id}镇人民政府`,
    county,
    projectIds: ['x'],
    documentIds: ['d'],
    years: [2024],
    aliases: [],
    byYear: [],
    totalYuan: null,
    path: `units/${id}/`,
  });
  const of = (unitId: string, name: string, fiscalYear = 2024) =>
    project({ id: `${unitId}-${name}-${fiscalYear}`, unitId, name, fiscalYear });
  const corpus = indexCorpus({
    documents: [],
    units: [unit('a', '甲县'), unit('b', '甲县'), unit('c', '乙县')],
    projects: [
      of('a', '村委会办公经费'),
      of('b', '2022年村委会办公经费', 2022),
      of('a', '高龄老人津贴'),
      of('b', '高龄老人津贴'),
      of('c', '高龄老人津贴'),
      of('c', '只有这里有的项目'),
    ],
    results: [],
    links: [],
    findings: [],
    terms: [],
    settings: { title: '明白账', subtitle: '', columnName: '' },
  });

  it('are kinds that stand in several units or years, and units that share at least two', () => {
    expect(comparisons(corpus).map(({ title, kind, members }) => [title, kind, members.length])).toEqual([
      ['村委会办公经费', 'project', 2],
      ['高龄老人津贴', 'project', 3],
      ['甲县a镇人民政府和甲县b镇人民政府', 'unit', 2],
    ]);
    expect(new Set(comparisons(corpus).map(({ path }) => path)).size).toBe(3);
  });

  it('are found from each of their members', () => {
    expect(comparisonsOf(corpus, of('c', '高龄老人津贴')).map(({ title }) => title)).toEqual(['高龄老人津贴']);
    expect(comparisonsOf(corpus, of('c', '只有这里有的项目'))).toEqual([]);
  });
});
