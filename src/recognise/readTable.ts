import type { PrintedTable } from '../model/documentTables.ts';
import { CurrencyUnit, FiscalYear, type PrintedText } from '../model/printed.ts';
import type { PrintedResult } from '../model/printedResult.ts';
import { compactText } from '../values/compactText.ts';
import { cellsOfOtherTime, remarksOnOtherTime } from './doubts/ofOtherTime.ts';
import { remarkAbove } from './doubts/remarkAbove.ts';
import { remarkOfOtherKind } from './doubts/remarkOfOtherKind.ts';
import { titleOfOtherKind } from './doubts/titleOfOtherKind.ts';
import { unexplained } from './doubts/unexplained.ts';
import { doubtfulCells, linesOf, withhold } from './doubts/withhold.ts';
import { illegibleYear, yearApart } from './fields/illegibleYear.ts';
import { readClosing } from './fields/readClosing.ts';
import { otherMoney, readFields, settleAmounts, unitOfAmounts, withoutUnit } from './fields/readFields.ts';
import { readHeads } from './fields/readHeads.ts';
import { readMoney, settleMoney } from './fields/readMoney.ts';
import type { FieldReading } from './fields/readSlot.ts';
import { readWhose } from './fields/readWhose.ts';
import { type DocumentRows, nearestForm, type TableSpan } from './find/findTables.ts';
import { kindOf } from './find/kindOf.ts';
import { marksBelow } from './find/marksBelow.ts';
import type { FlatForm } from './flatForm.ts';
import { indicatorStart } from './indicators/indicatorRows.ts';
import { joinContinued, placeRests } from './indicators/joinContinued.ts';
import { nameHeads, periodBlocks } from './indicators/periodBlocks.ts';
import { readFlatTable } from './indicators/readFlatTable.ts';
import { type IndicatorReading, readIndicators } from './indicators/readIndicators.ts';
import { dropOwnYear } from './labels/dropOwnYear.ts';
import { joinCutLabels } from './labels/joinCutLabels.ts';
import { joinHeads } from './labels/joinHeads.ts';
import { labelIndex } from './labels/labelIndex.ts';
import { labelVocabulary } from './labels/labelVocabulary.ts';
import { nearLabels } from './labels/nearLabels.ts';
import type { Template } from './template.ts';
import { put, type WorkTable, workTable } from './workTable.ts';

/** What stands over a table. */
export interface AboveTable {
  /** The units of money in the lines right above it and over its page, as {@link moneyNamed} gives them. */
  money: readonly string[];
  /** The one of these that holds where no head of the table names one; null where there is none, or several. */
  unit: string | null;
  fiscalYear: number | null;
}

const titlesOf = ({ rows, titleRows }: DocumentRows): string[] =>
  rows.slice(0, titleRows).flatMap(({ cells }) => cells.map(({ text }) => text));

/**
 * The rows of one span → the parsed table, every cell of it with a destination. A table that its form does not explain wholly is kept as
 * printed, with the form it resembles and what stood in the way.
 * @param templates all forms, of whose labels no value is one
 */
