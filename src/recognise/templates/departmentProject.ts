import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 部门项目支出预算绩效目标表 as departments and townships of 平罗县 disclose it, one table a project. */
export const departmentProject: Template = {
  id: 'department-project',
  title: '部门项目支出预算绩效目标表',
  seenIn: '宁夏平罗县各部门、乡镇，2022年、2024年',
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
    // 项目 alone: the label of one table of 红崖子乡 2024 lost its last character.
    { labels: [...USUAL_LABELS.period, '项目'], kind: 'text', field: 'period' },
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
    { role: 'block', labels: ['名称', ...USUAL_LABELS.block] },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: USUAL_LABELS.target },
  ],
  costLevel: 2,
};
