import Papa from 'papaparse';
import type { FigureTable } from './chart.ts';

/** The figures of a chart as CSV for a spreadsheet: UTF-8 with byte order mark, so that Excel reads the Chinese. */
export function figureCsv({ columns, rows }: FigureTable): string {
  const lines = rows.map(({ cells }) => cells.map(({ text, value }) => value ?? text));
  return `\u{feff}${Papa.unparse([columns.map(({ label }) => label), ...lines], { newline: '\r\n' })}\r\n`;
}
