import type { SourceRow } from '../../grid/sourceRow.ts';
import type { IndicatorClass, PrintedIndicator, PrintedTable } from '../../model/documentTables.ts';
import { classAbove } from '../../model/indicatorClasses.ts';
import type { CurrencyUnit, PrintedText } from '../../model/printed.ts';
import { compactText } from '../../values/compactText.ts';
import { bareLabel, labelKey } from '../../values/labelKey.ts';
import { noValue } from '../../values/noValue.ts';
import { parseTargetValue } from '../../values/targetValue.ts';
import { doubtful as doubtfulIn } from '../doubts/doubtful.ts';
import { cellsOfOtherTime } from '../doubts/ofOtherTime.ts';
import { breaksBetween } from '../doubts/rowsAgain.ts';
import { isNoIndicator, isNone, NAMES_NOTHING } from '../doubts/unexplained.ts';
import { doubtfulCells, saysUnit, withhold } from '../doubts/withhold.ts';
import { printedText } from '../fields/printedText.ts';
import { settleAmounts } from '../fields/readFields.ts';
import { columnsOf, type FlatColumns } from '../find/listSpans.ts';
import type { RunningText } from '../find/runningText.ts';
import type { FlatColumn, FlatForm } from '../flatForm.ts';
import { parseClassLabel, shortClassLabel, unknownClassLabel } from '../labels/classLabel.ts';
import { put, type WorkCell, type WorkRow, type WorkTable, workTable } from '../workTable.ts';
import { LEFT_OVER } from './readIndicators.ts';

/** What is read of one project of a list. */
export type FlatProject = Pick<PrintedTable, 'fields' | 'funding' | 'indicators'> & { table: WorkTable };

/** What may stand where a list prints how a value compares: signs, or that it is words, which is no part of the value. */
const SIGN = /^[≥≤><=＝≧≦＞＜]$/;
const NO_SIGN = /^(?:定性|无)?$/;
/** A sign or a bare number is the name of no indicator. */
const BARE = /^[\d.%％≥≤><=＝≧≦＞＜]+$/;

const isUnnamed = (name: string): boolean =>
  /指标$/.test(name) || isNoIndicator(name) || [BARE, LEFT_OVER, NAMES_NOTHING].some((pattern) => pattern.test(name));

/**
 * Reads a list of indicators as one table a project. Whatever is not plainly one of its rows makes the whole list unread.
 * @param rows the rows of one table
 * @param unit the unit of money printed above it
 * @param marks those of the notes below it
 * @returns null where the form does not explain every cell; else its projects in printed order, the cells of heads and of rows that sum up
 *   a department with the project above or, before any, the first
 */
export function readFlatTable(
  rows: readonly SourceRow[],
  running: RunningText,
  form: FlatForm,
  unit: CurrencyUnit | null,
  marks: readonly string[] = [],
): FlatProject[] | null {
  const columns = columnsOf(rows[0], form);
  const groups = columns && projectRows(rows, running, columns);
  if (!columns || !groups) return null;
  let unitAbove: PrintedText | null = null;
  const projects: FlatProject[] = [];
  for (const group of groups) {
    const table = workTable(group, running);
    const read = readProject(table, columns, unitAbove);
    if (!read || table.rows.some(({ cells }) => cells.some(({ to }) => to === 'unplaced'))) return null;
    const doubtful = doubtfulCells(table, marks);
    if (doubtfulIn(table, read, doubtful).length > 0 || isOfTwo(table, read)) return null;
    // A sum below a project begins another department, whose units are not those above.
    unitAbove = isSum(table.rows.at(-1) ?? { cells: [] }, columns) ? null : (read.fields.implementingUnit ?? null);
    const sure = withhold(read, [...doubtful, ...cellsOfOtherTime(table, read)]);
    projects.push({ ...sure, funding: settleAmounts(sure.funding, unit), table });
  }
  return isDisordered(projects) ? null : projects;
}

/**
 * Whether the rows of a project stand apart, as in a list that was sorted by another column, each part with all its money; or an office is
 * called as a project.
 */
function isDisordered(projects: readonly FlatProject[]): boolean {
  const printed = projects.map(({ fields, funding }) => ({
    name: fields.name?.text,
    unit: fields.implementingUnit?.text,
    of: [fields.name, fields.implementingUnit, fields.objective].map((field) => field?.text),
    money: Object.values(funding).map((amount) => amount?.printed),
  }));
  const keys = printed.map(({ of, money }) => JSON.stringify([of, money]));
  const names = new Set(printed.map(({ name }) => name));
  return new Set(keys).size < keys.length || printed.some(({ unit }) => names.has(unit));
}

/**
 * The weights of one project make a hundred, and are numbers where a program left one. More than a hundred, over the end of a page, are those
 * of two, the name of the second lost; half as much again are values. Nor are the values the weights, row by row.
 */
