import type { TableKind } from '../model/documentTables.ts';

/** What tables of each kind are called. */
export const KIND_WORDS: Readonly<Record<TableKind, string>> = {
  target: '绩效目标（编预算时的打算）',
  'self-evaluation': '自评（做完以后单位自己的评价）',
  approval: '审批表、申报表',
  'whole-unit': '部门整体支出的表',
  other: '别的表',
};
