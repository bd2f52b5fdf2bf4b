import { describe, expect, it } from 'vitest';
import { comparisons, comparisonsOf } from '../../src/compare/comparisons.ts';
import { indexCorpus } from '../../src/corpus/corpus.ts';
import { projectIndicators } from '../../src/facts/projectIndicator.ts';
import { satisfactionGroups } from '../../src/facts/satisfactionGroups.ts';
import { sumsByUnit } from '../../src/facts/sumsByUnit.ts';
import { typicalOf } from '../../src/facts/typicalOf.ts';
import type { Unit } from '../../src/model/site.ts';
import { narrativeBlocks } from '../../src/views/document/narrativeBlocks.ts';
import { plainText } from '../../src/words/segment.ts';
import { amount, indicators, project } from './projectFixture.ts';

const asked = (id: string, yuan: string, target: string) =>
  project({
    id,
    name: `项目${id}`,
    path: `projects/${id}/`,
    funding: { total: amount(yuan), fiscalAppropriation: amount(yuan) },
    indicators: indicators([['满意度指标', '服务对象满意度指标', '群众满意度', target]]),
  });

describe('what is typical of a unit', () => {
  const own = [asked('a', '60', '≥95%'), asked('b', '30', '≥95%'), asked('c', '10', '≥ 95%')];

  it('is said with its counts', () => {
    expect(typicalOf(own).map(plainText)).toEqual([
      '最大的一个是项目a，60 万元，占公开的这些项目合计的 60%。',
      '印了资金来源的 3 个项目，钱都只来自财政拨款。',
      '最常见的指标值是“≥95%”，3 项指标里有 3 项。',
      '最常见的指标名称是“群众满意度”，3 个项目里有 3 个写了它。',
    ]);
  });

  it('tells projects whose every indicator prints one value, whatever it is about', () => {
    const alike = ['a', 'b', 'c'].map((id) =>
      project({
        id,
        indicators: indicators(
          ['甲', '乙', '丙', '丁'].map((name) => ['产出指标', '质量指标', name, '≥95百分比'] as const),
        ),
      }),
    );
    const said = '有 3 个项目，每个项目的各项指标，值印的全是同一个（如“≥95百分比”）。';
    expect(typicalOf(alike).map(plainText)).toContain(said);
    expect(typicalOf([...own, ...alike.slice(0, 2)]).map(plainText)).not.toContain(said);
  });

  it('does not name one of several equally frequent values', () => {
    const mixed = [...own, asked('d', '5', '98%'), asked('e', '5', '98%'), asked('f', '5', '98%')];
    expect(typicalOf(mixed).map(plainText).join('')).not.toContain('最常见的指标值');
  });

  it('is nothing of one or two projects, and counts those that promise no satisfaction', () => {
    expect(typicalOf(own.slice(0, 2))).toEqual([]);
    expect(
      typicalOf([...own, project()])
        .map(plainText)
        .at(-1),
    ).toBe('1 个项目没有印出满意度指标。');
  });
});

describe('satisfaction targets that promise the same', () => {
  it('stand together, the highest first, words last', () => {
    const rows = projectIndicators([
      asked('a', '1', '有效保障'),
      asked('b', '1', '≥90%'),
      asked('c', '1', '≥95百分比'),
      asked('d', '1', '95%'),
    ]);
    expect(satisfactionGroups(rows).map(({ percent, rows: same }) => [percent, same.length])).toEqual([
      ['95', 2],
      ['90', 1],
      [null, 1],
    ]);
  });
});

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

describe('the narrative part', () => {
  const piece = (text: string, heading = false) => ({ ref: 'L1 c1', text, to: 'narrative' as const, heading });

  it('keeps numbered headings that follow one another apart and leaves out one with nothing under it', () => {
    const blocks = narrativeBlocks([
      piece('第一部分', true),
      piece('一、总体', true),
      piece('正文。'),
      piece('第二部分', true),
    ]);
    expect(blocks.map(({ headings }) => headings)).toEqual([['第一部分', '一、总体']]);
  });
});

describe('comparisons the site proposes', () => {
  const unit = (id: string, county: string): Unit => ({
    id,
    name: `${county}${id}镇人民政府`,
    county,
    projectIds: ['x'],
    documentIds: ['d'],
    years: [2024],
    totalYuan: '0',
    aliases: [],
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
