import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/**
 * 项目支出绩效目标表 as central departments print it in their published budgets since 2022: 成本指标 is a first-level class of its
 * own and every indicator has a weight (财政部 财预〔2021〕101号).
 */
export const centralProject: Template = {
  id: 'central-project',
  title: '项目支出绩效目标表（成本指标为一级指标）',
  seenIn: '中央部门预算公开，2022年起',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    {
      labels: ['主管部门及代码', ...USUAL_LABELS.supervisingDepartment],
      kind: 'coded',
      field: 'supervisingDepartment',
    },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['项目属性'], kind: 'text', field: 'attribute' },
    { labels: USUAL_LABELS.period, kind: 'text', field: 'period' },
    { labels: [...USUAL_LABELS.funds, '项目资金(万元)', '项目资金(元)', '(万元)', '(元)'], kind: 'group' },
    { labels: USUAL_LABELS.total, kind: 'amount', field: 'total' },
    {
      labels: [...USUAL_LABELS.fiscalAppropriation, ...USUAL_LABELS.fiscalOfYear],
      kind: 'amount',
      field: 'fiscalAppropriation',
    },
    { labels: USUAL_LABELS.carriedOver, kind: 'amount', field: 'carriedOver' },
    { labels: USUAL_LABELS.otherFunds, kind: 'amount', field: 'otherFunds' },
    { labels: USUAL_LABELS.objective, kind: 'text', field: 'objective' },
  ],
  columns: [
    { role: 'block', labels: USUAL_LABELS.block },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: USUAL_LABELS.target },
    { role: 'note', labels: ['分值权重', '分值权重(90)', '分值权重(100)'] },
  ],
  costLevel: 1,
};
