import { CURRENCY_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 项目自评表 of Hubei: boxes to tick, one row of money without 年初预算数, and targets set when the year began without points of their own. */
export const hubeiResult: Template = {
  id: 'hubei-result',
  title: '项目自评表（湖北）',
  seenIn: '湖北黄石市住房和城乡建设局，2022年度；某区农业科，2020年度',
  kind: 'self-evaluation',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, { pattern: /自评(?:价)?表$/ }],
  fields: [
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'text', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['项目类别'], kind: 'kept' },
    { labels: ['项目属性'], kind: 'text', field: 'attribute' },
    { labels: ['项目类型'], kind: 'kept' },
    { labels: ['预算执行情况'], kind: 'group' },
  ],
  money: {
    columns: [
      // After its adjustment, as the notes of the form say.
      { labels: ['预算数(A)', ...USUAL_LABELS.adjusted], holds: 'adjusted' },
      { labels: ['执行数(B)', ...USUAL_LABELS.executed], holds: 'executed' },
      { labels: USUAL_LABELS.rate, holds: 'rate' },
      { labels: ['得分(20分*执行率)'], holds: 'score' },
    ],
    rows: [{ labels: ['年度财政资金总额'], row: 'total' }],
  },
  columns: [
    { role: 'block', labels: ['年度绩效目标1'] },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: ['年初目标值(A)'] },
    { role: 'actual', labels: ['实际完成值(B)'] },
    { role: 'score', labels: USUAL_LABELS.score },
  ],
  closing: [
    { labels: ['总分'], kind: 'sum' },
    { labels: ['偏差大或目标未完成原因分析'], kind: 'text', field: 'problems' },
    { labels: ['改进措施及结果应用方案'], kind: 'text', field: 'measures' },
  ],
};
