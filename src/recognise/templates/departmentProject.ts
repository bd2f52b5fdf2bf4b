import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../heads.ts';
import type { Template } from '../template.ts';

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
      labels: ['主管部门及代码', '主管部门及编码', '主管部门(代码)', '主管部门'],
      kind: 'coded',
      field: 'supervisingDepartment',
    },
    { labels: ['实施单位'], kind: 'text', field: 'implementingUnit' },
    { labels: ['项目属性'], kind: 'text', field: 'attribute' },
    // 项目 alone: the label of one table of 红崖子乡 2024 lost its last character.
    { labels: ['项目期', '项目期限', '项目'], kind: 'text', field: 'period' },
    { labels: ['项目资金', '项目资金(万元)', '项目资金(元)', '(万元)', '(元)'], kind: 'group' },
    { labels: ['年度资金总额', '资金总额'], kind: 'amount', field: 'total' },
    {
      labels: ['其中:财政拨款', '财政拨款', '财政资金', '其中:财政资金'],
      kind: 'amount',
      field: 'fiscalAppropriation',
    },
    { labels: ['上年结转', '上年结转资金'], kind: 'amount', field: 'carriedOver' },
    { labels: ['其他资金'], kind: 'amount', field: 'otherFunds' },
    { labels: ['年度总体目标', '年度绩效目标', '年度目标', '总体目标'], kind: 'text', field: 'objective' },
  ],
  columns: [
    { role: 'block', labels: ['名称', '绩效指标'] },
    { role: 'level1', labels: ['一级指标'] },
    { role: 'level2', labels: ['二级指标'] },
    { role: 'name', labels: ['三级指标'] },
    { role: 'target', labels: ['指标值', '年度指标值', '目标值'] },
  ],
  costLevel: 2,
};
