import type { ColumnRole } from '../template.ts';
import { put, type WorkCell } from '../workTable.ts';
import type { IndicatorRow } from './indicatorRows.ts';

/** Which content cell of a row has which role. */
export type ContentByRole = Partial<Record<ColumnRole, WorkCell>>;

/**
 * Decides what each content cell of a row is. As many cells as content columns: in order, wherever they stand, so that rows
 * that slid left or got an empty column are read right. Fewer: by the column, counted from the second-level label of the row
 * or, without one, from where that label stands in rows of the same width; by their heads where each cell stands below one, for a merged
 * head leaves columns between. Cells too many stay unplaced.
 * @param roles the form's content columns, left to right
 * @param headed how far right of the second-level class their heads stand
 * @param level2Column where the second-level class usually stands in rows of this width, 1-based
 */
export function assignContent(
  { content, level2, row }: IndicatorRow,
  roles: readonly ColumnRole[],
  headed: readonly number[],
  level2Column: number | undefined,
): ContentByRole {
  const byRole: ContentByRole = {};
  if (content.length >= roles.length) {
    const last = roles.length - 1;
    for (const [index, role] of roles.entries())
      give(byRole, role, content[index === last ? content.length - 1 : index]);
    return byRole;
  }
  const anchor = level2?.cell.place.column ?? level2Column ?? row.width - roles.length;
  const distances = content.map(({ place }) => headed.indexOf(place.column - anchor));
  const areHeaded = headed.length === roles.length && !distances.includes(-1);
  let from = 0;
  for (const [index, cell] of content.entries()) {
    // Each cell leaves enough roles for the cells behind it, and none goes left of the one before it.
    const most = roles.length - (content.length - index);
    const at = areHeaded
      ? (distances[index] as number)
      : Math.min(Math.max(cell.place.column - anchor - 1, from), most);
    const role = roles[at];
    if (role) give(byRole, role, cell);
    from = at + 1;
  }
  return byRole;
}

/** What is kept as printed and is no value of the indicator. */
export const NOTES: ReadonlySet<ColumnRole> = new Set(['note', 'remark']);

/** Several columns may hold points, or remarks: the last one counts. */
function give(byRole: ContentByRole, role: ColumnRole, cell: WorkCell | undefined): void {
  const before = NOTES.has(role) && byRole[role];
  if (before) put(before, 'note');
  if (cell) byRole[role] = cell;
}
