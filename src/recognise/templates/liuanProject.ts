import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../heads.ts';
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
    { labels: ['主管部门及代码'], kind: 'coded', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['项目来源'], kind: 'kept' },
    { labels: USUAL_LABELS.period, kind: 'text', field: 'period' },
    { labels: ['项目资金', '项目资金(万元)'], kind: 'group' },
    { labels: ['年度资金总额'], kind: 'amount', field: 'total' },
    { labels: ['其中:财政拨款'], kind: 'amount', field: 'fiscalAppropriation' },
    { labels: ['其他资金'], kind: 'amount', field: 'otherFunds' },
    { labels: ['立项依据'], kind: 'kept' },
    { labels: ['年度目标'], kind: 'text', field: 'objective' },
  ],
  columns: [
    { role: 'block', labels: ['绩效指标'] },
    { role: 'level1', labels: ['一级指标'] },
    { role: 'level2', labels: ['二级指标'] },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: USUAL_LABELS.target },
  ],
};
