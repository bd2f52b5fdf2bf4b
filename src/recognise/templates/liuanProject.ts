import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 项目支出绩效目标表 of districts of 六安: where a project comes from, and in some years what it is founded on, beside the usual fields. */
export const liuanProject: Template = {
  id: 'liuan-project',
  title: '项目支出绩效目标表（六安）',
  seenIn: '安徽六安市金安区，2023年、2025年',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'coded', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['项目来源'], kind: 'kept' },
    { labels: USUAL_LABELS.period, kind: 'text', field: 'period' },
    { labels: USUAL_LABELS.funds, kind: 'group' },
    { labels: USUAL_LABELS.total, kind: 'amount', field: 'total' },
    {
      labels: [...USUAL_LABELS.fiscalAppropriation, ...USUAL_LABELS.fiscalOfYear],
      kind: 'amount',
      field: 'fiscalAppropriation',
    },
    { labels: USUAL_LABELS.otherFunds, kind: 'amount', field: 'otherFunds' },
    { labels: ['立项依据'], kind: 'kept' },
    { labels: USUAL_LABELS.objective, kind: 'text', field: 'objective' },
  ],
  columns: [
    { role: 'block', labels: USUAL_LABELS.block },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: USUAL_LABELS.target },
  ],
};
