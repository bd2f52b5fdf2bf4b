import type { PrintedTable } from '../model/documentTables.ts';
import { CurrencyUnit, FiscalYear } from '../model/printed.ts';
import type { DocumentRows, TableSpan } from './findTables.ts';
import { indicatorStart } from './indicatorRows.ts';
import { joinCutLabels } from './joinCutLabels.ts';
import { labelIndex } from './labelIndex.ts';
import { type FieldReading, readFields, settleAmounts } from './readFields.ts';
import { readHeads } from './readHeads.ts';
import { readIndicators } from './readIndicators.ts';
import type { Template } from './template.ts';
import { unexplained } from './unexplained.ts';
import { type WorkTable, workTable } from './workTable.ts';

/** What the whole document says where its tables do not say it themselves. */
export interface DocumentDefaults {
  currencyUnit: CurrencyUnit | null;
  fiscalYear: number | null;
}

/**
 * The rows of one span → the parsed table, every cell of it with a destination. A table that its form does not explain wholly is kept as
 * printed, with the form it resembles and what stood in the way.
 * @param vocabulary the keys of the labels of all forms
 */
export function readTable(
  { rows, running }: DocumentRows,
  span: TableSpan,
  number: number,
  defaults: DocumentDefaults,
  vocabulary: ReadonlySet<string>,
): PrintedTable {
  const own = rows.slice(span.from, span.to);
  const place = { number, ref: own[0]?.cells[0]?.ref ?? '' };
  const { template } = span;
  if (!template) return unreadTable(workTable(own, running), place, { nearestForm: null, labels: [] });
  const table = workTable(own, running);
  const reading: FieldReading = { fields: {}, funding: {}, schedule: [] };
  const block = readByTemplate(table, template, span.opening - span.from, reading);
  const labels = unexplained(table, { ...reading, ...block }, vocabulary);
  if (labels.length > 0) {
    const named = labels.filter(looksLikeLabel).slice(0, MOST_LABELS);
    return unreadTable(workTable(own, running), place, { nearestForm: template.id, labels: named });
  }
  const currencyUnit = CurrencyUnit.safeParse(reading.fields.currencyUnit?.text).data ?? defaults.currencyUnit;
  settleAmounts(reading.funding, reading.fields.currencyUnit?.text ?? defaults.currencyUnit);
  return {
    ...place,
    template: template.id,
    kind: 'target',
    currencyUnit,
    fiscalYear: FiscalYear.safeParse(Number(reading.fields.fiscalYear?.text)).data ?? defaults.fiscalYear,
    ...reading,
    ...block,
    notes: table.notes,
    rows: printedRows(table),
  };
}

/** A report that lists every value below an unknown label hides the labels. */
const MOST_LABELS = 12;
const looksLikeLabel = (text: string) => /\p{Script=Han}/u.test(text) && text.length <= 20 && !/\d{5}/.test(text);

/** A table of which nothing is said: its cells as printed. */
function unreadTable(
  table: WorkTable,
  place: Pick<PrintedTable, 'number' | 'ref'>,
  unread: NonNullable<PrintedTable['unread']>,
): PrintedTable {
  return {
    ...place,
    template: null,
    kind: 'other',
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
    ...(gapAbove && index > 0 ? { gapAbove } : {}),
    cells: cells.map(({ place, source, colSpan, rowSpan, to, field, mark }) => ({
      ref: place.ref,
      column: place.column,
      text: source,
      ...(colSpan > 1 ? { colSpan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
      to,
      ...(field === undefined ? {} : { field }),
      ...(mark === undefined ? {} : { mark }),
    })),
  }));

function readByTemplate(table: WorkTable, template: Template, opening: number, reading: FieldReading) {
  const labels = labelIndex(template);
  readHeads(table, opening, template, reading.fields);
  const body = table.rows.slice(opening).filter(({ running }) => !running);
  const joined = joinCutLabels(body, labels);
  const start = indicatorStart(body, labels);
  readFields(table, body.slice(0, start), labels, joined, reading);
  return readIndicators(table, body.slice(start), template, labels, joined);
}
