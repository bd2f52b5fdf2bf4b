import type { DocumentTables, PrintedTable } from '../model/documentTables.ts';
import { compactText } from '../normalise/compactText.ts';
import type { SourceRow, SourceText } from '../read/sourceText.ts';
import { findTables } from './findTables.ts';
import { CURRENCY_HEAD, YEAR_HEAD } from './heads.ts';
import { placeOutside, rowText } from './placeOutside.ts';
import { readTable } from './readTable.ts';
import type { Template } from './template.ts';

const YEAR = /((?:19|20)\d{2})年/;

/**
 * Rows of a document → its title, its tables and the text outside them.
 * @param templates the forms to look for; a table of none of them is kept whole, every cell unplaced
 */
export function recogniseDocument(
  source: SourceText,
  templates: readonly Template[],
): Pick<DocumentTables, 'title' | 'tables' | 'outside' | 'currencyUnit' | 'fiscalYear'> {
  const titleRows = titleEnd(source.rows);
  const spans = findTables(source.rows, templates, titleRows);
  const inTable = new Uint8Array(source.rows.length);
  for (const { from, to } of spans) inTable.fill(1, from, to);
  const outsideRows = source.rows.filter((_, index) => !inTable[index]);
  const title = source.rows.slice(0, titleRows).map(rowText).join('');
  const defaults = { currencyUnit: null, fiscalYear: Number(YEAR.exec(title)?.[1] ?? Number.NaN) || null };
  const tables = spans.map((span, index) => readTable(source.rows, span, index + 1, defaults));
  const known = tables.filter(({ template }) => template !== null);
  return {
    title: title || firstTableTitle(tables) || '（无标题）',
    currencyUnit: same(known.map(({ currencyUnit }) => currencyUnit)),
    fiscalYear: same(known.map(({ fiscalYear }) => fiscalYear)) ?? defaults.fiscalYear,
    tables,
    outside: placeOutside(outsideRows, titleRows),
  };
}

/** The title is the first run of lines before a blank one; cells of a table, a year, a currency unit or a sentence end it. */
function titleEnd(rows: readonly SourceRow[]): number {
  const end = rows.findIndex((row, index) => {
    const text = rowText(row);
    const head = [YEAR_HEAD, CURRENCY_HEAD].some(({ pattern }) => pattern.test(text));
    return (index > 0 && row.afterBreak) || row.width > 1 || head || /[。；]/.test(text);
  });
  return end < 0 ? Math.min(rows.length, 1) : end;
}

/** A document that starts with its table has the title printed over that table. */
function firstTableTitle(tables: readonly PrintedTable[]): string | undefined {
  const title = tables[0]?.rows.flatMap(({ cells }) => cells).find(({ to }) => to === 'title');
  return title && compactText(title.text);
}

/** The value all tables share, or null. */
function same<Value>(values: readonly Value[]): Value | null {
  const [first, ...rest] = new Set(values);
  return first !== undefined && rest.length === 0 ? first : null;
}
