import type { LedgerEntry } from '../../model/site.ts';
import { integer, text } from '../columns.ts';
import type { DataTable } from '../dataTable.ts';

type LedgerRow = LedgerEntry & { documentId: string };

/** What became of the cells of each document. */
export const ledgerTable = (rows: readonly LedgerRow[]): DataTable<LedgerRow> => ({
  name: 'ledger',
  title: '对账',
  description: '每份文档的每个非空单元格归入哪一处；合计等于原文的单元格数和字数。',
  primaryKey: ['document_id', 'destination'],
  foreignKeys: { document_id: 'documents' },
  rows,
  columns: [
    text('document_id', '文档编号', ({ documentId }) => documentId, '所在的文档。'),
    text(
      'destination',
      '归入',
      ({ destination }) => destination,
      'field（栏目内容）、label（栏目名）、title（标题）、narrative（正文）、contents（目录）、page-number（页码）、empty-row-label（空行的类别）、note（附注）、unplaced（未归入）。',
    ),
    integer('cells', '单元格数', ({ cells }) => cells, '非空单元格数。'),
    integer('characters', '字数', ({ characters }) => characters, '非空白字符数。'),
    integer('corrected', '更正', (row) => row.corrected, '其中单位更正过的单元格数。'),
  ],
});
