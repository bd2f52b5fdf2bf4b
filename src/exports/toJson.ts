import type { AnyDataTable, DataColumn, DataValue } from './dataTable.ts';

/**
 * A table as JSON, row by row: a list of objects with the names of the CSV columns, null where the CSV field is empty. All rows of a large
 * site are more than one string may hold.
 */
export function* toJson(table: AnyDataTable): Generator<string, undefined> {
  yield '[\n';
  let between = '';
  for (const row of table.rows) {
    yield between + jsonRow(table, row);
    between = ',\n';
  }
  yield '\n]\n';
}

/**
 * A row of a table as an object.
 * @param decimal writes a number, which is a plain decimal; as it stands, unless told otherwise, so that no digit passes through binary
 * floating point
 */
export function jsonRow(
  { columns }: Pick<AnyDataTable, 'columns'>,
  row: unknown,
  decimal: (value: DataValue) => string = String,
): string {
  const keys = keysOf(columns);
  return `{${columns.map((column, place) => keys[place] + jsonValue(column, column.value(row), decimal)).join(',')}}`;
}

type Columns = AnyDataTable['columns'];
const written = new WeakMap<Columns, readonly string[]>();

/** The names of columns as they stand before their values: the same in every row. */
function keysOf(columns: Columns): readonly string[] {
  const known = written.get(columns) ?? columns.map(({ name }) => `${JSON.stringify(name)}:`);
  written.set(columns, known);
  return known;
}

function jsonValue(
  { type }: DataColumn<unknown>,
  value: DataValue | undefined,
  decimal: (value: DataValue) => string,
): string {
  if (value === null || value === undefined || value === '') return 'null';
  return type === 'number' || type === 'integer' ? decimal(value) : JSON.stringify(value);
}
