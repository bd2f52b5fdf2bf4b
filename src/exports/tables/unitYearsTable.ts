import type { Unit } from '../../model/site.ts';
import { integer, number, text } from '../columns.ts';
import type { DataTable } from '../dataTable.ts';

type UnitYear = Unit['byYear'][number] & { unitId: string };

/** One row a unit and year: sums of several years are nowhere else. */
export const unitYearsTable = (rows: readonly UnitYear[]): DataTable<UnitYear> => ({
  name: 'unit-years',
  title: '单位各年度',
  description: '每个单位、每个年度一行；年度之间从不相加。',
  // A year that no table prints is blank, so the two are no key of the file.
  foreignKeys: { unit_id: 'units' },
  rows,
  columns: [
    text('unit_id', '单位编号', ({ unitId }) => unitId, '实施单位。'),
    integer('fiscal_year', '年度', ({ fiscalYear }) => fiscalYear, '预算年度；表上和标题都没有印的为空。'),
    integer('project_count', '项目数', ({ projects }) => projects, '本站收录的这个年度的项目数。'),
    number(
      'total_yuan',
      '金额合计',
      ({ totalYuan }) => totalYuan,
      '这些项目的年度资金总额合计，单位元；几份文件印得不一样的不算在内；都没有印的为空；不是该单位的全部预算。',
    ),
  ],
});
