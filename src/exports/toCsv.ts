import Papa from 'papaparse';
import type { AnyDataTable, DataValue } from './dataTable.ts';

/** A table as CSV: UTF-8 without BOM, RFC 4180 (CRLF, quotes doubled), header row, empty field = not printed. */
export function toCsv({ columns, rows }: AnyDataTable): string {
  const body = rows.map((row) => columns.map((column) => csvValue(column.value(row))));
  return `${Papa.unparse([columns.map(({ name }) => name), ...body], { newline: '\r\n' })}\r\n`;
}

const csvValue = (value: DataValue | undefined): string => (value === null || value === undefined ? '' : String(value));
