import type { SourceRow } from '../../grid/sourceRow.ts';
import { labelKey } from '../../values/labelKey.ts';
import { isLabelTail, parseClassLabel } from '../labels/classLabel.ts';
import { columnRule, isColumnHead, labelIndex } from '../labels/labelIndex.ts';
import { headLine, labelKeys, readLabel, YEAR_IN_LINE } from '../labels/readLabel.ts';
import type { HeadRule, Template } from '../template.ts';
import { USUAL_LABELS } from '../usualLabels.ts';
import type { RowRange } from './contents.ts';
import { isAside, isHeadBy, withoutAside } from './heads.ts';
import { headText } from './headText.ts';
import type { RunningText } from './runningText.ts';
import { wholeRows } from './wholeRows.ts';

/** A run of source rows that is a table, `from` inclusive, `to` exclusive, 0-based. */
export interface TableSpan {
  from: number;
  /** The row that opens the table proper; the rows before it are its heads. */
  opening: number;
  to: number;
  /** Null where the rows are a table but no form matches. */
  template: Template | null;
}

/** What is known of a document before its tables are looked for. */
export interface DocumentRows {
  rows: readonly SourceRow[];
  /** How many rows at the start are the title of the document and belong to no table. */
  titleRows: number;
  contents: RowRange;
  running: RunningText;
}

/** The head rule that takes a cell above a table, what stands beside it in its line aside; a head that nobody filled in is one as well. */
export const headRule = (template: Template, text: string): HeadRule | undefined =>
  template.heads.find((rule) => isHeadBy(rule, withoutAside(text)));

/** Heads stand close above their table; a book's narrative must not be taken for one. */
const MOST_HEAD_ROWS = 5;

/** A form is recognised when at least this share of its labels is printed: wordings vary and page breaks cut some of them. */
const LEAST_SHARE = 0.5;

/** What an office adds above a table without its being a field of the form. */
export const FILLED_IN_BY = /^(?:填[报表]|编制|申报|制表)(?:单位|部门|日期|时间|人)/;

/** Whose table it is, by its name alone. */
const ORGANISATION = /^\p{Script=Han}{2,30}(?:政府|局|委员会|办公室|中心|[部院所站馆校队])$/u;

/** Who runs a project, above its table: a label that the form may print in the table. */
const WHOSE = /^(?:实施|项目|承担|主管)(?:单位|部门)[:：]/;

/** What is printed below a table: remarks and signatures. */
export const BELOW_TABLE =
  /^(?:注[:：]|备注|(?:填[报表])?说明[:：]|更正|勘误|填[报表](?:单位|部门|日期|时间|人)|(?:单位|项目|财务)负责人|负责人签|审核人|联系(?:人|电话)|制表|财政部门.{0,8}意见|数据来源|打印(?:日期|时间|人))/;

/**
 * Finds the tables of a document: rows from one opening label to the next, with the heads above, as the form most of whose labels
 * are printed. Runs of several cells a row outside them are tables of a form nobody declared.
 */
export function findTables(cut: DocumentRows, templates: readonly Template[]): TableSpan[] {
  const document = { ...cut, ...wholeRows(cut.rows, cut.running) };
  const { rows } = document;
  const keys = rows.map((row) => (document.running.has(row) ? [] : row.cells.map((cell) => labelKeys(cell.text))));
  const opened = new Set(findOpenings(keys, templates));
  const openings = [...opened].filter((index) => !isPrintedAgain(rows[index] as SourceRow, opened.has(index - 1)));
  const known: TableSpan[] = [];
  for (const [index, named] of openings.entries()) {
    const to = openings[index + 1] ?? rows.length;
    const template = bestTemplate(new Set(keys.slice(named, to).flat(2)), templates);
    const opening = template ? openingRow(rows, named, template, openings[index - 1] ?? -1) : named;
    const above = known.at(-1);
    if (template) known.push({ from: headStart(document, opening, template), opening, to, template });
    // The name of a project among the rows of another, which no form explains: it parts no table.
    else if (above?.to === opening && !rows[opening]?.gapAbove && !rows[opening]?.startsBlock) above.to = to;
  }
  for (const [index, span] of known.entries()) {
    const next = known[index + 1];
    if (next) span.to = Math.min(span.to, next.from);
    span.to = tableEnd(document, span);
  }
  return [...known, ...unknownTables(document, known)].sort((a, b) => a.from - b.from);
}

/** Rows whose first or second cell opens a table, whole or cut by a page break (`项目名 ⏎ 称`). */
function findOpenings(keys: readonly (readonly (readonly string[])[])[], templates: readonly Template[]): number[] {
  const opens = new Set(templates.flatMap((template) => [...labelIndex(template).opening]));
  return keys.flatMap((row, index) => {
    const below = keys[index + 1]?.[0]?.[0] ?? '';
    // With the heads of indicators beside it the label heads a column of a list.
    const isListed = row.some((cell) => USUAL_LABELS.level1.some((label) => cell.includes(label)));
    const found =
      !isListed &&
      row
        .slice(0, 2)
        .some((cell) => cell.some((key) => opens.has(key)) || (below !== '' && opens.has(`${cell[0]}${below}`)));
    return found ? [index] : [];
  });
}

