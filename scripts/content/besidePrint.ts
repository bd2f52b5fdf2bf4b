import type { DocumentTables } from '../../src/model/documentTables.ts';
import { textsIn } from './textsIn.ts';

/** What the gate looks at in its rows, its notes and around them, or what was held against those. */
const LOOKED_AT: ReadonlySet<string> = new Set(
  'title text printed expected label yuan number numberUpper measurementUnit withheld'.split(' '),
);

/**
 * Whatever else tables handed in as JSON say and the site shows, which no gate looks at: places, names of forms and fields, what the office
 * says a cell is to be read as. Of a table without rows all that it says.
 */
export function besidePrint({ tables, personalData: _, ...document }: DocumentTables): string[] {
  const all = tables.flatMap(({ notes, ...table }) =>
    table.rows.length > 0
      ? [...textsIn(table.unread), ...textsIn({ ...table, notes }, LOOKED_AT)]
      : [...textsIn(table), ...textsIn(notes, LOOKED_AT)],
  );
  return [...new Set([...all, ...textsIn(document, LOOKED_AT)])];
}
