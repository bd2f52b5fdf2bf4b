import { isGone } from './displayed.ts';
import { elementsIn } from './element.ts';
import type { PageElement } from './parsePage.ts';

/** A `tr` of a table. */
export interface TableRow {
  element: PageElement;
  /** 1-based, among the rows of its table as they stand in the file, hidden ones included. */
  number: number;
  /** `thead`, `tbody` or `tfoot`: a cell never reaches beyond it. */
  group: PageElement;
  hidden: boolean;
}

/**
 * The rows of a table as a browser shows them: its first `thead` on top, its first `tfoot` at the bottom, wherever they stand in
 * the file. Rows of nested tables are not among them.
 */
export function tableRows(table: PageElement): TableRow[] {
  const rows: TableRow[] = [];
  const groups = elementsIn(table).filter(({ tagName }) => /^(thead|tbody|tfoot)$/.test(tagName));
  for (const group of groups) {
    for (const element of elementsIn(group)) {
      if (element.tagName !== 'tr') continue;
      rows.push({ element, number: rows.length + 1, group, hidden: isGone(group) || isGone(element) });
    }
  }
  const head = groups.find(({ tagName }) => tagName === 'thead');
  const foot = groups.find(({ tagName }) => tagName === 'tfoot');
  const rank = ({ group }: TableRow): number => (group === head ? 0 : group === foot ? 2 : 1);
  return rows.sort((a, b) => rank(a) - rank(b));
}

/** The cells of a row as they stand in the file, hidden ones included. */
export const cellsOf = (row: PageElement): PageElement[] =>
  elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
