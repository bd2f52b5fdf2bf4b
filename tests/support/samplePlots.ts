import type { Plot } from '../../src/charts/data/chart.ts';
import { costIndicatorsDrawing } from '../../src/charts/drawings/costIndicators.ts';
import { fundingSourcesDrawing } from '../../src/charts/drawings/fundingSources.ts';
import { plotOf } from '../../src/charts/drawings/plot.ts';
import { rankedBarsDrawing } from '../../src/charts/drawings/rankedBars.ts';
import { satisfactionStripDrawing } from '../../src/charts/drawings/satisfactionStrip.ts';
import { spendingScheduleDrawing } from '../../src/charts/drawings/spendingSchedule.ts';

/** The longest project name of the documents, and a unit name. */
export const longName = '全县机关事业单位网上名称管理费,财政一体化工资审核网络维护费,机构编制管理系统及编制库维护费';

/** One plot of every kind, with the content that is hardest on it. */
export const samplePlots: readonly Plot[] = [
  plotOf(rankedBarsDrawing, {
    bars: [
      { label: '行政事业单位退休人员养老金支出差额财政兜底资金', yuan: '145000000', tone: 'first' },
      { label: longName, yuan: '1257552', tone: 'plain' },
      { label: '<script>alert(1)</script> & "引号" {a|富文本} {c}', yuan: '100000', tone: 'plain' },
      { label: '其余 11 个合计', yuan: '0', tone: 'rest' },
      { label: '未分类', yuan: '10000', tone: 'unknown' },
    ],
  }),
  plotOf(fundingSourcesDrawing, {
    total: '8947800',
    parts: [
      { label: '财政拨款', yuan: '7947800', tone: 'main' },
      { label: '其他资金', yuan: '600000', tone: 'other' },
      { label: '没有印出来源', yuan: '400000', tone: 'unknown' },
    ],
  }),
  plotOf(costIndicatorsDrawing, {
    total: '57440000',
    parts: [
      { label: '全县企业职工退休人员冬季取暖费（2021年12月以前）', yuan: '96700000', tone: 'other' },
      { label: '全县企业职工退休人员冬季取暖费（2022年退休+2023年新退）', yuan: '6950000', tone: 'other' },
    ],
  }),
  plotOf(satisfactionStripDrawing, {
    groups: [
      { label: '本项目', tone: 'own', values: [{ percent: '95', count: 1 }], withoutPercent: 0 },
      {
        label: '中国共产党平罗县委员会组织部本级其他项目',
        tone: 'near',
        values: [
          { percent: '95', count: 13 },
          { percent: '97', count: 1 },
          { percent: '98', count: 6 },
        ],
        withoutPercent: 2,
      },
      {
        label: '其他单位',
        tone: 'far',
        values: [
          { percent: '90', count: 90 },
          { percent: '95', count: 672 },
          { percent: '97', count: 120 },
          { percent: '98', count: 110 },
          { percent: '100', count: 100 },
        ],
        withoutPercent: 3,
      },
    ],
  }),
  plotOf(satisfactionStripDrawing, {
    groups: Array.from({ length: 9 }, (_, index) => ({
      label: index === 4 ? '中国共产党平罗县委员会组织部本级' : `第 ${index + 1} 个单位`,
      tone: 'near' as const,
      values: [
        { percent: '95', count: index + 1 },
        { percent: '98', count: 1 },
      ],
      withoutPercent: index === 4 ? 1 : 0,
    })),
  }),
  plotOf(spendingScheduleDrawing, {
    steps: [
      { label: '3月底', percent: '25' },
      { label: '6月底', percent: '50' },
      { label: '10月底', percent: '75' },
      { label: '12月底', percent: '100' },
    ],
  }),
];
