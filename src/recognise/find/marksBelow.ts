import { compactText } from '../../values/compactText.ts';
import type { DocumentRows, TableSpan } from './findTables.ts';

/** So many lines below a table may be its notes. */
const MOST_ROWS = 6;
const MARK = /^(?:[*※①-⑳]|\[\d{1,2}\])/u;

/** The marks of the notes right below a table, `*含乡镇`, `①为三年累计值`: what bears one is not what it seems. */
export const marksBelow = ({ rows }: Pick<DocumentRows, 'rows'>, { to }: Pick<TableSpan, 'to'>): string[] =>
  rows.slice(to, to + MOST_ROWS).flatMap(({ cells }) => MARK.exec(compactText(cells[0]?.text ?? ''))?.[0] ?? []);
