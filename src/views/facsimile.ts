import type { TableCell } from '../model/documentTables.ts';
import type { DisclosedDocument, Project } from '../model/site.ts';
import { pageOf } from './links.ts';

/** A cell of the copy of a printed table; null where the source has none. */
export type FacsimileCell = { cell: TableCell; row: number; href: string | null } | null;

export interface FacsimileRow {
  number: number;
  line: number | null;
  afterBreak: boolean;
  cells: FacsimileCell[];
}

/** Where a field is shown on the page of its project, by the first part of its name. */
const ANCHORS: Readonly<Record<string, string>> = {
  total: '#funding',
  fiscalAppropriation: '#funding',
  otherFunds: '#funding',
  funding: '#funding',
  schedule: '#schedule',
  objective: '#objective',
  purpose: '#purpose',
  code: '#source',
  attribute: '#source',
  period: '#source',
};

/**
 * The rows of a table as read, each cell at its printed column, with the way back to where it is shown. A column that
 * no row of the table has a cell in is left out.
 */
export function facsimileRows(
  rows: DisclosedDocument['tables'][number]['rows'],
  project: Project | undefined,
): FacsimileRow[] {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  return rows.map(({ cells, afterBreak = false }, index) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    return {
      number: index + 1,
      line: cells[0]?.line ?? null,
      afterBreak,
      cells: columns.map((column) => {
        const cell = byColumn.get(column);
        return cell ? { cell, row: index + 1, href: project ? placeOfField(project, cell) : null } : null;
      }),
    };
  });
}

/** The address of a field on the page of its project: indicators.3.target → #i3. Null for what is no field. */
export function placeOfField(project: Project, { to, field = '' }: TableCell): string | null {
  if (to !== 'field') return null;
  const [part = '', position] = field.split('.');
  return `${pageOf(project)}${part === 'indicators' && position ? `#i${position}` : (ANCHORS[part] ?? '')}`;
}
