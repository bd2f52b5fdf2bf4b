import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 衔接资金绩效目标申报表 of the 兵团 in Xinjiang: money and objective of the whole project left of those of the year, the indicators those of the year. */
export const bingtuanProject: Template = {
  id: 'bingtuan-project',
  title: '衔接资金绩效目标申报表（新疆兵团）',
  seenIn: '新疆生产建设兵团第一师六团，2021年',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'text', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['项目属性'], kind: 'text', field: 'attribute' },
    { labels: USUAL_LABELS.period, kind: 'text', field: 'period' },
    { labels: ['资金情况'], kind: 'group' },
    { labels: ['项目资金总额'], kind: 'amount', field: 'wholeLifeTotal' },
    {
      labels: USUAL_LABELS.fiscalAppropriation,
      kind: 'sided',
      under: { wholeLifeTotal: 'wholeLifeFiscal', total: 'fiscalAppropriation' },
    },
    { labels: ['年度资金申请总额'], kind: 'amount', field: 'total' },
    { labels: USUAL_LABELS.fiscalOfYear, kind: 'sided', under: { total: 'fiscalAppropriation' } },
    { labels: USUAL_LABELS.carriedOver, kind: 'sided', under: { total: 'carriedOver' } },
    {
      labels: USUAL_LABELS.otherFunds,
      kind: 'sided',
      under: { wholeLifeTotal: 'wholeLifeOther', total: 'otherFunds' },
    },
    { labels: ['项目绩效目标'], kind: 'group' },
    { labels: ['项目总目标'], kind: 'text', field: 'wholeLifeObjective', below: true },
    { labels: USUAL_LABELS.objectiveOfYear, kind: 'text', field: 'objective', below: true },
  ],
  columns: [
    { role: 'block', labels: USUAL_LABELS.block },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: USUAL_LABELS.targetOfYear },
  ],
};
