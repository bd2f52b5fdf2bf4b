import type { PrintedTable } from '../model/documentTables.ts';
import { CurrencyUnit, FiscalYear } from '../model/printed.ts';
import type { DocumentRows, TableSpan } from './findTables.ts';
import { indicatorStart } from './indicatorRows.ts';
import { joinContinued, placeRests } from './joinContinued.ts';
import { joinCutLabels } from './joinCutLabels.ts';
import { labelIndex } from './labelIndex.ts';
import { type FieldReading, readFields, settleAmounts } from './readFields.ts';
import { readHeads } from './readHeads.ts';
import { readIndicators } from './readIndicators.ts';
import type { Template } from './template.ts';
import { type WorkTable, workTable } from './workTable.ts';

/** What the whole document says where its tables do not say it themselves. */
export interface DocumentDefaults {
  currencyUnit: CurrencyUnit | null;
  fiscalYear: number | null;
}

/** The rows of one span → the parsed table, every cell of it with a destination. */
export function readTable(
  { rows, running }: DocumentRows,
  span: TableSpan,
  number: number,
  defaults: DocumentDefaults,
): PrintedTable {
  const table = workTable(rows.slice(span.from, span.to), running);
  const reading: FieldReading = { fields: {}, funding: {}, schedule: [] };
  const block = span.template
    ? readByTemplate(table, span.template, span.opening - span.from, reading)
    : { indicators: [], emptyRows: [] };
  const currencyUnit = CurrencyUnit.safeParse(reading.fields.currencyUnit?.text).data ?? defaults.currencyUnit;
  settleAmounts(reading.funding, reading.fields.currencyUnit?.text ?? defaults.currencyUnit);
  return {
    number,
    template: span.template?.id ?? null,
    kind: span.template ? 'target' : 'other',
    ref: rows[span.from]?.cells[0]?.ref ?? '',
    currencyUnit,
    fiscalYear: FiscalYear.safeParse(Number(reading.fields.fiscalYear?.text)).data ?? defaults.fiscalYear,
    ...reading,
    ...block,
    notes: table.notes,
    rows: table.rows.map(({ cells, gapAbove }, index) => ({
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
    })),
  };
}

function readByTemplate(table: WorkTable, template: Template, opening: number, reading: FieldReading) {
  const labels = labelIndex(template);
  readHeads(table.rows.slice(0, opening), template, reading.fields);
  const body = joinContinued(table.rows.slice(opening).filter(({ running }) => !running));
  const joined = joinCutLabels(body, labels);
  const start = indicatorStart(body, labels);
  readFields(table, body.slice(0, start), labels, joined, reading);
  const block = readIndicators(table, body.slice(start), template, labels, joined);
  placeRests(table.rows);
  return block;
}
