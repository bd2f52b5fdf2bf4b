import Papa from 'papaparse';
import type { AnyDataTable, DataValue } from './dataTable.ts';

/** A table as CSV, row by row: UTF-8 without BOM, RFC 4180 (CRLF, quotes doubled), header row, empty field = not printed. */
export function* toCsv({ columns, rows }: AnyDataTable): Generator<string, undefined> {
  const line = (values: readonly string[]) => `${Papa.unparse([values])}\r\n`;
  yield line(columns.map(({ name }) => name));
  for (const row of rows) yield line(columns.map((column) => csvValue(column.value(row))));
}

const csvValue = (value: DataValue | undefined): string => (value === null || value === undefined ? '' : String(value));
