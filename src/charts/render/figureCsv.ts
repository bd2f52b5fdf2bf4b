import { spreadsheetCsv } from '../../downloads/spreadsheetCsv.ts';
import type { FigureTable } from '../data/chart.ts';

/** The figures of a chart as CSV for a spreadsheet. */
export function figureCsv({ columns, rows }: FigureTable): string {
  const lines = rows.map(({ cells }) => cells.map(({ text, value }) => value ?? text));
  return spreadsheetCsv([columns.map(({ label }) => label), ...lines]);
}
