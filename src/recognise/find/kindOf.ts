import type { TableKind } from '../../model/documentTables.ts';
import { labelKey } from '../../values/labelKey.ts';
import type { WorkTable } from '../workTable.ts';

/** Labels that only tables of one kind print. */
const LABELS: readonly (readonly [TableKind, readonly string[]])[] = [
  [
    'self-evaluation',
    [
      '全年执行数',
      '全年执行数(B)',
      '预算执行数',
      '执行率',
      '执行率(B/A)',
      '预算执行率',
      '预算执行率(B/A)',
      '实际完成情况',
      '年度目标完成情况',
      '实际完成值',
      '全年完成值',
      '全年实际完成值',
      '全年实际完成情况',
      '完成值',
      '得分',
      '偏差原因分析及改进措施',
      '未完成原因和改进措施',
      '评价结论',
    ],
  ],
  ['whole-unit', ['财政供养人员数', '下属二级单位数', '部门预算支出', '基本支出', '收入来源', '年度重点工作任务']],
];

const KEYS = LABELS.map(([kind, labels]) => [kind, new Set(labels.map(labelKey))] as const);

/** One label may be a slip of the pen. */
const FEWEST = 3;

/** What a table is that no form explains, by the labels it prints; `other` where they do not say. */
export function kindOf({ rows }: WorkTable): TableKind {
  const printed = new Set(rows.flatMap(({ cells }) => cells.map(({ text }) => labelKey(text))));
  return KEYS.find(([, keys]) => [...keys].filter((key) => printed.has(key)).length >= FEWEST)?.[0] ?? 'other';
}
