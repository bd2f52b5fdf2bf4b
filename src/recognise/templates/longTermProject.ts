import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 项目支出绩效目标表 with 中期 beside 年度, whose heads say (长期) or (年度): money, objectives and indicators of the whole project left of those of the year. */
export const longTermProject: Template = {
  id: 'long-term-project',
  title: '项目支出绩效目标表（长期与年度并列）',
  seenIn: '湖北武汉市青山区教育局，2020年度',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'coded', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['项目属性'], kind: 'text', field: 'attribute' },
    { labels: ['项目起止时间'], kind: 'text', field: 'period' },
    { labels: USUAL_LABELS.funds, kind: 'group' },
    { labels: ['资金总额'], kind: 'amount', field: 'wholeLifeTotal' },
    { labels: ['其中:财政拨款'], kind: 'amount', field: 'wholeLifeFiscal' },
    { labels: ['其他资金'], kind: 'amount', field: 'wholeLifeOther' },
    { labels: ['当年资金总额'], kind: 'amount', field: 'total' },
    { labels: ['其中:当年财政拨款'], kind: 'amount', field: 'fiscalAppropriation' },
    { labels: ['当年其他资金'], kind: 'amount', field: 'otherFunds' },
    { labels: ['总体目标', '绩效项目指标表'], kind: 'group' },
    { labels: ['中期目标'], kind: 'text', field: 'wholeLifeObjective', below: true },
    { labels: ['年度目标'], kind: 'text', field: 'objective', below: true },
  ],
  periods: [
    { phase: 'whole-life', under: 'wholeLifeObjective', money: 'wholeLifeTotal', heads: /长期/ },
    { phase: 'year', under: 'objective', money: 'total', heads: /年度/ },
  ],
  columns: [
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: ['二级指标(长期)', '二级指标(年度)'] },
    { role: 'name', labels: ['三级指标(长期)', '三级指标(年度)'] },
    { role: 'target', labels: ['指标值(长期)'], phase: 'whole-life' },
    { role: 'target', labels: ['指标值(年度)'] },
  ],
};
