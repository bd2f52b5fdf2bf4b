import { CURRENCY_HEAD, RESULT_TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 项目支出绩效自评表 as most provinces print it: money planned, adjusted and executed, then each target beside what became of it. */
export const anhuiResult: Template = {
  id: 'anhui-result',
  title: '项目支出绩效自评表',
  seenIn: '安徽池州市贵池区、天长市，2022年度',
  kind: 'self-evaluation',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, RESULT_TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'codedName' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'coded', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: USUAL_LABELS.funds, kind: 'group' },
    { labels: ['年度总体目标', '年度绩效目标', '年度总体目标完成情况'], kind: 'group' },
    { labels: ['预期目标'], kind: 'text', field: 'objective', below: true },
    { labels: ['实际完成情况'], kind: 'text', field: 'achievement', below: true },
  ],
  money: {
    columns: [
      { labels: USUAL_LABELS.planned, holds: 'planned' },
      { labels: USUAL_LABELS.adjusted, holds: 'adjusted' },
      { labels: USUAL_LABELS.executed, holds: 'executed' },
      { labels: USUAL_LABELS.points, holds: 'weight' },
      { labels: USUAL_LABELS.rate, holds: 'rate' },
      { labels: ['得分'], holds: 'score' },
    ],
    rows: [
      { labels: USUAL_LABELS.total, row: 'total' },
      {
        labels: [...USUAL_LABELS.fiscalOfYear, '其中:财政拨款', '财政拨款'],
        row: 'fiscalAppropriation',
      },
      { labels: ['上年结转资金'], row: 'carriedOver' },
      { labels: USUAL_LABELS.otherFunds, row: 'otherFunds' },
    ],
  },
  columns: [
    { role: 'block', labels: ['绩效指标', '年度绩效指标完成情况'] },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: USUAL_LABELS.target },
    { role: 'actual', labels: USUAL_LABELS.actual },
    { role: 'weight', labels: USUAL_LABELS.points },
    { role: 'score', labels: USUAL_LABELS.score },
    { role: 'reason', labels: USUAL_LABELS.reason },
  ],
  closing: [{ labels: ['总分'], kind: 'sum' }],
};
