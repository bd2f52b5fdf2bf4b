import type { DataColumn } from './dataTable.ts';

/** Said of every `source_ref` column. */
export const SOURCE_REF =
  "在原文里的位置，从 1 数起：文本 L120 c2（行、格），工作簿 '附件2'!C7，PDF p3 t2 r5 c3（页、表、行、列），Word 和网页 t2 r5 c3（表、行、格）。";

/** Said of every `remark` column. */
export const REMARK = '原文在这一项旁边的备注或说明一栏所印，可能说的正是这个值，引用时请一起看；没有印时为空。';

/** A column of a type. */
export const column =
  (type: DataColumn<unknown>['type']) =>
  <Row>(name: string, title: string, value: DataColumn<Row>['value'], description: string): DataColumn<Row> => ({
    name,
    type,
    title,
    description,
    value,
  });

export const text = column('string');
export const integer = column('integer');
export const number = column('number');
export const boolean = column('boolean');
