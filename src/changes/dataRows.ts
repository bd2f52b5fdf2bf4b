import type { AnyDataTable } from '../exports/dataTable.ts';
import { jsonRow } from '../exports/toJson.ts';

/** A row of a data table as its JSON file has it. */
export type DataRow = Readonly<Record<string, string | number | boolean | null>>;

/** The tables that versions are told apart by. */
export const COMPARED = ['documents', 'units', 'projects', 'indicators'] as const;
export type Compared = Record<(typeof COMPARED)[number], readonly DataRow[]>;

/** Data tables as their JSON files have them. */
export const comparedRows = (tables: readonly AnyDataTable[]): Compared =>
  Object.fromEntries(
    COMPARED.map((name) => {
      const table = tables.find((candidate) => candidate.name === name);
      return [name, table ? table.rows.map((row) => JSON.parse(jsonRow(table, row))) : []];
    }),
  ) as unknown as Compared;

/** A value as text; empty where the field is. */
export const textOf = (row: DataRow | undefined, column: string): string => String(row?.[column] ?? '');
