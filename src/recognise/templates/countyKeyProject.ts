import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** The form of a county's own key projects, with 项目主管处室 and numbered classes (`11-数量指标`). */
export const countyKeyProject: Template = {
  id: 'county-key-project',
  title: '县级预算重点项目绩效目标表',
  seenIn: '宁夏平罗县本级预算重点项目，2024年',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'text', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['项目属性'], kind: 'text', field: 'attribute' },
    { labels: ['项目期限', ...USUAL_LABELS.period], kind: 'text', field: 'period' },
    { labels: ['项目主管处室'], kind: 'text', field: 'supervisingOffice' },
    { labels: ['项目年度金额', ...USUAL_LABELS.total], kind: 'amount', field: 'total' },
    { labels: ['年度总体绩效目标', ...USUAL_LABELS.objective], kind: 'text', field: 'objective' },
  ],
  columns: [
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: ['绩效值', ...USUAL_LABELS.target] },
  ],
  costLevel: 2,
};
