import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../src/corpus/corpus.ts';
import { outcomesOf, unreportedOf } from '../../src/facts/outcomes.ts';
import { yearsOfCode } from '../../src/facts/yearsOfCode.ts';
import { SiteSettings } from '../../src/model/settings.ts';
import { searchRecords } from '../../src/search/build/searchRecords.ts';
import { decodeBase, encodeBase } from '../../src/search/format/catalogue.ts';
import { countFacets } from '../../src/search/query/facetCounts.ts';
import { demoDocuments } from '../support/demoCounty.ts';
import { process } from '../support/publish.ts';

describe('what became of promises', async () => {
  const { site, findings } = await process(demoDocuments());
  const corpus = indexCorpus({ ...site, findings, terms: [], settings: SiteSettings.parse({}) });
  const of = (year: number, unit = '') =>
    corpus.projects.filter(({ fiscalYear, unitName }) => fiscalYear === year && unitName.includes(unit));
  const named = (name: string, year: number, unit = '甲镇') =>
    of(year, unit).find((project) => project.name === name) ?? expect.fail(`no ${name}`);

  it('is counted by state, each indicator once', () => {
    expect(outcomesOf(corpus, of(2022))).toMatchObject({
      reported: 2,
      unreported: [],
      states: [
        { state: '达到', count: 3 },
        { state: '超过', count: 4 },
        { state: '未达到', count: 1 },
        { state: '单位自述完成', count: 1 },
      ],
      money: { count: 2, adjusted: '780000', executed: '762000' },
    });
  });

  it('is counted by class as well, and the classes add up to the whole', () => {
    const outcomes = outcomesOf(corpus, of(2023));
    const all = (states: { count: number }[] = []) => states.reduce((sum, { count }) => sum + count, 0);
    expect(outcomes?.byClass.map(({ level1 }) => level1).toSorted()).toEqual(
      ['产出指标', '效益指标', '满意度指标'].toSorted(),
    );
    expect(outcomes?.byClass.reduce((sum, { states }) => sum + all(states), 0)).toBe(all(outcomes?.states));
  });

  it('leaves projects without a self-evaluation in a list, of units that have others of that year only', () => {
    expect(
      unreportedOf(corpus, corpus.projects)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['村级图书室开放', '水渠清淤', '护林巡查'].toSorted());
    const alone = indexCorpus({ ...corpus, results: [], links: [] });
    expect(outcomesOf(alone, of(2023))).toBeNull();
  });

  it('is one line of years for a project that keeps its code, of its own unit', () => {
    const years = yearsOfCode(corpus, named('垃圾清运', 2023));
    expect(years.map(({ year, project, result }) => [year, project?.unitName, result?.unitName])).toEqual([
      [2023, '演示县甲镇人民政府', '演示县甲镇人民政府'],
      [2022, '演示县甲镇人民政府', '演示县甲镇人民政府'],
    ]);
    expect(yearsOfCode(corpus, named('垃圾清运', 2023, '乙镇'))).toEqual([]);
    expect(yearsOfCode(corpus, named('农技培训', 2023))).toEqual([]);
  });

  describe('in the search', () => {
    const layout = { variants: '', frequentPairs: '', texts: [], titleLengths: [], slots: [] };
    const records = searchRecords({ ...site, glossary: [] });
    const catalogue = decodeBase(encodeBase(records, layout));
    const all = records.map((_, at) => at);
    const found = (...outcome: string[]) =>
      countFacets(catalogue, all, { kind: ['project'], outcome })
        .passing.map((at) => `${records[at]?.year} ${records[at]?.title}`)
        .toSorted();

    it('is a filter: a project is found by every state that one of its indicators is in', () => {
      expect(found('未达到')).toEqual(['2022 村道养护', '2023 免费开放', '2023 农技培训', '2023 垃圾清运'].toSorted());
      expect(found('只在目标里')).toEqual(['2023 危桥改造', '2023 垃圾清运']);
      expect(found('这里没有找到自评')).toHaveLength(3);
    });

    it('offers the states in their own order, each with how many it finds', () => {
      const { options } = countFacets(catalogue, all, { kind: ['result'] });
      expect(options.outcome.map(({ choice }) => choice)).toEqual([
        '达到',
        '超过',
        '未达到',
        '单位自述完成',
        '只在目标里',
        '只在自评里',
        '不能比',
      ]);
    });

    it('takes no byte of a site without self-evaluations', () => {
      const plans = searchRecords({ ...site, results: [], links: [], glossary: [] });
      const stored = encodeBase(plans, layout);
      expect(stored.facets).not.toHaveProperty('outcome');
      expect(countFacets(decodeBase(stored), [0], {}).options.outcome).toEqual([]);
    });
  });
});
