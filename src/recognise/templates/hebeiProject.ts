import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** The project form of Hebei's 部门预算绩效文本, with 项目编码, 资金支出计划 and 指标值确定依据. */
export const hebeiProject: Template = {
  id: 'hebei-project',
  title: '预算项目绩效目标表（河北）',
  seenIn: '河北怀来县部门预算绩效文本，2024年',
  opening: ['项目编码'],
  heads: [
    YEAR_HEAD,
    CURRENCY_HEAD,
    TITLE_HEAD,
    { pattern: /^\d{1,3}[.．、]\S+$/ },
    {
      pattern: /^单位名称[:：](?:[[【]?\d{3,}[\]】]?[-—]?)?(?<value>\p{Script=Han}[^:：]*)$/u,
      field: 'implementingUnit',
      blank: '单位名称：',
    },
    // 816001怀来县官厅镇人民政府: the unit over the table, behind its budget code.
    { pattern: /^[[【]?\d{3,}[\]】]?[-—]?(?<value>\p{Script=Han}{4}[^:：]*)$/u, field: 'implementingUnit' },
    {
      pattern: /^(?:单位[:：])?(?<value>\p{Script=Han}+(?:政府|局|委员会|办公室|中心|[部院所站馆校队]))$/u,
      field: 'implementingUnit',
    },
  ],
  fields: [
    { labels: ['项目编码'], kind: 'text', field: 'code' },
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    { labels: ['预算规模及资金用途'], kind: 'group', holds: 'purpose' },
    { labels: ['预算数', ...USUAL_LABELS.total], kind: 'amount', field: 'total' },
    {
      labels: ['其中:财政资金', ...USUAL_LABELS.fiscalAppropriation, ...USUAL_LABELS.fiscalOfYear],
      kind: 'amount',
      field: 'fiscalAppropriation',
    },
    { labels: USUAL_LABELS.otherFunds, kind: 'amount', field: 'otherFunds' },
    { labels: ['资金支出计划(%)'], kind: 'schedule', steps: ['3月底', '6月底', '10月底', '12月底'] },
    { labels: ['绩效目标', ...USUAL_LABELS.objective], kind: 'text', field: 'objective' },
  ],
  columns: [
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'description', labels: ['绩效指标描述'] },
    { role: 'target', labels: USUAL_LABELS.target },
    { role: 'basis', labels: ['指标值确定依据'] },
  ],
  costLevel: 2,
};
