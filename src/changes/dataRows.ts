import { z } from 'zod';
import type { AnyDataTable } from '../exports/dataTable.ts';
import { encodePieces } from '../exports/encodePieces.ts';
import { jsonRow } from '../exports/toJson.ts';
import type { RunningDigest } from '../identity/fingerprint.ts';
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

/** What the documents say now. */
export interface CurrentRows {
  /** of all rows; the same as long as they say the same */
  hash: string;
  /** the rows themselves, made where they are wanted: they take as much memory as the site that they are made from */
  rows(): Compared;
  /** the addresses that lead on to pages that had them before */
  aliases(): readonly DataRow[];
}

/** The rows of data tables. @param openDigest SHA-256, by whichever library is the fastest where this runs */
export function currentRows(tables: readonly AnyDataTable[], openDigest: () => RunningDigest): CurrentRows {
  const compared = COMPARED.map((name) => tables.find((table) => table.name === name) ?? { columns: [], rows: [] });
  const digest = openDigest();
  for (const piece of encodePieces(rowTexts(compared))) digest.update(piece);
  let made: Compared | undefined;
  return {
    hash: digest.hex().slice(0, 16),
    rows() {
      made ??= Object.fromEntries(
        compared.map((table, place) => [COMPARED[place], parsedRows(table)]),
      ) as unknown as Compared;
      return made;
    },
    aliases: () => parsedRows(tables.find(({ name }) => name === 'aliases') ?? { columns: [], rows: [] }),
  };
}

const parsedRows = (table: Table): DataRow[] => table.rows.map((row) => JSON.parse(jsonRow(table, row)));

type Table = Pick<AnyDataTable, 'columns' | 'rows'>;

/** Each table as `JSON.stringify` writes its rows, a table a line, row by row: all at once are more than a string may hold. */
function* rowTexts(tables: readonly Table[]): Generator<string, undefined> {
  for (const [place, table] of tables.entries()) {
    yield place === 0 ? '[' : '\n[';
    for (const [row, values] of table.rows.entries()) {
      yield (row === 0 ? '' : ',') + jsonRow(table, values, (decimal) => String(Number(decimal)));
    }
    yield ']';
  }
}

/** A value as text; empty where the field is. */
export const textOf = (row: DataRow | undefined, column: string): string => String(row?.[column] ?? '');
