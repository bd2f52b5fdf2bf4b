import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/**
 * 绩效目标申报表 of money against poverty (扶贫, 衔接资金). 年度总体目标完成情况 is blank in a plan; filled in, the table is a result.
 * The threshold printed in the name of an indicator (`≥**个`) is the form's own, the value stands in its column.
 */
export const povertyProject: Template = {
  id: 'poverty-project',
  title: '扶贫项目绩效目标申报表',
  seenIn: '湖南南岳区，2018年；陕西清涧县，2021年；湖南岳阳县，2022年',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    { labels: ['项目负责人及电话', '项目负责人及联系电话'], kind: 'kept' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'text', field: 'supervisingDepartment' },
    { labels: USUAL_LABELS.implementingUnit, kind: 'text', field: 'implementingUnit' },
    { labels: ['资金情况'], kind: 'group' },
    { labels: USUAL_LABELS.total, kind: 'amount', field: 'total' },
    {
      labels: [...USUAL_LABELS.fiscalAppropriation, ...USUAL_LABELS.fiscalOfYear],
      kind: 'amount',
      field: 'fiscalAppropriation',
    },
    { labels: USUAL_LABELS.otherFunds, kind: 'amount', field: 'otherFunds' },
    { labels: ['总体目标'], kind: 'group' },
    { labels: USUAL_LABELS.objectiveOfYear, kind: 'text', field: 'objective', below: true },
    { labels: ['年度总体目标完成情况'], kind: 'blank' },
  ],
  columns: [
    { role: 'block', labels: USUAL_LABELS.block },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: USUAL_LABELS.target },
    { role: 'remark', labels: ['备注'] },
  ],
};
