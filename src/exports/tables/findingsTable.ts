import type { Finding } from '../../model/finding.ts';
import { lineOf } from '../../model/sourceRef.ts';
import { integer, SOURCE_REF, text } from '../columns.ts';
import type { DataTable } from '../dataTable.ts';

/** One row a finding. */
export const findingsTable = (rows: readonly Finding[]): DataTable<Finding> => ({
  name: 'findings',
  title: '提示',
  description: '网页上“值得问的”，每条一行。提示不等于差错。',
  foreignKeys: { document_id: 'documents' },
  rows,
  columns: [
    text('code', '种类', ({ code }) => code, '提示的种类。'),
    text('severity', '轻重', ({ severity }) => severity, 'notice（留意）或 warning（待核实）。'),
    text('subject', '对象', ({ subject }) => subject, 'document、table、project、indicator、unit 或 result。'),
    text('subject_id', '对象编号', ({ subjectId }) => subjectId, '提示所指的文档、表、项目或指标。'),
    text('document_id', '文档编号', ({ documentId }) => documentId, '所在的文档。'),
    integer(
      'source_line',
      '原文行号',
      ({ sourceRef }) => (sourceRef === null ? null : lineOf(sourceRef)),
      '在文本原文中的行号，从 1 数起；其他格式为空。',
    ),
    text('printed', '原文', ({ printed }) => printed, '原文所印，或由原文算出的数。'),
    text('expected', '对照', ({ expected }) => expected, '通常会是什么。'),
    text('message', '说明', ({ message }) => message, '一句话说明。'),
    text('source_ref', '原文位置', ({ sourceRef }) => sourceRef, SOURCE_REF),
    text('id', '提示编号', ({ id }) => id, '由提示的种类、对象和内容决定，与顺序无关。'),
  ],
});
