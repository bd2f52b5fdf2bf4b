import type { DisclosedDocument } from '../../model/site.ts';
import { integer, text } from '../columns.ts';
import type { DataTable } from '../dataTable.ts';

/** One row a document. */
export const documentsTable = (rows: readonly DisclosedDocument[]): DataTable<DisclosedDocument> => ({
  name: 'documents',
  title: '原文件',
  description: '每份公开的原文件一行。',
  primaryKey: ['id'],
  rows,
  columns: [
    text('id', '文档编号', ({ id }) => id, '本站给文档的固定编号。'),
    text('title', '标题', ({ printedTitle }) => printedTitle, '文档自己的第一个标题。'),
    text('county', '县', ({ county }) => county, '文档所属的县；不知道时为空。'),
    text('issuing_unit', '发布单位', ({ issuingUnit }) => issuingUnit, '发布文档的单位；未登记时为空。'),
    integer('fiscal_year', '年度', ({ fiscalYear }) => fiscalYear, '预算年度；各表年度不一时为空。'),
    text(
      'printed_currency_unit',
      '金额单位',
      ({ currencyUnit }) => currencyUnit,
      '表上印的金额单位：元或万元；各表不一时为空。',
    ),
    integer('table_count', '表数', ({ tables }) => tables.length, '文档里的表格数，包括样式未登记的表。'),
    integer('cell_count', '单元格数', ({ cellCount }) => cellCount, '原文非空单元格数，表外文字也计算在内。'),
    text(
      'file',
      '原文',
      ({ source }) => source?.file,
      '交来的文件的位置，相对于网站根目录；含个人信息、不提供下载的为空。',
    ),
    text('sha256', '校验值', ({ source }) => source?.sha256, '这个文件的 SHA-256 校验值。'),
    text('path', '页面', ({ path }) => path, '文档页的位置，相对于网站根目录。'),
    text(
      'kinds',
      '表的种类',
      ({ tables }) => [...new Set(tables.map(({ kind }) => kind))].join(';'),
      '文档里各表的种类，以分号相连：target（绩效目标）self-evaluation（自评）approval（审批）whole-unit（部门整体）other（其他）。',
    ),
    text(
      'format',
      '格式',
      ({ source }) => source?.format,
      '原文的格式：text docx doc xlsx xls pdf html csv；没有原文时为空。',
    ),
    text('supersedes', '取代', ({ supersedes }) => supersedes, '它取代的旧文档的编号；没有登记时为空。'),
  ],
});
