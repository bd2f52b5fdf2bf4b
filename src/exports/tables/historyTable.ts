import type { Change } from '../../model/history.ts';
import { integer, text } from '../columns.ts';
import type { DataTable } from '../dataTable.ts';

/** The changes of every version as a public data table. */
export const historyTable = (rows: readonly Change[]): DataTable<Change> => ({
  name: 'changes',
  title: '变动',
  description: '各版数据之间多了什么、少了什么、哪里不一样，每处一行，新的在前。',
  listedWithRows: true,
  rows,
  columns: [
    integer('version', '版次', ({ version }) => version, '从这一版起是这样。'),
    text('change', '变动', ({ change }) => change, 'added（新增）removed（撤下）corrected（改动）。'),
    text('subject', '对象', ({ subject }) => subject, 'document、unit、project 或 indicator。'),
    text('subject_id', '对象编号', ({ id }) => id, '文档、单位、项目的编号；指标是项目编号、# 和序号。'),
    text('name', '名称', ({ name }) => name, '对象的名称。'),
    text('column', '栏', ({ column }) => column, '改动的栏，是那个数据文件里的列名；新增和撤下的为空。'),
    text('before', '原来', ({ before }) => before, '上一版的内容；已经撤下的，或者在含个人信息的文件里的，不登。'),
    text('after', '现在', ({ after }) => after, '这一版的内容。'),
    text('path', '页面', ({ path }) => path, '页面的位置，相对于网站根目录；撤下的，是说明撤下的页。'),
  ],
});
