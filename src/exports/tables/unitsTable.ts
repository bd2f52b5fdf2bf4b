import type { Unit } from '../../model/site.ts';
import { integer, number, text } from '../columns.ts';
import type { DataTable } from '../dataTable.ts';

/** One row a unit. */
export const unitsTable = (rows: readonly Unit[]): DataTable<Unit> => ({
  name: 'units',
  title: '单位',
  description: '每个实施单位一行；名称按原文，名称前的预算编码不算在内。',
  primaryKey: ['id'],
  rows,
  columns: [
    text('id', '单位编号', ({ id }) => id, '本站给单位的固定编号。'),
    text('name', '单位名称', ({ name }) => name, '原文所印的实施单位；表上没有这一栏时，是印在表上方的单位。'),
    text('county', '县', ({ county }) => county, '单位所属的县；不知道时为空。'),
    integer('project_count', '项目数', ({ projectIds }) => projectIds.length, '本站收录的项目数，各年度合计。'),
    number(
      'total_yuan',
      '金额合计',
      ({ totalYuan }) => totalYuan,
      '收录项目的年度资金总额合计，单位元；几份文件印得不一样的不算在内；不是该单位的全部预算；项目分属几个年度的为空（年度之间不相加，见 unit-years），都没有印金额的、只有自评的也为空。',
    ),
    text('path', '页面', ({ path }) => path, '单位页的位置，相对于网站根目录。'),
  ],
});
