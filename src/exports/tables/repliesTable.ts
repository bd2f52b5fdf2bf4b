import type { Reply } from '../../model/reply.ts';
import { text } from '../columns.ts';
import type { DataTable } from '../dataTable.ts';

/** One row a reply of an office. */
export const repliesTable = (rows: readonly Reply[]): DataTable<Reply> => ({
  name: 'replies',
  title: '回复',
  description: '单位对提示或项目的回复，每条一行。',
  primaryKey: ['subject_id'],
  rows,
  columns: [
    text('about', '回复什么', ({ about }) => about, 'finding（提示）或 project（项目）。'),
    text('subject_id', '编号', ({ id }) => id, '提示的编号（findings.csv 的 id），或项目编号。'),
    text('office', '回复的单位', ({ office }) => office, '谁回复的。'),
    text('date', '日期', ({ date }) => date, '回复的日期。'),
    text('text', '回复', (reply) => reply.text, '回复的全文。'),
  ],
});
