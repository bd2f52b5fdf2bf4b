import { z } from 'zod';
import type { AnyDataTable } from '../exports/dataTable.ts';
import { jsonRow } from '../exports/toJson.ts';
import { PAGE_PATH, PagePath } from '../model/history.ts';

/** A row of a data table as its JSON file has it. */
export type DataRow = Readonly<Record<string, string | number | boolean | null>>;

/** The rows of a table that was published before; where it names a page, one of ours. */
export const PublishedRows: z.ZodType<readonly DataRow[]> = z.array(
  z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .refine(({ path }) => path === undefined || PagePath.safeParse(path).success, { path: ['path'], error: PAGE_PATH }),
);

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
