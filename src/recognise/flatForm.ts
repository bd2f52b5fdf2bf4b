import type { FundingKey } from '../model/fundingRows.ts';
import type { TextFieldKey } from '../model/textFields.ts';
import { USUAL_LABELS } from './usualLabels.ts';

/** A column of a list that prints an indicator a row, the projects one below the other. */
export type FlatColumn = {
  /** Every wording of the column head seen. */
  labels: readonly string[];
} & (
  | { holds: 'unit' | 'project' }
  | { holds: 'field'; field: TextFieldKey }
  | { holds: 'amount'; field: FundingKey }
  | { holds: 'level1' | 'level2' | 'name' | 'comparator' | 'target' | 'measurementUnit' | 'weight' | 'direction' }
  | { holds: 'remark' | 'rowNumber' }
);

/** A printed list (表样) as a declaration: a form whose rows are indicators. */
export interface FlatForm {
  id: string;
  /** The name of the form for readers, Chinese. */
  title: string;
  /** Where it is printed, Chinese. */
  seenIn: string;
  /** Its columns; each must be printed, and none but those of `KEPT_COLUMNS` besides. */
  columns: readonly FlatColumn[];
}

/** What offices add to any list: kept as printed. */
export const KEPT_COLUMNS: readonly FlatColumn[] = [
  { labels: ['备注', '说明'], holds: 'remark' },
  { labels: ['序号'], holds: 'rowNumber' },
];

/** 部门预算项目绩效目标申报表 of Sichuan: comparator, value and unit of measurement stand in columns of their own. */
export const sichuanList: FlatForm = {
  id: 'sichuan-list',
  title: '部门预算项目绩效目标申报表（四川，一行一项指标）',
  seenIn: '四川井研县，2023年',
  columns: [
    { labels: ['单位名称', ...USUAL_LABELS.implementingUnit], holds: 'unit' },
    { labels: ['项目名称'], holds: 'project' },
    { labels: ['预算数'], holds: 'amount', field: 'total' },
    { labels: USUAL_LABELS.objective, holds: 'field', field: 'objective' },
    { labels: USUAL_LABELS.level1, holds: 'level1' },
    { labels: USUAL_LABELS.level2, holds: 'level2' },
    { labels: USUAL_LABELS.name, holds: 'name' },
    { labels: ['指标性质'], holds: 'comparator' },
    { labels: USUAL_LABELS.target, holds: 'target' },
    { labels: ['度量单位'], holds: 'measurementUnit' },
    { labels: ['权重'], holds: 'weight' },
    { labels: ['指标方向性'], holds: 'direction' },
  ],
};
