import { describe, expect, it } from 'vitest';
import { costCheck } from '../../src/facts/costCheck.ts';
import { amount, indicators, project } from '../support/projectFixture.ts';

const cost = (total: string, targets: readonly string[]) =>
  costCheck(
    project({
      funding: { total: amount(total) },
      indicators: indicators(targets.map((target) => ['产出指标', '成本指标', '费用', target])),
    }),
  );

describe('cost indicators against the funding', () => {
  it('writes the sum out in one unit and finds it equal', () => {
    const check = cost('800', ['150万元', '3000000元', '350万元']);
    expect(check?.arithmetic).toBe('150 万元 + 300 万元 + 350 万元 = 800 万元');
    expect(check?.comparison).toBe('与年度资金总额相等');
  });

  it.each([
    ['13', ['20万元'], '比年度资金总额多 7 万元'],
    ['13', ['45000元'], '比年度资金总额少 8.5 万元'],
    ['', ['70万元'], '没有印出年度资金总额'],
    ['约70', ['70万元'], '年度资金总额读不准，没法比'],
  ])('states a difference without a verdict: %s against %j', (total, targets, comparison) => {
    expect(cost(total, targets)?.comparison).toBe(comparison);
  });

  it.each([
    ['70', ['≤70万元'], true],
    ['70', ['70万元', '按标准'], false],
    ['70', ['60万元'], false],
    ['', ['70万元'], false],
  ])('tells where the total is only printed once more: %s against %j', (total, targets, said) => {
    expect(cost(total, targets)?.onlyTheTotal).toBe(said);
  });

  it('leaves rates, ranges and words out of the sum', () => {
    const check = cost('70', ['70万元', '2万元/村', '20000 元-50000 元', '按标准']);
    expect(check?.arithmetic).toBe('70 万元');
    expect(check?.others.map(({ why }) => why)).toEqual(['不是一笔金额', '是一个范围', '不是金额']);
    expect(check?.comparison).toBe('与年度资金总额相等');
  });

  it('compares nothing where no cost is an amount, and is not made of amounts in other classes', () => {
    expect(cost('70', ['2万元/村'])).toMatchObject({ arithmetic: '', comparison: '' });
    const benefit = project({ indicators: indicators([['效益指标', '经济效益指标', '增收', '70万元']]) });
    expect(costCheck(benefit)).toBeNull();
  });
});
