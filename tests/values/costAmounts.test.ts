import { describe, expect, it } from 'vitest';
import { costAmounts } from '../../src/values/costAmounts.ts';
import { indicators } from '../support/projectFixture.ts';

const RATE = '像是每人、每月或每件的数';

describe('what a cost indicator states', () => {
  it.each<[name: string, target: string, yuan: string | null, why: string]>([
    ['绿化工工资', '300万元', '3000000', ''],
    ['路灯电费', '250万', '2500000', ''],
    ['预算成本内', '≤67.54万元', '675400', ''],
    ['经费补助标准', '45000元', '45000', ''],
    ['落实社区工作者公积金（元）', '6000', '6000', ''],
    ['公益性岗位人员岗位补贴人均标准/月', '2800元', null, RATE],
    ['“三支一扶”人员经费人均标准（月）', '5200元左右', null, RATE],
    ['月工资', '2746 元', null, RATE],
    ['本年度机关保月领取养老金', '2900万元', null, RATE],
    ['每村补助', '2万元', null, RATE],
    ['每平方米成本', '≤30元', null, RATE],
    ['每公里养护', '5000元', null, RATE],
    ['平均救助标准', '600元', null, RATE],
    ['单位造价', '1200元', null, RATE],
    ['经费补助标准', '2万元/村', null, '不是一笔金额'],
    ['维修改造', '20000 元-50000 元', null, '是一个范围'],
    ['控制在预算内', '≥95百分比', null, '不是一笔金额'],
    ['本年度完成', '2024年度', null, '不是金额'],
    ['正常开展', '显著提升', null, '不是金额'],
    ['经费', '', null, '空白'],
  ])('%s %s', (name, target, yuan, why) => {
    const [cost] = costAmounts(indicators([['产出指标', '成本指标', name, target]]));
    expect(cost).toMatchObject({ yuan, why });
  });

  it('is not known where it can not be told which value belongs to the name', () => {
    const [cost] = costAmounts(
      indicators([['产出指标', '成本指标', '经费', '300万元']]).map((indicator) => ({ ...indicator, unpaired: true })),
    );
    expect(cost).toMatchObject({ yuan: null, why: '名称与值对不上' });
  });

  it('is not known where its value is in doubt', () => {
    const [cost] = costAmounts(
      indicators([['产出指标', '成本指标', '经费', '300万元']]).map((indicator) => ({
        ...indicator,
        target: { ...indicator.target, kind: 'withheld' as const, withheld: '30O万元' },
      })),
    );
    expect(cost).toMatchObject({ yuan: null, why: '读不准' });
  });

  it('takes cost at either level and nothing else', () => {
    const rows = indicators([
      ['成本指标', '经济成本指标', '甲', '1万元'],
      ['产出指标', '成本指标', '乙', '1万元'],
      ['成本指标', '', '丙', '1万元'],
      ['效益指标', '经济效益指标', '丁', '1万元'],
      ['产出指标', '经济成本指标', '戊', '1万元'],
    ]);
    expect(costAmounts(rows).map(({ indicator }) => indicator.name.text)).toEqual(['甲', '乙', '丙', '戊']);
  });
});
