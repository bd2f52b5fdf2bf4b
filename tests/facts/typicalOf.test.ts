import { describe, expect, it } from 'vitest';
import { typicalOf } from '../../src/facts/typicalOf.ts';
import { plainText } from '../../src/words/segment.ts';
import { amount, indicators, project } from '../support/projectFixture.ts';

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
    const said = '有 3 个项目，每个项目不管量什么，指标值都是同一个（如“≥95百分比”）。';
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