/** A label printed again right below itself opens no second table: the first would have nothing but that one row. */
const isPrintedAgain = ({ startsBlock, gapAbove }: SourceRow, before: boolean): boolean =>
  before && !startsBlock && !gapAbove;

/** The form most of whose labels these rows print, also where the label that opens it is missing; null where none is near. */
export const nearestForm = (rows: readonly SourceRow[], templates: readonly Template[]): Template | null =>
  bestTemplate(new Set(rows.flatMap(({ cells }) => cells.flatMap(({ text }) => labelKeys(text)))), templates);

function bestTemplate(present: ReadonlySet<string>, templates: readonly Template[]): Template | null {
  const near = templates.flatMap((template) => {
    // What stands below the indicators an office leaves out: of two forms it makes neither the nearer one.
    const rules = labelIndex(template).rules.slice(0, -(template.closing?.length ?? 0) || undefined);
    const printed = rules.filter(({ keys }) => keys.some((key) => present.has(key))).length;
    return printed / rules.length < LEAST_SHARE ? [] : { template, printed, missing: rules.length - printed };
  });
  // The one that explains most; of several that explain as much, the one that misses least.
  near.sort((a, b) => b.printed - a.printed || a.missing - b.missing);
  return near[0]?.template ?? null;
}

/**
 * The first row of fields right above that which opens a form: an office may print who runs a project before its name.
 * @param before the row that opens the table above, whose fields are its own
 */
function openingRow(rows: readonly SourceRow[], named: number, template: Template, before: number): number {
  const labels = labelIndex(template);
  const isAbove = (at: number) => {
    const [above, below] = [rows[at - 1], rows[at]];
    const [first, second] = above?.cells ?? [];
    return second && !below?.gapAbove && !below?.startsBlock && readLabel(first?.text ?? '', labels);
  };
  let at = named;
  while (isAbove(at)) at -= 1;
  return at > before ? at : named;
}

function headStart({ rows, titleRows, running }: DocumentRows, opening: number, template: Template): number {
  let [from, highest] = [opening, opening];
  while (opening - highest < MOST_HEAD_ROWS) {
    const above = rows[highest - 1];
    if (!above || above.continues || !(running.has(above) || isHead(above, template))) break;
    // `2024年群众满意度` in the column of names, right below rows of another table: its last indicator, without a value.
    const isRow = above.cells[0]?.column !== 1 && !above.gapAbove && !above.startsBlock;
    if (isRow && above.cells.length === 1 && (rows[highest - 2]?.width ?? 0) > 2) break;
    highest -= 1;
    // Whose table it is stands over the first one where the title of the document does.
    if (highest >= titleRows || above.cells.some((cell) => saysWhose(template, headText(cell)))) from = highest;
  }
  // A page number above the title is the end of the page before.
  while (from < opening && running.get(rows[from] as SourceRow) === 'page-number') from += 1;
  return from;
}

const saysWhose = (template: Template, text: string): boolean =>
  headRule(template, text)?.field === 'implementingUnit' || WHOSE.test(text);

/** Every cell is a head of the form, or the line names a year, a unit of money or who filled the table in: `部门：某县某局 公开14表`. */
function isHead({ cells }: SourceRow, template: Template): boolean {
  if (cells.every((cell) => headRule(template, headText(cell)))) return true;
  const line = headLine(cells.map(({ text }) => text).join(''));
  if (line.length > 60 || parseClassLabel(cells[0]?.text ?? '')) return false;
  return (
    /(?:(?:单位|部门)(?:名称)?(?:[(（]盖章[)）])?|币种)[:：]/.test(line) ||
    isAside(line) ||
    FILLED_IN_BY.test(line) ||
    ORGANISATION.test(line) ||
    (cells.length === 1 && /^[（(]?\d{4}年(?:度|预算)?[)）]?/.test(line) && YEAR_IN_LINE.test(line))
  );
}

/**
 * Where a table ends before the next one starts: at its first remark or signature, at a row of more cells than an indicator has, and
 * before lines without any tab at its end (the next part of a book).
 */
