import { CURRENCY_HEAD, RESULT_TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 项目支出绩效自评表 of Yunnan (公开14表): heads in two rows, the comparator, value and unit of a target in columns of their own below 年度指标值. */
export const yunnanResult: Template = {
  id: 'yunnan-result',
  title: '项目支出绩效自评表（云南）',
  seenIn: '云南永德县，2022年度',
  kind: 'self-evaluation',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, RESULT_TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'text', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: USUAL_LABELS.funds, kind: 'group' },
    { labels: ['年度总体目标'], kind: 'group' },
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
      { labels: [...USUAL_LABELS.fiscalOfYear, '其中:财政拨款', '财政拨款'], row: 'fiscalAppropriation' },
      { labels: ['上年结转资金'], row: 'carriedOver' },
      { labels: USUAL_LABELS.otherFunds, row: 'otherFunds' },
    ],
  },
  columns: [
    { role: 'block', labels: ['绩效指标', '年度指标值'] },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'comparator', labels: ['指标性质'] },
    { role: 'target', labels: USUAL_LABELS.targetOfAnyTime },
    { role: 'measurementUnit', labels: ['度量单位'] },
    { role: 'actual', labels: USUAL_LABELS.actual },
    { role: 'weight', labels: USUAL_LABELS.points },
    { role: 'score', labels: USUAL_LABELS.score },
    { role: 'reason', labels: USUAL_LABELS.reason },
  ],
  closing: [
    { labels: ['其他需要说明事项'], kind: 'text', field: 'remarks' },
    { labels: ['总分'], kind: 'sum' },
  ],
};
