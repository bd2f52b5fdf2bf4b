import { describe, expect, it } from 'vitest';
import { concretePromise } from '../../src/facts/concretePromise.ts';
import { copiedMatrix } from '../../src/facts/copiedMatrix.ts';
import { placeOf } from '../../src/facts/placeOf.ts';
import type { Finding } from '../../src/model/finding.ts';
import { indicators, project } from '../support/projectFixture.ts';

describe('the most concrete promise', () => {
  const rows: Parameters<typeof indicators>[0] = [
    ['产出指标', '质量指标', '合格率', '≥95%'],
    ['产出指标', '时效指标', '完成时限', '2024年底'],
    ['产出指标', '成本指标', '经费', '29万元'],
    ['产出指标', '时效指标', '全年', '12个月'],
    ['产出指标', '数量指标', '村委会数', '7个'],
  ];
  const nameOf = (from: typeof rows, findings: Pick<Finding, 'code' | 'subjectId'>[] = []) =>
    concretePromise(project({ indicators: indicators(from) }), findings as Finding[])?.name.text;

  it('is a number of things before a deadline before a percentage, and never what it costs', () => {
    expect(nameOf(rows)).toBe('村委会数');
    expect(nameOf(rows.slice(0, 4))).toBe('全年');
    expect(nameOf(rows.slice(0, 3))).toBe('完成时限');
    expect(nameOf(rows.slice(0, 1))).toBe('合格率');
    expect(nameOf(rows.slice(2, 3))).toBeUndefined();
  });

  it('is no rate that is said with a year, which answers another question', () => {
    expect(nameOf([['产出指标', '时效指标', '垃圾清运及时率', '2024年'], ...rows.slice(0, 1)])).toBe('合格率');
  });

  it('is several things before one thing', () => {
    const one: (typeof rows)[number] = ['产出指标', '数量指标', '乡镇个数', '1个'];
    expect(nameOf([one, ...rows])).toBe('村委会数');
    expect(nameOf([one, ...rows.slice(0, 4)])).toBe('乡镇个数');
  });

  it('is none that the site itself asks about, and none of a table whose values are all one number', () => {
    expect(nameOf(rows, [{ code: 'indicator/cut-name', subjectId: 'p-2024-a#i5' }])).toBe('全年');
    expect(nameOf(rows, [{ code: 'project/uniform-target-values', subjectId: 'p-2024-a' }])).toBeUndefined();
  });
});

describe('the place of some projects', () => {
  const of = (...names: string[]) => placeOf(names.map((unitName) => project({ county: '怀来县', unitName })));

  it('is the township where one alone disclosed', () => {
    expect(of('怀来县官厅镇人民政府', '怀来县官厅镇人民政府')).toBe('怀来县官厅镇');
    expect(of('官厅镇人民政府本级')).toBe('怀来县官厅镇');
    expect(of('城关街道办事处')).toBe('怀来县城关街道');
  });

  it('is the county where several did, or an office of the county', () => {
    expect(of('怀来县官厅镇人民政府', '怀来县桑园镇人民政府')).toBe('怀来县');
    expect(of('怀来县教育局')).toBe('怀来县');
    expect(of('怀来县官厅镇人民政府', '怀来县教育局')).toBe('怀来县');
  });
});

it('a shared list is set side by side, equal cells marked equal', () => {
  const one = (...values: string[]) =>
    project({
      indicators: indicators(values.map((value, at) => ['产出指标', '数量指标', `指标${at}`, value] as const)),
    });
  const { rows, sharedByAll } = copiedMatrix({ projects: [one('7个', '95%'), one('7个', '９５％'), one('7个', '')] });
  expect(rows.map(({ name, usual, cells }) => [name, usual, cells.map(({ same }) => same)])).toEqual([
    ['指标0', '7个', [true, true, true]],
    ['指标1', '95%', [true, true, false]],
  ]);
  expect(sharedByAll).toBe(1);
});
