import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 项目绩效目标表 of 宁乡: all money in one cell of prose, the indicators of the whole project above those of the year. */
export const ningxiangProject: Template = {
  id: 'ningxiang-project',
  title: '项目绩效目标表（长期与年度上下排）',
  seenIn: '湖南宁乡市，2021年度',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    { labels: ['项目属性'], kind: 'text', field: 'attribute' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'text', field: 'supervisingDepartment' },
    { labels: ['主管部门编码'], kind: 'text', field: 'supervisingDepartmentCode' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['项目负责人'], kind: 'kept' },
    { labels: ['联系电话'], kind: 'kept' },
    { labels: ['起止时间', ...USUAL_LABELS.period], kind: 'text', field: 'period' },
    { labels: ['资金总额及构成'], kind: 'amountsInProse', field: 'fundingSentence' },
    { labels: ['项目概况'], kind: 'text', field: 'overview' },
    { labels: ['项目绩效目标'], kind: 'group' },
    { labels: ['长期目标'], kind: 'text', field: 'wholeLifeObjective', below: true },
    { labels: USUAL_LABELS.objectiveOfYear, kind: 'text', field: 'objective', below: true },
  ],
  stacked: [
    { phase: 'whole-life', label: '长期绩效指标' },
    { phase: 'year', label: '年度绩效指标' },
  ],
  columns: [
    { role: 'block', labels: ['长期绩效指标', '年度绩效指标'] },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: USUAL_LABELS.targetOfAnyTime },
    { role: 'remark', labels: ['备注'] },
  ],
};
