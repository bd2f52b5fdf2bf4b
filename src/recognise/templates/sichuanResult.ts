import { CURRENCY_HEAD, RESULT_TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 部门预算项目支出绩效自评表 of Sichuan: comparator, value and unit of measurement of a target stand in columns of their own. */
export const sichuanResult: Template = {
  id: 'sichuan-result',
  title: '部门预算项目支出绩效自评表（四川）',
  seenIn: '四川大英县、青神县，2023年度',
  kind: 'self-evaluation',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, RESULT_TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'codedName' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'text', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['项目基本情况'], kind: 'group' },
    { labels: ['1.项目年度目标完成情况'], kind: 'group' },
    { labels: ['项目年度目标'], kind: 'text', field: 'objective', below: true },
    { labels: ['年度目标完成情况'], kind: 'text', field: 'achievement', below: true },
    { labels: ['2.项目实施内容及过程概述'], kind: 'text', field: 'process' },
    { labels: ['预算执行情况'], kind: 'group' },
    { labels: ['年度预算数', '年度预算数(万元)', '年度预算数(元)'], kind: 'group' },
  ],
  money: {
    columns: [
      { labels: USUAL_LABELS.planned, holds: 'planned' },
      { labels: USUAL_LABELS.adjusted, holds: 'adjusted' },
      { labels: USUAL_LABELS.executed, holds: 'executed' },
      { labels: USUAL_LABELS.rate, holds: 'rate' },
      { labels: USUAL_LABELS.points, holds: 'weight' },
      { labels: ['得分'], holds: 'score' },
      { labels: ['原因'], holds: 'reason' },
    ],
    rows: [
      { labels: ['总额'], row: 'total' },
      { labels: ['其中:财政资金', '财政资金'], row: 'fiscalAppropriation' },
      { labels: ['财政专户管理资金'], row: 'specialAccount' },
      { labels: ['单位资金'], row: 'unitFunds' },
      { labels: USUAL_LABELS.otherFunds, row: 'otherFunds' },
    ],
  },
  columns: [
    { role: 'block', labels: USUAL_LABELS.block },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'comparator', labels: ['指标性质'] },
    { role: 'target', labels: USUAL_LABELS.target },
    { role: 'measurementUnit', labels: ['度量单位'] },
    { role: 'actual', labels: USUAL_LABELS.actual },
    { role: 'weight', labels: USUAL_LABELS.points },
    { role: 'score', labels: USUAL_LABELS.score },
    { role: 'reason', labels: USUAL_LABELS.reason },
  ],
  closing: [
    { labels: ['合计'], kind: 'sum' },
    { labels: ['评价结论'], kind: 'text', field: 'conclusion' },
    { labels: ['存在问题'], kind: 'text', field: 'problems' },
    { labels: ['改进措施'], kind: 'text', field: 'measures' },
  ],
};
