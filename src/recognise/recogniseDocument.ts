import { rowsOf } from '../grid/rowsOf.ts';
import type { SourceRow } from '../grid/sourceRow.ts';
import type { Block, Paragraph } from '../model/block.ts';
import type { DocumentTables, PrintedTable, TableKind } from '../model/documentTables.ts';
import { faultAt } from '../model/faultAt.ts';
import { compactText } from '../values/compactText.ts';
import { foldWidth } from '../values/foldWidth.ts';
import { noValue } from '../values/noValue.ts';
import { moneyNamed } from './fields/moneyNamed.ts';
import { contentsRange } from './find/contents.ts';
import { type DocumentRows, FILLED_IN_BY, findTables } from './find/findTables.ts';
import { CURRENCY_HEAD, isAside, isHeadBy, withoutAside, YEAR_HEAD } from './find/heads.ts';
import { listSpans } from './find/listSpans.ts';
import { placeApart, placeOutside, rowText } from './find/placeOutside.ts';
import { runningText } from './find/runningText.ts';
import { sichuanList } from './flatForm.ts';
import { headLine, yearInLine } from './labels/readLabel.ts';
import { readList, readTable } from './readTable.ts';
import type { Template } from './template.ts';

/**
 * Blocks of a document → its title, its tables and the text outside them.
 * @param templates the forms to look for; a table of none of them is kept whole, every cell unplaced
 */
export function recogniseDocument(
  blocks: readonly Block[],
  templates: readonly Template[],
): Pick<DocumentTables, 'title' | 'tables' | 'outside' | 'currencyUnit' | 'fiscalYear'> {
  const apart = blocks.filter((block): block is Paragraph => block.kind === 'paragraph' && block.role !== 'body');
  const rows = rowsOf(blocks.filter((block) => block.kind === 'grid' || block.role === 'body'));
  const titleRows = titleEnd(rows);
  const document: DocumentRows = { rows, titleRows, contents: contentsRange(rows), running: runningText(rows) };
  const spans = listSpans(findTables(document, templates), document, sichuanList);
  const inTable = new Uint8Array(rows.length);
  for (const { from, to } of spans) inTable.fill(1, from, to);
  const outsideRows = rows.filter((_, index) => !inTable[index]);
  // Heads of the first table may stand among its lines.
  const titleLines = rows.slice(0, titleRows).filter((_, index) => !inTable[index]);
  const title = titleLines
    .map(rowText)
    .filter((text) => !noValue(text))
    .join('');
  const years = titleYears(rows, inTable);
  const pageMoney = same(apart.flatMap(({ role, text }) => (role === 'margin' ? moneyNamed(text) : [])));
  const tables: PrintedTable[] = [];
  for (const span of spans) {
    const number = tables.length + 1;
    const fiscalYear = yearOver(years[span.from], [span.template?.kind]);
    const moneyOver = moneyAbove(rows, span.from, inTable);
    const money = [...moneyOver, ...(pageMoney === null ? [] : [pageMoney])];
    // A unit below the rows of another table is of that.
    const isBelowTable = inTable.subarray(Math.max(span.from - MOST_ROWS_ABOVE, 0), span.from).includes(1);
    const above = { money, unit: same(isBelowTable ? money.slice(moneyOver.length) : money), fiscalYear };
    try {
      const list = span.template ? null : readList(document, span, number, above, sichuanList);
      const read = list ?? [readTable(document, span, number, above, templates)];
      for (const table of read) tables.push(table);
    } catch (error) {
      throw faultAt(`第 ${number} 张表`, error);
    }
  }
  const known = tables.filter(({ template }) => template !== null);
  const ofTables = new Set(known.flatMap(({ fiscalYear }) => fiscalYear ?? []));
  return {
    title: title || firstTableTitle(tables) || '',
    currencyUnit: same(known.map(({ currencyUnit }) => currencyUnit)),
    fiscalYear:
      ofTables.size > 1
        ? null
        : (same(known.map(({ fiscalYear }) => fiscalYear)) ??
          yearOver(
            years[0],
            known.map(({ kind }) => kind),
          )),
    tables,
    outside: [...placeOutside(outsideRows, titleLines.length, document.running), ...apart.map(placeApart)],
  };
}

