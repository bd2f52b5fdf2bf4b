import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../heads.ts';
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
    { labels: ['主管部门'], kind: 'text', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['项目属性'], kind: 'text', field: 'attribute' },
    { labels: USUAL_LABELS.period, kind: 'text', field: 'period' },
    { labels: ['资金情况', '资金情况(元)', '资金情况(万元)'], kind: 'group' },
    { labels: ['项目资金总额'], kind: 'amount', field: 'wholeLifeTotal' },
    { labels: ['其中:财政资金', '财政资金'], kind: 'sided', under: { wholeLifeTotal: 'wholeLifeFiscal' } },
    { labels: ['年度资金申请总额'], kind: 'amount', field: 'total' },
    { labels: ['其中:当年财政拨款', '当年财政拨款'], kind: 'sided', under: { total: 'fiscalAppropriation' } },
    { labels: ['上年结转资金'], kind: 'sided', under: { total: 'carriedOver' } },
    { labels: ['其他资金'], kind: 'sided', under: { wholeLifeTotal: 'wholeLifeOther', total: 'otherFunds' } },
    { labels: ['项目绩效目标'], kind: 'group' },
    { labels: ['项目总目标'], kind: 'text', field: 'wholeLifeObjective', below: true },
    { labels: ['年度总体目标'], kind: 'text', field: 'objective', below: true },
  ],
  columns: [
    { role: 'block', labels: ['绩效指标'] },
    { role: 'level1', labels: ['一级指标'] },
    { role: 'level2', labels: ['二级指标'] },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: ['年度指标值'] },
  ],
};
