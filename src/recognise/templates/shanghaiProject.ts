import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../heads.ts';
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
    { labels: ['主管部门'], kind: 'text', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['计划开始日期'], kind: 'text', field: 'startDate' },
    { labels: ['计划完成日期'], kind: 'text', field: 'endDate' },
    { labels: ['项目资金', '项目资金(元)', '项目资金(万元)'], kind: 'group' },
    { labels: ['项目资金总额'], kind: 'amount', field: 'wholeLifeTotal' },
    { labels: ['其中:财政资金', '财政资金'], kind: 'sided', under: { wholeLifeTotal: 'wholeLifeFiscal' } },
    { labels: ['年度资金申请总额'], kind: 'amount', field: 'total' },
    { labels: ['其中:当年财政拨款', '当年财政拨款'], kind: 'sided', under: { total: 'fiscalAppropriation' } },
    { labels: ['上年结转资金'], kind: 'sided', under: { total: 'carriedOver' } },
    { labels: ['其他资金'], kind: 'sided', under: { wholeLifeTotal: 'wholeLifeOther', total: 'otherFunds' } },
    { labels: ['项目绩效目标'], kind: 'group' },
    { labels: ['项目总目标'], kind: 'text', field: 'wholeLifeObjective', below: true },
    { labels: ['年度总体目标', '年度绩效目标'], kind: 'text', field: 'objective', below: true },
  ],
  columns: [
    { role: 'block', labels: ['绩效指标'] },
    { role: 'level1', labels: ['一级指标'] },
    { role: 'level2', labels: ['二级指标'] },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: ['年度(/项目)指标值'], phase: null },
  ],
};
