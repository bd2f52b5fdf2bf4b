import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../heads.ts';
import type { Template } from '../template.ts';

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
    { labels: ['主管部门及代码', '主管部门及编码', '主管部门'], kind: 'coded', field: 'supervisingDepartment' },
    { labels: ['实施单位'], kind: 'text', field: 'implementingUnit' },
    { labels: ['项目属性'], kind: 'text', field: 'attribute' },
    { labels: ['项目期'], kind: 'text', field: 'period' },
    { labels: ['项目资金', '项目资金(万元)', '项目资金(元)', '(万元)', '(元)'], kind: 'group' },
    { labels: ['年度资金总额'], kind: 'amount', field: 'total' },
    { labels: ['其中:财政拨款', '财政拨款'], kind: 'amount', field: 'fiscalAppropriation' },
    { labels: ['上年结转', '上年结转资金'], kind: 'amount', field: 'carriedOver' },
    { labels: ['其他资金'], kind: 'amount', field: 'otherFunds' },
    { labels: ['年度总体目标', '年度绩效目标', '总体目标'], kind: 'text', field: 'objective' },
  ],
  columns: [
    { role: 'block', labels: ['绩效指标'] },
    { role: 'level1', labels: ['一级指标'] },
    { role: 'level2', labels: ['二级指标'] },
    { role: 'name', labels: ['三级指标'] },
    { role: 'target', labels: ['指标值'] },
    { role: 'note', labels: ['分值权重', '分值权重(90)', '分值权重(100)'] },
  ],
  costLevel: 1,
};
