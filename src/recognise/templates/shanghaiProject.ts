import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 财政项目支出绩效目标申报表 of Shanghai: the money and the objective of the whole project on the left, those of the year on the right. */
export const shanghaiProject: Template = {
  id: 'shanghai-project',
  title: '财政项目支出绩效目标申报表（上海）',
  seenIn: '上海市普陀区，2026年',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    { labels: ['项目性质'], kind: 'kept' },
    { labels: ['项目类别'], kind: 'kept' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'text', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['计划开始日期'], kind: 'text', field: 'startDate' },
    { labels: ['计划完成日期'], kind: 'text', field: 'endDate' },
    { labels: USUAL_LABELS.funds, kind: 'group' },
    { labels: ['项目资金总额'], kind: 'amount', field: 'wholeLifeTotal' },
    {
      labels: USUAL_LABELS.fiscalAppropriation,
      kind: 'sided',
      under: { wholeLifeTotal: 'wholeLifeFiscal', total: 'fiscalAppropriation' },
    },
    { labels: ['年度资金申请总额'], kind: 'amount', field: 'total' },
    { labels: USUAL_LABELS.fiscalOfYear, kind: 'sided', under: { total: 'fiscalAppropriation' } },
    { labels: USUAL_LABELS.carriedOver, kind: 'sided', under: { total: 'carriedOver' } },
    {
      labels: USUAL_LABELS.otherFunds,
      kind: 'sided',
      under: { wholeLifeTotal: 'wholeLifeOther', total: 'otherFunds' },
    },
    { labels: ['项目绩效目标'], kind: 'group' },
    { labels: ['项目总目标'], kind: 'text', field: 'wholeLifeObjective', below: true },
    { labels: USUAL_LABELS.objectiveOfYear, kind: 'text', field: 'objective', below: true },
  ],
  columns: [
    { role: 'block', labels: USUAL_LABELS.block },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: ['年度(/项目)指标值'], phase: null },
    { role: 'target', labels: USUAL_LABELS.targetOfYear },
  ],
};
