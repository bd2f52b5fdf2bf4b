import { spreadsheetCsv } from '../downloads/spreadsheetCsv.ts';
import type { CompareCard, CompareLine } from './compareCard.ts';
import { rowsOf } from './compareTable.ts';

/** Cards side by side as CSV for a spreadsheet: a line for each row of the comparison, a column for each card. */
export function compareCsv(cards: readonly CompareCard[]): string {
  const body = rowsOf(cards).flatMap(({ key, steps }) =>
    steps.map((cells) => [key, ...cells.map((lines) => lines.map(saidOf).join('；'))]),
  );
  return spreadsheetCsv([
    ['', ...cards.map(({ name, about }) => `${name}（${about.replaceAll('\u00a0', ' ')}）`)],
    ...body,
  ]);
}

function saidOf({ label, text, note }: CompareLine): string {
  return `${label ? `${label}：` : ''}${text}${note ? `（${note}）` : ''}`;
}
