import { spreadsheetCsv } from '../../downloads/spreadsheetCsv.ts';

/** One row of the downloaded list; the keys are its column heads. */
export type ResultRow = Readonly<Record<string, string | number | null>>;

/** A list of results as CSV for a spreadsheet. */
export function resultsCsv(rows: readonly ResultRow[]): string {
  const heads = Object.keys(rows[0] ?? {});
  return spreadsheetCsv([heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))]);
}