export function readTable(
  document: DocumentRows,
  span: TableSpan,
  number: number,
  over: AboveTable,
  templates: readonly Template[],
): PrintedTable {
  const vocabulary = labelVocabulary(templates);
  const { rows, running } = document;
  const own = rows
    .slice(span.from, span.to)
    .map((row, index) => (row.repeated && index < span.opening - span.from ? { ...row, repeated: false } : row));
  const place = { number, ref: own[0]?.cells[0]?.ref ?? '' };
  const { template } = span;
  if (!template) {
    const printed = workTable(own, running);
    const near = nearestForm(own, templates);
    const asked = near ? nearLabels(printed, near, vocabulary) : [];
    return unreadTable(printed, place, {
      nearestForm: (asked[0] && near?.id) ?? null,
      labels: asked.map(({ printed }) => printed),
      ...(asked[0] && { near: asked }),
    });
  }
  const table = workTable(own, running);
  const reading: FieldReading = { fields: {}, funding: {}, schedule: [] };
  const block = readByTemplate(table, template, span.opening - span.from, reading, over.fiscalYear);
  const isDated = reading.fields.fiscalYear !== undefined || over.fiscalYear !== null;
  const unclearYear = illegibleYear(document, span) ?? (isDated ? null : yearApart(document, span));
  if (unclearYear !== null) reading.fields.fiscalYear = withheldYear(unclearYear);
  const kind = template.kind ?? 'target';
  const fiscalYear = reading.fields.fiscalYear?.text ?? over.fiscalYear;
  const currencyUnit = reading.fields.currencyUnit?.text || unitOfAmounts(reading.funding);
  const said =
    titleOfOtherKind(document, span, kind) ??
    remarkAbove(document, span, kind, fiscalYear) ??
    remarkOfOtherKind(document, span, kind, currencyUnit, fiscalYear);
  const inDoubt = [
    ...doubtfulCells(table, marksBelow(document, span)),
    ...(kind === 'target' ? [] : remarksOnOtherTime(table)),
  ];
  const labels = [
    ...[said, otherMoney(over.money, reading.fields)].flatMap((found) => found ?? []),
    ...unexplained(table, { ...reading, ...block }, inDoubt, vocabulary, titlesOf(document)),
  ];
  if (labels.length > 0) {
    const likely = labels.filter(looksLikeLabel);
    const named = likely.length > 0 ? likely.slice(0, MOST_LABELS) : labels.filter(saysNoNumber).slice(0, 1).map(begin);
    const near = nearLabels(table, template, vocabulary);
    const unsaid = table.rows
      .flatMap(({ cells }) => cells)
      .find(({ text }) => named.length === 0 && labels.includes(compactText(text)));
    const at = unsaid && { at: unsaid.place.ref };
    const unread = { nearestForm: template.id, labels: named, ...at, ...(near[0] && { near }) };
    return unreadTable(workTable(own, running), place, unread);
  }
  const labelled = table.rows.map((row) => ({
    ...row,
    cells: row.cells.filter(({ to, mark }) => to === 'label' && !mark),
  }));
  for (const { ref, printed, label: expected } of nearLabels({ rows: labelled }, template, vocabulary))
    table.notes.push({ code: 'table/near-label', ref, printed, expected });
  const otherTime = kind === 'target' ? cellsOfOtherTime(table, reading) : [];
  const read = withhold({ ...reading, ...block }, [...inDoubt, ...otherTime]);
  const cells = table.rows.flatMap((row) => row.cells);
  const inLines = new Set(cells.filter((cell) => linesOf(cell).length > 1).map(({ place }) => place.ref));
  const { fiscalYear: year } = read.fields;
  const unit = (read.fields.currencyUnit ? read.fields.currencyUnit.text : over.unit) || null;
  const isUnitInDoubt = read.fields.currencyUnit?.withheld !== undefined;
  // What is printed over the table in two ways is not known from elsewhere either.
  const yearOver = year?.withheld === undefined ? over.fiscalYear : null;
  if (read.result) settleMoney(read.result.money, unit);
  return {
    ...place,
    template: template.id,
    kind,
    currencyUnit: CurrencyUnit.safeParse(unit).data ?? null,
    fiscalYear: year?.text ? (FiscalYear.safeParse(Number(year.text)).data ?? null) : yearOver,
    ...read,
    funding: settleAmounts(isUnitInDoubt ? withoutUnit(read.funding) : read.funding, unit, ({ places }) =>
      places.some(({ ref }) => inLines.has(ref)),
    ),
    notes: table.notes,
    rows: printedRows(table),
  };
}

/** Of the year nothing is said but what is printed over the table. */
const withheldYear = (withheld: string): PrintedText => ({ printed: '', text: '', places: [], withheld });

