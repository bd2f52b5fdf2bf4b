import Papa from 'papaparse';
import type { AnyDataTable, DataValue } from './dataTable.ts';

/** So many rows are written at once: one by one takes a fifth longer, all at once would be more than a string may hold. */
const AT_ONCE = 500;

/**
 * A table as CSV, some rows after the others: UTF-8 without BOM, RFC 4180 (CRLF, quotes doubled), header row, empty field = not printed.
 */
export function* toCsv({ columns, rows }: AnyDataTable): Generator<string, undefined> {
  const lines = (values: readonly string[][]) => `${Papa.unparse([...values])}\r\n`;
  yield lines([columns.map(({ name }) => name)]);
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    const some = rows.slice(first, first + AT_ONCE);
    yield lines(some.map((row) => columns.map((column) => csvValue(column.value(row)))));
  }
}

const csvValue = (value: DataValue | undefined): string => (value === null || value === undefined ? '' : String(value));