/** The year of a title for tables of these kinds. */
const yearOver = (title: TitleYear | null | undefined, kinds: readonly (TableKind | undefined)[]): number | null =>
  title && !(title.ofResults && kinds.some((kind) => kind !== 'self-evaluation')) ? title.year : null;

/** How far above a table a unit of money stands. */
const MOST_ROWS_ABOVE = 3;

/** The units of money printed in the lines right above a table. */
const moneyAbove = (rows: readonly SourceRow[], from: number, inTable: Uint8Array): string[] =>
  rows
    .slice(Math.max(from - MOST_ROWS_ABOVE, 0), from)
    .filter((_, index, all) => !inTable[from - all.length + index])
    .flatMap((row) => moneyNamed(rowText(row)));

const isTitle = (row: SourceRow): boolean => row.cells.length === 1 && isTitleText(rowText(row));

const isTitleText = (text: string): boolean =>
  text.length <= 60 &&
  /(?:表|文本|预算|决算)(?:[（(](?:\d{4}年度?|[^()（）]{1,12})[)）]|草案|\d{4}年度?)?$/.test(
    withoutAside(foldWidth(text)),
  );

/** The titles in a row: as a whole, or where a web page breaks the lines of one paragraph, a line of it or two that follow one another. */
function titlesIn(row: SourceRow): string[] {
  if (isTitle(row)) return [rowText(row)];
  const [cell, ...others] = row.cells;
  const lines = cell && others.length === 0 && row.width === 1 ? cell.text.split('\n').map(compactText) : [];
  const texts = lines.flatMap((line, at) => (at === 0 ? [line] : [line, `${lines[at - 1]}${line}`]));
  return lines.length < 2 ? [] : texts.filter((text) => !/[，,。；;：:]/.test(text) && isTitleText(text));
}

/**
 * The year that the nearest title above each row names, by row index; the rows of the title itself count as above the first row. Where a
 * sheet became text or a web page it may be a row of the table, above the title of that.
 */
function titleYears(rows: readonly SourceRow[], inTable: Uint8Array): (TitleYear | null)[] {
  let last: TitleYear | null = null;
  const years = rows.map((row, index) => {
    const isAbove = !inTable[index] || (row.startsBlock && rows.slice(index + 1, index + 3).some(isTitle));
    const year = isAbove && Number(same(titlesIn(row).flatMap((title) => yearInLine(title) ?? [])));
    if (year) last = { year, ofResults: /自评/.test(rowText(row)) };
    return last;
  });
  years[0] = years.find((found) => found !== null) ?? null;
  return years;
}

/** The year of a title, and whether it is that of self-evaluations, which says nothing of the plans below them. */
interface TitleYear {
  year: number;
  ofResults: boolean;
}

/** The title is the first run of lines before a blank one; cells of a table, a year, a currency unit or a sentence end it. */
function titleEnd(rows: readonly SourceRow[]): number {
  const end = rows.findIndex((row, index) => {
    const text = rowText(row);
    const head =
      [YEAR_HEAD, CURRENCY_HEAD].some((rule) => isHeadBy(rule, text)) ||
      (index > 0 && (isAside(text) || moneyNamed(text).length > 0 || FILLED_IN_BY.test(headLine(text))));
    const [first, ...others] = row.cells;
    // A title over most columns of a sheet has a blank cell beside it where the sheet became a web page.
    const isRow = others.length > 0 || (row.width > 1 && first?.colSpan === 1);
    return (index > 0 && row.gapAbove) || isRow || head || /[。；]/.test(text);
  });
  return end < 0 ? Math.min(rows.length, 1) : end;
}

/** A document that starts with its table has the title printed over that table. */
function firstTableTitle(tables: readonly PrintedTable[]): string | undefined {
  const title = tables[0]?.rows.flatMap(({ cells }) => cells).find(({ to, text }) => to === 'title' && !noValue(text));
  return title && compactText(title.text);
}

/** The value all tables share, or null. */
function same<Value>(values: readonly Value[]): Value | null {
  const [first, ...rest] = new Set(values);
  return first !== undefined && rest.length === 0 ? first : null;
}
