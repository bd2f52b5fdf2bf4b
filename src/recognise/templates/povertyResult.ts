import { CURRENCY_HEAD, RESULT_TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 绩效目标自评表 of money against poverty (扶贫, 衔接资金): no 年初预算数, and the points of an indicator stand before its target. */
export const povertyResult: Template = {
  id: 'poverty-result',
  title: '扶贫项目绩效目标自评表',
  seenIn: '四川中江县，2022年度；安徽濉溪县，2019年度',
  kind: 'self-evaluation',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, RESULT_TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    { labels: ['项目负责人及电话'], kind: 'kept' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'coded', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['资金情况'], kind: 'group' },
    { labels: ['年度总体目标'], kind: 'group' },
    { labels: ['年初设定目标'], kind: 'text', field: 'objective', below: true },
    { labels: ['年度总体目标完成情况综述'], kind: 'text', field: 'achievement', below: true },
  ],
  money: {
    columns: [
      { labels: USUAL_LABELS.adjusted, holds: 'adjusted' },
      { labels: USUAL_LABELS.executed, holds: 'executed' },
      { labels: USUAL_LABELS.points, holds: 'weight' },
      { labels: USUAL_LABELS.rate, holds: 'rate' },
      { labels: ['得分'], holds: 'score' },
    ],
    rows: [
      { labels: USUAL_LABELS.total, row: 'total' },
      { labels: [...USUAL_LABELS.fiscalOfYear, '其中:财政拨款', '财政拨款'], row: 'fiscalAppropriation' },
      { labels: USUAL_LABELS.otherFunds, row: 'otherFunds' },
    ],
  },
  columns: [
    { role: 'block', labels: USUAL_LABELS.block },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'weight', labels: USUAL_LABELS.points },
    { role: 'target', labels: USUAL_LABELS.target },
    { role: 'actual', labels: USUAL_LABELS.actual },
    { role: 'score', labels: USUAL_LABELS.score },
    { role: 'reason', labels: USUAL_LABELS.reason },
  ],
  closing: [{ labels: ['总分'], kind: 'sum' }],
};
