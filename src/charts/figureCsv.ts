import Papa from 'papaparse';
import type { FigureTable } from './chart.ts';

/** The figures of a chart as CSV: UTF-8, CRLF, numbers plain and exact. */
export function figureCsv({ columns, rows }: FigureTable): string {
  const lines = rows.map(({ cells }) => cells.map(({ text, value }) => value ?? text));
  return `${Papa.unparse([columns.map(({ label }) => label), ...lines], { newline: '\r\n' })}\r\n`;
}
