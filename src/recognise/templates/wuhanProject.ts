import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/** 绩效目标表 of money that a level above gives, as districts of Wuhan print it: each amount stands in the cell of its label. */
export const wuhanProject: Template = {
  id: 'wuhan-project',
  title: '绩效目标表（武汉）',
  seenIn: '湖北武汉市青山区，2020年度',
  opening: ['项目名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, TITLE_HEAD],
  fields: [
    { labels: ['项目名称'], kind: 'text', field: 'name' },
    { labels: USUAL_LABELS.supervisingDepartment, kind: 'text', field: 'supervisingDepartment' },
    { labels: ['项目执行单位', ...USUAL_LABELS.implementingUnit], kind: 'text', field: 'implementingUnit' },
    { labels: ['资金情况'], kind: 'group' },
    { labels: USUAL_LABELS.total, kind: 'amount', field: 'total' },
    { labels: ['其中:上级资金'], kind: 'amount', field: 'upperLevelFunds' },
    { labels: ['总体目标'], kind: 'group' },
    { labels: USUAL_LABELS.objectiveOfYear, kind: 'text', field: 'objective', below: true },
  ],
  columns: [
    { role: 'block', labels: USUAL_LABELS.block },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: USUAL_LABELS.target },
  ],
};