function isOfTwo({ rows }: WorkTable, { indicators }: Pick<PrintedTable, 'indicators'>): boolean {
  const [first, last] = [indicators.at(0), indicators.at(-1)];
  const sum = indicators.reduce(
    (all, { weight }) => all + (weight && !noValue(weight.text) ? Number(weight.text) : 0),
    0,
  );
  const most = first && last && breaksBetween(rows, first.place.row, last.place.row) ? 100 : 150;
  return (
    !(sum <= most) ||
    (indicators.length > 2 && indicators.every(({ weight, target }) => weight?.text === target.number))
  );
}

/**
 * The rows of each project: from the row that prints its name to the next; a name printed again in the row below it is that of the same
 * project. Null where a merged name covers other rows than its own.
 */
function projectRows(rows: readonly SourceRow[], running: RunningText, columns: FlatColumns): SourceRow[][] | null {
  const cellOf = (row: SourceRow | undefined, wanted: FlatColumn['holds']) =>
    row?.cells.find(({ column }) => columns.get(column)?.holds === wanted);
  const isHead = (row: SourceRow) => row.cells.every(({ column, text }) => isHeadOf(columns.get(column), text));
  const again = (row: SourceRow, above: SourceRow | undefined) =>
    (['project', 'unit'] as const).every((holds) => {
      const [cell, before] = [cellOf(row, holds), cellOf(above, holds)];
      return cell?.text === before?.text && (cell?.rowSpan ?? 1) === 1 && (before?.rowSpan ?? 1) === 1;
    });
  const isRow = (row: SourceRow) => !running.has(row);
  const printed = rows.filter(isRow);
  const starts = rows.flatMap((row, index) => {
    const starts = isRow(row) && cellOf(row, 'project') && !isHead(row);
    return starts &&
      !again(
        row,
        rows.slice(0, index).findLast((above) => isRow(above) && !isHead(above)),
      )
      ? [index]
      : [];
  });
  const merged = rows.some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1));
  const fits = starts.every((start, index) => {
    const own = rows.slice(start, starts[index + 1]).filter((row) => isRow(row) && !isSum(row, columns));
    // A name is merged as far as its page goes, or over blank rows too.
    const ends = own.flatMap((row, at) => (at > 0 && (row.startsBlock || row.gapAbove || isHead(row)) ? [at] : []));
    const rowSpan = cellOf(rows[start], 'project')?.rowSpan ?? 1;
    return !merged || [...ends, own.length].includes(rowSpan) || (ends.length > 0 && rowSpan > own.length);
  });
  const isTable = printed.every(({ width }) => width === rows[0]?.width);
  const groups = starts.map((start, index) => rows.slice(index === 0 ? 0 : start, starts[index + 1]));
  return starts.length > 0 && fits && isTable ? groups : null;
}

const isHeadOf = (column: FlatColumn | undefined, text: string): boolean =>
  column?.labels.some((label) => labelKey(label) === labelKey(bareLabel(text))) ?? false;

/** `820-马踏镇部门 | | 8,827,620.53`: what a department has in all. */
const isSum = ({ cells }: Pick<SourceRow | WorkRow, 'cells'>, columns: FlatColumns): boolean => {
  const holds = cells.map((cell) => columns.get('place' in cell ? cell.place.column : cell.column)?.holds);
  return holds.length === 2 && holds[0] === 'unit' && holds[1] === 'amount';
};

function readProject(table: WorkTable, columns: FlatColumns, unitAbove: PrintedText | null) {
  const read: Pick<PrintedTable, 'fields' | 'funding' | 'indicators'> = { fields: {}, funding: {}, indicators: [] };
  if (unitAbove) read.fields.implementingUnit = { ...unitAbove, places: [] };
  let above: Pick<PrintedIndicator, 'level1' | 'level2'> | null = null;
  for (const row of table.rows.filter(({ running }) => !running)) {
    const isHead = row.cells.every(({ text, place }) => isHeadOf(columns.get(place.column), text));
    if (isHead || isSum(row, columns)) {
      for (const cell of row.cells) put(cell, isHead ? 'label' : 'note', isHead ? 'column' : 'sum');
      continue;
    }
    readProjectCells(row, columns, read, table.rows);
    const indicator = readRow(row, columns, above, read.indicators.length + 1);
    // A row above the name of the first project is that of none.
    if (!indicator || !read.fields.name) return null;
    above = indicator;
    read.indicators.push(indicator);
  }
  const { name, implementingUnit } = read.fields;
  const named = [name, implementingUnit].every((field) => field?.text && !isNone(field.text));
  return named && !lostClass(read.indicators) ? read : null;
}

/** A class that is printed again right below itself is printed in every row: one that is blank is not known to be that above. */
function lostClass(indicators: readonly PrintedIndicator[]): boolean {
  const own = indicators.map(({ level1 }) => (level1.inherited ? '' : level1.text));
  return own.includes('') && own.some((text, index) => text !== '' && text === own[index + 1]);
}