/** The tables of a list whose rows are indicators, one a project; null where the rows are no such list. */
export function readList(
  document: DocumentRows,
  span: TableSpan,
  number: number,
  { money, fiscalYear }: AboveTable,
  form: FlatForm,
): PrintedTable[] | null {
  const currencyUnit = new Set(money).size === 1 ? (CurrencyUnit.safeParse(money[0]).data ?? null) : null;
  const projects = readFlatTable(
    document.rows.slice(span.from, span.to),
    document.running,
    form,
    currencyUnit,
    marksBelow(document, span),
  );
  if (!projects || titleOfOtherKind(document, span, 'target')) return null;
  if (remarkAbove(document, span, 'target', fiscalYear)) return null;
  if (remarkOfOtherKind(document, span, 'target', currencyUnit, fiscalYear)) return null;
  const unclearYear = illegibleYear(document, span);
  return projects.map(({ table, ...read }, index) => ({
    number: number + index,
    ref: table.rows[0]?.cells[0]?.place.ref ?? '',
    template: form.id,
    kind: 'target',
    currencyUnit,
    fiscalYear: unclearYear === null ? fiscalYear : null,
    ...read,
    ...(unclearYear !== null && { fields: { ...read.fields, fiscalYear: withheldYear(unclearYear) } }),
    schedule: [],
    emptyRows: [],
    notes: [],
    rows: printedRows(table),
  }));
}

/** A report that lists every value below an unknown label hides the labels. */
const MOST_LABELS = 12;
const saysNoNumber = (text: string) => !/\d{5}/.test(text);
const looksLikeLabel = (text: string) => /\p{Script=Han}/u.test(text) && text.length <= 20 && saysNoNumber(text);
const begin = (text: string) => (text.length > 20 ? `${text.slice(0, 12)}…` : text);

/** A table of which nothing is said: its cells as printed. */
function unreadTable(
  table: WorkTable,
  place: Pick<PrintedTable, 'number' | 'ref'>,
  unread: NonNullable<PrintedTable['unread']>,
): PrintedTable {
  return {
    ...place,
    template: null,
    kind: kindOf(table),
    currencyUnit: null,
    fiscalYear: null,
    fields: {},
    funding: {},
    schedule: [],
    indicators: [],
    emptyRows: [],
    notes: [],
    unread,
    rows: printedRows(table),
  };
}

const printedRows = (table: WorkTable): PrintedTable['rows'] =>
  table.rows.map(({ cells, gapAbove }, index) => ({
    ...(gapAbove && index > 0 && { gapAbove }),
    cells: cells.map(({ place: { ref, column }, source: text, gridColumn, colSpan, rowSpan, to, field, mark }) => ({
      ref,
      column,
      ...(gridColumn !== column && { gridColumn }),
      text,
      ...(colSpan > 1 && { colSpan }),
      ...(rowSpan > 1 && { rowSpan }),
      to,
      ...(field !== undefined && { field }),
      ...(mark !== undefined && { mark }),
    })),
  }));

/** What is read of a table besides its fields. */
interface BlockReading extends IndicatorReading {
  result?: PrintedResult;
}

function readByTemplate(
  table: WorkTable,
  template: Template,
  opening: number,
  reading: FieldReading,
  yearOver: number | null,
): BlockReading {
  const labels = labelIndex(template);
  readHeads(table, opening, template, reading.fields);
  dropOwnYear(table.rows.slice(opening), labels, reading.fields.fiscalYear?.text ?? `${yearOver}`);
  const { rows: body, moved } = joinHeads(
    joinContinued(table.rows.slice(opening).filter(({ running }) => !running)),
    labels,
  );
  const joined = joinCutLabels(body, labels);
  const start = indicatorStart(body, labels);
  const above = body.slice(0, start);
  const money = template.money && readMoney(above, template.money);
  readFields(table, above, labels, joined, reading);
  readWhose(table.rows.slice(0, opening), reading.fields);
  const { rows: below, totalScore } = readClosing(body.slice(start), template, labels, reading.fields);
  const block: BlockReading = { indicators: [], emptyRows: [] };
  if (money) block.result = { money, ...(totalScore && { totalScore }) };
  for (const period of periodBlocks(above, below, template, labels)) {
    const { rows, phase } = period;
    const read = readIndicators(table, rows, template, labels, joined, phase, block.indicators.length);
    nameHeads(period, labels);
    for (const indicator of read.indicators) block.indicators.push(indicator);
    for (const row of read.emptyRows) block.emptyRows.push(row);
  }
  for (const { cell, head } of moved) put(cell, head.to, head.field);
  placeRests(table.rows);
  return block;
}
