import { CURRENCY_HEAD, TITLE_HEAD, YEAR_HEAD } from '../find/heads.ts';
import type { Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';

/**
 * 项目支出绩效目标申报表 of Hunan. The year's money is printed in two parts, 本级 and 上级, and no sum of them: the total stays absent.
 */
export const hunanProject: Template = {
  id: 'hunan-project',
  title: '项目支出绩效目标申报表（湖南）',
  seenIn: '湖南湘潭市，2023年',
  opening: ['项目支出名称'],
  heads: [YEAR_HEAD, CURRENCY_HEAD, TITLE_HEAD],
  fields: [
    { labels: ['项目支出名称'], kind: 'text', field: 'name' },
    { labels: ['预算部门'], kind: 'text', field: 'supervisingDepartment' },
    { labels: ['年度本级预算金额'], kind: 'amount', field: 'ownLevelBudget' },
    { labels: ['该项目支出上级资金'], kind: 'amount', field: 'upperLevelFunds' },
    { labels: ['项目支出实施期', ...USUAL_LABELS.period], kind: 'text', field: 'period' },
    { labels: ['实施期绩效目标'], kind: 'text', field: 'wholeLifeObjective' },
    { labels: USUAL_LABELS.objectiveOfYear, kind: 'text', field: 'objective' },
  ],
  columns: [
    { role: 'block', labels: USUAL_LABELS.block },
    { role: 'level1', labels: USUAL_LABELS.level1 },
    { role: 'level2', labels: USUAL_LABELS.level2 },
    { role: 'name', labels: USUAL_LABELS.name },
    { role: 'target', labels: USUAL_LABELS.target },
    { role: 'standard', labels: ['绩效标准'] },
  ],
};
