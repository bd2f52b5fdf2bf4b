import { indicatorsTable } from '../exports/tables/indicatorsTable.ts';
import { projectsTable } from '../exports/tables/projectsTable.ts';
import { DEMONSTRATION } from '../model/settings.ts';
import type { ParquetColumn } from './parquetFile.ts';
import type { ShardData } from './shardData.ts';
import type { ShardRow } from './shardRows.ts';

const own = (name: string, title: string, description: string, type: ParquetColumn['type'] = 'string') => ({
  name,
  type,
  title,
  description,
});

const COUNTY = own('county', '县', '清单里写的县。');
const PAGE = own('page', '网页', '这个项目在县里网站上的网页。');
const UNIT = own('unit', '单位', '实施单位的名称。');

const NOTICE = own('notice', '声明', `编出来的数据写着“${DEMONSTRATION}”；其余为空。`);

/** A table of the portal, one Parquet file of it a county and year. */
export interface PortalTable {
  name: 'projects' | 'indicators';
  title: string;
  columns: readonly ParquetColumn[];
}

/** The columns are those that the counties publish; ids are those of the county, so that two counties may have the same. */
export const PORTAL_TABLES: readonly PortalTable[] = [
  { name: 'projects', title: '项目', columns: [COUNTY, ...projectsTable([]).columns, UNIT, PAGE, NOTICE] },
  {
    name: 'indicators',
    title: '指标',
    columns: [
      COUNTY,
      own('fiscal_year', '年度', '预算年度。', 'integer'),
      ...indicatorsTable([]).columns,
      own('project', '项目', '项目的名称。'),
      UNIT,
      PAGE,
      NOTICE,
    ],
  },
];

/** The rows of a shard for a table of the portal. */
export function portalRows({ projects, rows }: ShardData, table: PortalTable['name']): ShardRow[] {
  const facts = new Map(
    projects.map(({ name, county, fiscalYear, unitName, path }, at) => [
      rows.projects[at]?.id ?? '',
      { county, fiscal_year: String(fiscalYear), project: name, unit: unitName, page: path },
    ]),
  );
  return table === 'projects'
    ? rows.projects.map((row) => ({ ...row, ...facts.get(row.id ?? '') }))
    : rows.indicators.map((row) => ({ ...row, ...facts.get(row.project_id ?? '') }));
}

/** Where the file of a shard lies below `data/`. */
export const portalFile = (table: PortalTable['name'], key: string): string => `${table}/${key}.parquet`;
