/**
 * What things are called wherever they are named: in the navigation, in headings, columns, filters and sentences. A villager's word; the
 * official one stands in the glossary.
 */
export const LABELS = {
  /** findings, as a place: 见“值得问的” */
  asked: '值得问的',
  /** one finding */
  finding: '提示',
  project: '项目',
  unit: '单位',
  year: '年度',
  topic: '话题（推断）',
  functionalClass: '功能分类（推断）',
  severity: '轻重',
  satisfaction: '满意度',
  documents: '原文件',
} as const;

/** What the licence of the data is called, at the foot of a page and in what is taken away. */
export const TERMS_OF_USE = '使用条件';
