import type { DisclosedDocument } from '../../model/site.ts';
import { largestOf } from '../../values/largestOf.ts';
import { integer, SOURCE_REF, text } from '../columns.ts';
import type { DataTable } from '../dataTable.ts';

/** A table of which nothing is said, with its document. */
type UnreadRow = DisclosedDocument['tables'][number] & { documentId: string };

/** One row a table that no form explains. */
export const unreadTable = (rows: readonly UnreadRow[]): DataTable<UnreadRow> => ({
  name: 'unread',
  title: '还没读懂的表',
  description: '样式没有登记、整张原样保留的表，每张一行；它们不在别的数据文件里。',
  primaryKey: ['document_id', 'table'],
  foreignKeys: { document_id: 'documents' },
  rows,
  columns: [
    text('document_id', '文档编号', ({ documentId }) => documentId, '所在的文档。'),
    integer('table', '第几张表', ({ number }) => number, '在文档里的顺序，从 1 数起。'),
    text(
      'title',
      '标题',
      ({ rows: [first] }) => (first?.cells.length === 1 ? first.cells[0]?.text.trim() : ''),
      '表的第一行只有一格时，那一格所印；没有时为空。',
    ),
    text('nearest_form', '最像的表样', (table) => table.unread?.nearestForm, '最像哪一种已登记的表样；都不像时为空。'),
    text(
      'unexplained_labels',
      '没有登记的栏目',
      (table) => table.unread?.labels.join(';'),
      '那种表样解释不了的文字，以分号相连。',
    ),
    integer('rows', '行数', ({ rows }) => rows.length, '有文字的行数。'),
    integer(
      'columns',
      '列数',
      ({ rows }) =>
        largestOf(
          rows.flatMap(({ cells }) => cells.map(({ column }) => column)),
          0,
        ),
      '最宽的一行的列数。',
    ),
    text('source_ref', '原文位置', ({ ref }) => ref, SOURCE_REF),
  ],
});
