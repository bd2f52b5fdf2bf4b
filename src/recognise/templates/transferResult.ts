import { CURRENCY_HEAD, RESULT_TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 绩效目标自评表 of money that a level above gives (转移支付, 专项资金): no 年初预算数, and no points. */
export const transferResult: Template = {
  id: 'transfer-result',
  title: '转移支付绩效目标自评表',
  seenIn: '湖南衡山县，2020年度；四川阆中市，2021年度',
  kind: 'self-evaluation',
  opening: ['转移支付(项目)名称', '专项资金名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, RESULT_TITLE_HEAD],
  fields: [
    { labels: ['转移支付(项目)名称', '专项资金名称'], kind: 'text', field: 'name' },
    { labels: ['负责人及电话', '中央主管部门'], kind: 'kept' },
    {
      labels: ['地方主管部门', '县级主管部门', ...USUAL_LABELS.supervisingDepartment],
      kind: 'text',
      field: 'supervisingDepartment',
    },
    { labels: [...USUAL_LABELS.implementingUnit, '资金使用单位'], kind: 'text', field: 'implementingUnit' },
    { labels: USUAL_LABELS.funds, kind: 'group' },
    { labels: ['年度总体目标', '总体目标完成情况'], kind: 'group' },
    { labels: ['年初设定目标', '总体目标'], kind: 'text', field: 'objective', below: true },
    { labels: ['全年实际完成情况'], kind: 'text', field: 'achievement', below: true },
  ],
  money: {
    columns: [
      { labels: USUAL_LABELS.adjusted, holds: 'adjusted' },
      { labels: USUAL_LABELS.executed, holds: 'executed' },
      { labels: USUAL_LABELS.rate, holds: 'rate' },
    ],
    rows: [
      { labels: USUAL_LABELS.total, row: 'total' },
      { labels: ['其中:中央补助'], row: 'centralFunds' },
      { labels: ['其中:中央、省、市补助'], row: 'upperLevelFunds' },
      { labels: ['地方资金'], row: 'localFunds' },
      { labels: ['县级资金'], row: 'countyFunds' },
      { labels: USUAL_LABELS.otherFunds, row: 'otherFunds' },
    ],
  },
  columns: [
    { role: 'block', labels: USUAL_LABELS.block },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: USUAL_LABELS.target },
    { role: 'actual', labels: USUAL_LABELS.actual },
    { role: 'reason', labels: USUAL_LABELS.reason },
  ],
  closing: [{ labels: ['说明'], kind: 'text', field: 'remarks' }],
};
