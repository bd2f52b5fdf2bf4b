import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../src/corpus/corpus.ts';
import { perVillage, similarProjects } from '../../src/facts/similarProjects.ts';
import type { Unit } from '../../src/model/site.ts';
import { amount, indicators, project } from '../support/projectFixture.ts';

describe('namesakes elsewhere', () => {
  const unit = (id: string, name: string): Unit => ({
    id,
    name,
    county: '平罗县',
    projectIds: ['x'],
    documentIds: ['d'],
    years: [2024],
    totalYuan: '0',
    path: `units/${id}/`,
  });
  const here = project({ id: 'here', unitId: 'hyz', name: '2024年村委会办公经费', funding: { total: amount('29') } });
  const there = project({ id: 'there', unitId: 'tl', name: '村委会办公经费', fiscalYear: 2022 });
  const twin = project({ id: 'twin', unitId: 'hyz', name: '村委会办公资金' });
  const corpus = indexCorpus({
    documents: [],
    units: [unit('hyz', '平罗县红崖子乡人民政府本级'), unit('tl', '平罗县陶乐镇人民政府')],
    projects: [here, there, twin],
    findings: [],
    terms: [],
    settings: { title: '明白账', subtitle: '', columnName: '' },
  });

  it('are in another unit or another year, the project itself first', () => {
    expect(similarProjects(corpus, here).map(({ project: { id }, own }) => [id, own])).toEqual([
      ['here', true],
      ['there', false],
    ]);
  });

  it('are none where the name stands alone', () => {
    expect(similarProjects(corpus, project({ unitId: 'hyz', name: '高龄津贴补助' }))).toEqual([]);
  });
});

describe('the rate printed beside the mean', () => {
  const rateOf = (name: string, target: string) =>
    perVillage(
      project({
        funding: { total: amount('23') },
        indicators: indicators([
          ['产出指标', '数量指标', '村委会个数', '5 个'],
          ['产出指标', '成本指标', name, target],
        ]),
      }),
    )?.printedRate;

  it.each([
    ['经费补助标准', '3 万元/个', '经费补助标准 3 万元/个'],
    ['办公经费', '3万元/村', '办公经费 3万元/村'],
    ['垃圾桶采购单价', '120元/个', null],
    ['经费', '23万元', null],
  ])('%s %s', (name, target, rate) => {
    expect(rateOf(name, target)).toBe(rate);
  });
});

describe('money for each village', () => {
  const villages = (total: string, rows: [string, string][]) =>
    perVillage(
      project({
        funding: { total: amount(total) },
        indicators: indicators(rows.map(([name, target]) => ['产出指标', '数量指标', name, target])),
      }),
    );

  it.each<[string, [string, string][], string | null]>([
    ['29', [['办公规范化覆盖率', '7个行政村']], '29 万元 ÷ 7个行政村 ≈ 平均每村 4.14 万元'],
    [
      '23',
      [
        ['村委会个数', '5 个'],
        ['培训', '31 人次'],
      ],
      '23 万元 ÷ 5个 = 平均每村 4.6 万元',
    ],
    ['23', [['村委会个数', '≥5 个']], null],
    [
      '23',
      [
        ['村委会个数', '5 个'],
        ['覆盖', '7个村'],
      ],
      null,
    ],
    ['23', [['培训人数', '5 个']], null],
    ['23', [['村委会个数', '0个']], null],
    ['', [['村委会个数', '5个']], null],
  ])('%s 万元 and %j', (total, rows, said) => {
    expect(villages(total, rows)?.said ?? null).toBe(said);
  });
});
