import type { AnyDataTable, DataColumn, DataValue } from './dataTable.ts';

/** A table as JSON: a list of objects with the names of the CSV columns, null where the CSV field is empty. */
export function toJson({ columns, rows }: AnyDataTable): string {
  const lines = rows.map((row) => {
    const members = columns.map((column) => `${JSON.stringify(column.name)}:${jsonValue(column, column.value(row))}`);
    return `{${members.join(',')}}`;
  });
  return `[\n${lines.join(',\n')}\n]\n`;
}

/** A decimal is written as it stands, so that no digit passes through binary floating point. */
function jsonValue({ type }: DataColumn<unknown>, value: DataValue | undefined): string {
  if (value === null || value === undefined || value === '') return 'null';
  return type === 'number' || type === 'integer' ? String(value) : JSON.stringify(value);
}