function tableEnd({ rows, running }: DocumentRows, { opening, to: latest, template }: TableSpan): number {
  const columns = template?.columns.length ?? 0;
  const labels = template && labelIndex(template);
  const closing = new Set((template?.closing ?? []).flatMap((rule) => rule.labels.map(labelKey)));
  // Its sum or its conclusion below a line in its midst: the line is part of the table, whatever it says.
  const lastRow = (is: (row: SourceRow) => boolean) => opening + rows.slice(opening, latest).findLastIndex(is);
  const lastClosing = lastRow(({ cells }) => closing.has(labelKey(cells[0]?.text ?? '')));
  // A merged class covers rows below its own; one with a promised value is an indicator without a class.
  const lastClass = lastRow((row) => hasClass(row) || hasValue(row));
  const lastCovered = rows
    .slice(opening, latest)
    .reduce((last, row, at) => Math.max(last, opening + at + rowsOfClass(row) - 1), lastClass);
  const isHead = (row: SourceRow) => labels !== null && isColumnHead(row, labels);
  const isListed = (row: SourceRow) =>
    hasClass(row) || (labels !== null && columnRule(labels, row.cells[0]?.text ?? '')?.role === 'block');
  // Classes without heads of their own go on with the list, whatever stands between.
  const goesOn = (from: number) => {
    const next = rows.slice(from, latest).find((row) => isHead(row) || isListed(row));
    return next !== undefined && !isHead(next);
  };
  let inBlock = false;
  let to = latest;
  for (let index = opening + 1; index < latest; index += 1) {
    const row = rows[index] as SourceRow;
    if (running.has(row)) continue;
    if (hasClass(row) || isHead(row)) inBlock = true;
    else if (
      inBlock &&
      index >= lastClosing &&
      ((index >= lastCovered && isRemark(row)) || (startsAnother(rows, index, columns) && !goesOn(index)))
    ) {
      to = index;
      break;
    }
  }
  while (to > opening + 1 && (rows[to - 1]?.width === 1 || running.has(rows[to - 1] as SourceRow))) to -= 1;
  while (to < latest && hasLostCells(rows[to] as SourceRow)) to += 1;
  // The end of the last row may stand on the next page.
  for (let next = to; next < latest && running.has(rows[next] as SourceRow); next += 1) {
    if (rows[next]?.continues) to = next + 1;
  }
  return to;
}

/** A row of indicators right below the others whose tabs became spaces, or whose commas are others than those of its file; or the rest of a value. */
const hasLostCells = ({ cells: [cell], gapAbove, width }: SourceRow): boolean => {
  const pieces = cell?.text.split(/[\s，,;；|]+/) ?? [];
  return (
    width === 1 &&
    !gapAbove &&
    pieces.some(
      (piece) =>
        /^\d+%$/.test(piece) || /^(?:[≥≤]|[<>]=)\d/.test(piece) || (pieces.length > 1 && parseClassLabel(piece)),
    )
  );
};

/** Whether a row begins with a class: it is one of indicators. */
export const hasClass = ({ cells }: SourceRow): boolean => cells.slice(0, 2).some(({ text }) => parseClassLabel(text));

/** How many rows the classes cover that a row begins with; none where it has no class. */
const rowsOfClass = (row: SourceRow): number =>
  hasClass(row) ? Math.max(...row.cells.slice(0, 2).map(({ rowSpan }) => rowSpan)) : Number.NEGATIVE_INFINITY;

const hasValue = ({ cells }: SourceRow): boolean =>
  cells.length > 1 && cells.some(({ text }) => /^\s*[≥≤]\s*\d/.test(text));

/** A remark stands below its table; one with classes under it is in the midst of it, and nobody knows what it changes. */
const isRemark = ({ cells }: SourceRow): boolean => BELOW_TABLE.test(headText(cells[0] ?? { text: '' }));

/**
 * The head of another table: a row after a break, or below a heading without tabs, that has more cells than an indicator, or is narrower
 * than the rows above, and has no class of its own.
 */
function startsAnother(rows: readonly SourceRow[], index: number, columns: number): boolean {
  const isHeading = rows[index]?.width === 1;
  // The title and the year of the page, printed again in the midst of a table, are no head of another.
  const head = rows.slice(index, index + MOST_HEAD_ROWS).find(({ width }) => !isHeading || width > 1);
  if (!head || !(isHeading || head.gapAbove || head.startsBlock)) return false;
  const [first] = head.cells;
  // One row alone is no table: below a blank row it is the last one of this table.
  if ((rows[rows.indexOf(head, index) + 1]?.cells.length ?? 0) < 2) return false;
  const isClass = head.cells.slice(0, 2).some(({ text }) => parseClassLabel(text) || isLabelTail(text));
  const least = isHeading ? 2 : Math.max(columns - 1, 4);
  return first?.column === 1 && (head.cells.length >= least || head.width < (rows[index - 1]?.width ?? 0)) && !isClass;
}

/** Two rows of two or more cells each, one after the other, make a table even where no label is known. */
function unknownTables({ rows, contents }: DocumentRows, known: readonly TableSpan[]): TableSpan[] {
  const taken = new Uint8Array(rows.length);
  for (const { from, to } of known) taken.fill(1, from, to);
  if (contents.from >= 0) taken.fill(1, contents.from, contents.to);
  for (const [index, { cells }] of rows.entries()) {
    if (cells[0] && BELOW_TABLE.test(headText(cells[0]))) taken[index] = 1;
  }
  const spans: TableSpan[] = [];
  let start = 0;
  while (start < rows.length) {
    let end = start;
    while (end < rows.length && !taken[end] && (rows[end]?.width ?? 1) > 1) end += 1;
    const wide = rows.slice(start, end).filter(({ cells }) => cells.length > 1).length;
    if (wide > 1) spans.push({ from: start, opening: start, to: end, template: null });
    start = Math.max(end, start + 1);
  }
  return spans;
}
