import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 项目支出绩效目标申报表 of 财预〔2015〕88号: money, objectives and indicators of the whole 实施期 left of those of the year. */
export const twoPeriods: Template = {
  id: 'two-periods',
  title: '项目支出绩效目标申报表（实施期与年度并列）',
  seenIn: '财政部 财预〔2015〕88号所附表样',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'coded', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['项目属性'], kind: 'text', field: 'attribute' },
    { labels: USUAL_LABELS.period, kind: 'text', field: 'period' },
    { labels: USUAL_LABELS.funds, kind: 'group' },
    { labels: ['实施期资金总额'], kind: 'amount', field: 'wholeLifeTotal' },
    { labels: USUAL_LABELS.total, kind: 'amount', field: 'total' },
    {
      labels: USUAL_LABELS.fiscalAppropriation,
      kind: 'sided',
      under: { wholeLifeTotal: 'wholeLifeFiscal', total: 'fiscalAppropriation' },
    },
    {
      labels: USUAL_LABELS.otherFunds,
      kind: 'sided',
      under: { wholeLifeTotal: 'wholeLifeOther', total: 'otherFunds' },
    },
    { labels: ['总体目标'], kind: 'group' },
    { labels: ['实施期目标'], kind: 'text', field: 'wholeLifeObjective', below: true },
    { labels: USUAL_LABELS.objectiveOfYear, kind: 'text', field: 'objective', below: true },
  ],
  periods: [
    { phase: 'whole-life', under: 'wholeLifeObjective', money: 'wholeLifeTotal' },
    { phase: 'year', under: 'objective', money: 'total' },
  ],
  columns: [
    { role: 'block', labels: USUAL_LABELS.block },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: USUAL_LABELS.targetOfAnyTime },
  ],
};
