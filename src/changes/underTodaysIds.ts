import { type Compared, type DataRow, textOf } from './dataRows.ts';

/** The tables whose rows have a page of their own. */
const PAGES = ['documents', 'units', 'projects'] as const;

/**
 * The rows of an earlier version under the ids of today, so that what was only given another address, a file under a new name, is told neither
 * as taken down nor as new. What the earlier version had beside what it leads to now was another thing, and keeps its id.
 * @param moved for the address of a page before, the address it leads to now
 */
export function underTodaysIds(before: Compared, after: Compared, moved: ReadonlyMap<string, string>): Compared {
  if (moved.size === 0) return before;
  const pathsOf = (rows: Compared) => new Set(PAGES.flatMap((table) => rows[table].map((row) => textOf(row, 'path'))));
  const there = pathsOf(after);
  const taken = pathsOf(before);
  const follow = (row: DataRow): DataRow => {
    const path = textOf(row, 'path');
    const target = moved.get(path);
    if (target === undefined || there.has(path) || taken.has(target)) return row;
    taken.add(target);
    return { ...row, id: target.split('/')[1] ?? '', path: target };
  };
  const projects = before.projects.map(follow);
  const idNow = new Map(before.projects.map(({ id }, at) => [id, projects[at]?.id]));
  return {
    documents: before.documents.map(follow),
    units: before.units.map(follow),
    projects,
    indicators: before.indicators.map((row) => {
      const now = idNow.get(row.project_id ?? null) ?? row.project_id;
      return now === undefined || now === row.project_id ? row : { ...row, project_id: now };
    }),
  };
}
