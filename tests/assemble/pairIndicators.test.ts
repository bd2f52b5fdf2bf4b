import { describe, expect, it } from 'vitest';
import { pairIndicators } from '../../src/assemble/pairIndicators.ts';
import { parseTargetValue } from '../../src/values/targetValue.ts';
import { indicators } from '../support/projectFixture.ts';

/** Indicators written 名称=目标→完成值, all of one class. */
const list = (...said: string[]) => {
  const parts = said.map((each) => /^(.*?)=(.*?)(?:→(.*))?$/.exec(each) ?? []);
  const printed = indicators(parts.map(([, name = '', target = '']) => ['产出指标', '数量指标', name, target]));
  return printed.map((indicator, at) => ({
    ...indicator,
    actual: { ...parseTargetValue(parts[at]?.[3] ?? ''), places: [] },
  }));
};

const pairs = (planned: string[], reported: string[]) =>
  pairIndicators(list(...planned), list(...reported)).map(
    ({ targetPosition, resultPosition, outcome }) => `${targetPosition} ${resultPosition} ${outcome.state}`,
  );

describe('an indicator of a plan', () => {
  it('is found by its name wherever it stands in the self-evaluation', () => {
    expect(pairs(['里程=≥6公里', '合格率=≥95%'], ['合格率=≥95%→94%', '里程=≥6公里→7公里'])).toEqual([
      '1 2 超过',
      '2 1 未达到',
    ]);
  });

  it('is found by its place where its name was written otherwise, the value agrees and the list is the same', () => {
    expect(
      pairs(
        ['里程=≥6公里', '合格率=≥95%', '群众满意度=≥90%'],
        ['里程=≥6公里→6公里', '合格率=≥95%→95%', '满意度=≥90%→92%'],
      ),
    ).toEqual(['1 1 达到', '2 2 达到', '3 3 超过']);
  });

  it.each([
    ['the value differs', ['里程=≥6公里', '满意度=≥90%'], ['里程=≥6公里→6公里', '群众满意度=≥85%→92%']],
    [
      'the value prints another comparator',
      ['里程=≥6公里', '满意度=≥90%'],
      ['里程=≥6公里→6公里', '群众满意度=90%→92%'],
    ],
  ])('is not found by its place where %s', (_, planned, reported) => {
    expect(pairs(planned, reported)).toEqual(['1 1 达到', '2 null 只在目标里', 'null 2 只在自评里']);
  });

  it('is not found by its place in the list of another project, whatever the values', () => {
    expect(pairs(['桥梁=1座', '过往群众满意度=≥90%'], ['演出=12场→12场', '观众满意度=≥90%→94%'])).toEqual([
      '1 null 只在目标里',
      '2 null 只在目标里',
      'null 1 只在自评里',
      'null 2 只在自评里',
    ]);
  });
});
