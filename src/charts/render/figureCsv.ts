import { spreadsheetCsv } from '../../downloads/spreadsheetCsv.ts';
import type { FigureCell, FigureColumn } from '../data/chart.ts';

/** The figures of a chart as CSV for a spreadsheet. */
export function figureCsv(columns: readonly FigureColumn[], rows: readonly { cells: readonly FigureCell[] }[]): string {
  const lines = rows.map(({ cells }) => cells.map(({ text, value }) => value ?? text));
  return spreadsheetCsv([columns.map(({ label }) => label), ...lines]);
}
