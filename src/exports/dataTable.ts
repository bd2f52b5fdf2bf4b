/** A value in a public data file: a plain decimal stays a string until it is written. */
export type DataValue = string | number | boolean | null;

/** A column of a public data file. Name, order and meaning are a contract; new ones are added at the end. */
export interface DataColumn<Row> {
  name: string;
  /** Table Schema type. `number` and `integer` values are given as plain decimals. */
  type: 'string' | 'integer' | 'number' | 'boolean';
  /** Chinese, for the column list. */
  title: string;
  /** Chinese, one sentence: what it is, in which unit, and what an empty field means. */
  description: string;
  value(row: Row): DataValue | undefined;
}

/** A public data file: the same rows as CSV and as JSON. */
export interface DataTable<Row> {
  /** File name without ending. */
  name: string;
  title: string;
  description: string;
  primaryKey?: readonly string[];
  /** Columns that name a row of another file, with that file; the key there is `id`. */
  foreignKeys?: Readonly<Record<string, string>>;
  /** It is of no interest to readers of a site that has nothing of the kind: the page of data lists it with its first row. */
  listedWithRows?: true;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
}

/** A table of any row type, where only its names and printed values matter. */
// biome-ignore lint/suspicious/noExplicitAny: a list of tables mixes row types; each table is checked where it is built.
export type AnyDataTable = DataTable<any>;