function readProjectCells(
  row: WorkRow,
  columns: FlatColumns,
  { fields, funding }: Pick<PrintedTable, 'fields' | 'funding'>,
  rows: WorkRow[],
) {
  for (const cell of row.cells) {
    const column = columns.get(cell.place.column);
    const field = column?.holds === 'unit' ? 'implementingUnit' : column?.holds === 'project' ? 'name' : undefined;
    if (field || column?.holds === 'field') {
      const key = field ?? (column as Extract<FlatColumn, { holds: 'field' }>).field;
      const known = key === 'implementingUnit' && fields[key]?.places.length === 0 ? undefined : fields[key];
      const other = known && known.text !== compactText(cell.text) ? known : null;
      const cut = other && !field ? piecesOver(other, cell, rows) : null;
      // A second text for one project stays unplaced, but for the same one printed in each of its rows.
      if (other && !cut) continue;
      if (!known || cut) fields[key] = printedText(cut ?? [cell]);
      put(cell, 'field', key, cut ? 'joined' : undefined);
    } else if (column?.holds === 'amount') {
      const { printed, places } = printedText([cell]);
      const known = funding[column.field];
      if (known && known.printed !== printed) continue;
      funding[column.field] ??= { printed, yuan: null, places };
      put(cell, 'field', column.field);
    }
  }
}

/**
 * The cells of a text that goes on over the page in the midst of a sentence, its cell merged as far as its page goes. Null where it may be
 * another text.
 */
function piecesOver({ text, places }: PrintedText, cell: WorkCell, rows: WorkRow[]) {
  const above = rows.flatMap(({ cells }) => cells.filter(({ place }) => places.includes(place)));
  const last = above.at(-1);
  if (!last || last.rowSpan < 2 || /[。；！？]$/.test(text)) return null;
  const between = rows.slice(last.place.row - 1 + last.rowSpan, cell.place.row - 1);
  const isCut = between.every(({ running }) => running) && breaksBetween(rows, last.place.row, cell.place.row);
  return isCut ? [...above, cell] : null;
}

/** One row of a project as an indicator; null where it is none. */
function readRow(
  row: WorkRow,
  columns: FlatColumns,
  above: Pick<PrintedIndicator, 'level1' | 'level2'> | null,
  position: number,
): PrintedIndicator | null {
  const cellOf = (holds: FlatColumn['holds']) =>
    row.cells.filter(({ place, to }) => to === 'unplaced' && columns.get(place.column)?.holds === holds);
  const level1 = classOf(cellOf('level1')[0], 1, above?.level1);
  const level2 = classOf(cellOf('level2')[0], 2, level1?.inherited ? above?.level2 : undefined);
  const [name, comparator, target, measure] = (['name', 'comparator', 'target', 'measurementUnit'] as const).map(
    cellOf,
  );
  const sign = compactText(comparator?.[0]?.text ?? '');
  const nameText = printedText(name ?? []);
  const standard = level2 && classAbove(level2.text);
  if (standard && level1 && standard !== level1.text) return null;
  if (!level1 || !level2 || nameText.text === '' || isUnnamed(nameText.text)) return null;
  if (!SIGN.test(sign) && !NO_SIGN.test(sign)) return null;
  const parts = [SIGN.test(sign) ? (comparator ?? []) : [], target ?? [], (measure ?? []).filter(saysUnit)].flat();
  const value = parts
    .map(({ text }) => compactText(text))
    .filter((text) => text !== '无')
    .join('');
  const weight = cellOf('weight');
  const direction = cellOf('direction');
  const [remark, rowNumber] = [cellOf('remark'), cellOf('rowNumber')];
  const [place] = nameText.places;
  if (!place || target?.length !== 1) return null;
  // A value in the place of a remark stands right of its own.
  if (remark.some(({ text }) => parseTargetValue(text).kind === 'number')) return null;
  for (const cell of remark) put(cell, 'note', `indicators.${position}.remark`);
  for (const cell of rowNumber) if (/^\d{1,4}$/.test(cell.text.trim())) put(cell, 'note');
  for (const [role, cells] of Object.entries({
    name,
    comparator,
    target,
    measurementUnit: measure,
    weight,
    direction,
  })) {
    for (const cell of cells ?? []) put(cell, 'field', `indicators.${position}.${role}`);
  }
  for (const holds of ['level1', 'level2'] as const) for (const cell of cellOf(holds)) put(cell, 'label', holds);
  return {
    position,
    level1,
    level2,
    required: null,
    name: nameText,
    target: { ...parseTargetValue(value), places: parts.map(({ place }) => place) },
    ...(NO_SIGN.test(sign) && sign === '定性' ? { nature: printedText(comparator ?? []) } : {}),
    weight: printedText(weight),
    direction: printedText(direction),
    ...(remark.length > 0 && { remark: printedText(remark) }),
    place,
  };
}

/** A printed class, or the one above where a merged cell covers the row. */
function classOf(cell: WorkCell | undefined, level: 1 | 2, above: IndicatorClass | undefined): IndicatorClass | null {
  if (!cell) return above ? { printed: '', text: above.text, inherited: true } : null;
  const label =
    parseClassLabel(cell.text) ?? shortClassLabel(cell.text) ?? (level === 2 ? unknownClassLabel(cell.text) : null);
  if (!label?.levels.includes(level)) return null;
  return { printed: compactText(cell.text), text: label.text, inherited: false };
}
