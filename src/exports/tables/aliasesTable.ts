import type { SiteData } from '../../model/site.ts';
import { text } from '../columns.ts';
import type { DataTable } from '../dataTable.ts';

/** An earlier address and a page it may have meant. */
interface AliasRow {
  path: string;
  target: string;
  target_id: string;
}

/** Addresses that pages had before, and where they are now. */
export const aliasesTable = ({
  projects: all,
  units: known,
  documents: files,
}: Pick<SiteData, 'projects' | 'units' | 'documents'>): DataTable<AliasRow> => ({
  name: 'aliases',
  title: '旧地址',
  description: '项目、单位和文档从前用过、现在仍然通到它的页面地址；一个旧地址分不清是哪一个时有几行。',
  primaryKey: ['path', 'target'],
  rows: [...all, ...known, ...files].flatMap(({ id, path, aliases: earlier }) => {
    const folder = path.slice(0, path.indexOf('/') + 1);
    return earlier.map((alias) => ({ path: `${folder}${alias}/`, target: path, target_id: id }));
  }),
  columns: [
    text('path', '旧地址', ({ path }) => path, '从前的页面位置，相对于网站根目录。'),
    text('target', '现在的页面', ({ target }) => target, '现在的页面位置，相对于网站根目录。'),
    text('target_id', '现在的编号', (row) => row.target_id, '现在的项目编号、单位编号或文档编号。'),
  ],
});
