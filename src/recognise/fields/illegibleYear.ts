import { noValue } from '../../values/noValue.ts';
import type { DocumentRows, TableSpan } from '../find/findTables.ts';
import { headText } from '../find/headText.ts';
import { headLine, yearInLine } from '../labels/readLabel.ts';

/** The year stands so many rows above the first row of the table proper at most. */
const MOST_ROWS = 6;

/** A line that is a year and nothing else, `（2024年度）`, and one behind a title, `绩效目标表（2024年度）`; as far as its first digits go. */
const YEAR =
  /(?:^[(（]?|表[(（])(\D{0,2}[\dOo〇○零一二三四五六七八九]{2}[^()（）。；]{0,14}年度?)[)）]?(?:[(（].{0,9}[)）])?$/;

/**
 * The line over a table that says its year and cannot be read: a letter in it, two digits, two years, or a formula without a value, which may
 * say any year. What a title further up says is then
 * not known to be the year of this table.
 * @returns its text; null where a year can be read nearer, or none is printed
 */
export function illegibleYear(
  { rows }: DocumentRows,
  { from, opening }: Pick<TableSpan, 'from' | 'opening'>,
): string | null {
  for (let index = opening - 1; index >= Math.max(0, opening - MOST_ROWS); index -= 1) {
    const cells = rows[index]?.cells ?? [];
    if (index < from && cells.length > 1) return null;
    for (const text of cells.map(headText)) {
      if (noValue(text)) return text;
      const printed = YEAR.exec(headLine(text))?.[1];
      if (printed !== undefined && yearInLine(text) !== /^\d{4}(?=年度?$)/.exec(printed)?.[0]) return printed;
      if (yearInLine(text) !== null) return null;
    }
  }
  return null;
}

/** A year alone, that of a table below whose own head a page, its footer or a sentence keeps away: `（2024年度）`. */
const YEAR_ALONE = /^[(（]?\d{4}年度?[)）]?$/;

/** The nearest year above a table that stands apart from its head, so that nobody knows whether it is this table's; null where none is. */
export function yearApart(
  { rows }: DocumentRows,
  { from, opening }: Pick<TableSpan, 'from' | 'opening'>,
): string | null {
  for (let index = from - 1; index >= Math.max(0, opening - MOST_ROWS); index -= 1) {
    const cells = rows[index]?.cells ?? [];
    if (cells.length > 1 && rows[index + 1]?.startsBlock) return null;
    const found = cells.map(headText).find((text) => YEAR_ALONE.test(text));
    if (found !== undefined) return found;
  }
  return null;
}
