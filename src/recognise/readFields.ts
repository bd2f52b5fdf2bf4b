import type { Funding, ScheduleStep, TableFields } from '../model/documentTables.ts';
import type { CurrencyUnit } from '../model/printed.ts';
import { parseAmount } from '../normalise/amount.ts';
import { compactText } from '../normalise/compactText.ts';
import { labelKey } from '../normalise/labelKey.ts';
import type { LabelIndex } from './labelIndex.ts';
import { printedText } from './printedText.ts';
import type { FieldRule } from './template.ts';
import { put, type WorkCell, type WorkRow, type WorkTable } from './workTable.ts';

export interface FieldReading {
  fields: TableFields;
  funding: Funding;
  schedule: ScheduleStep[];
}

/** `(万元)` printed in a label names the unit of the amounts beside it. */
const LABEL_UNIT = /[(（]\s*(万?元)\s*[)）]/;

/** `07-农业与自然资源室`, `[263]…`: a number in front of a name. */
const CODED = /^(?:\[(\d+)\]|(\d+)\s*[-—–－]+)\s*(.+)$/s;

/**
 * Reads the rows of labels and values above the indicator block into `reading`. A label's value is the next cell of its row;
 * a label without one is a printed blank. A row without any label goes on with the text above it.
 */
export function readFields(
  table: WorkTable,
  rows: readonly WorkRow[],
  labels: LabelIndex,
  joined: ReadonlyMap<WorkCell, string>,
  reading: FieldReading,
): void {
  let above: FieldRule | null = null;
  for (const [index, row] of rows.entries()) {
    const slots = splitRow(table, row, labels, joined);
    if (slots.length === 0) {
      readUnlabelled(row, above, reading);
      continue;
    }
    for (const { label, rule, values } of slots) {
      put(label, 'label', rule.field, label.mark);
      readers[rule.kind]({ label, rule, values, next: rows[index + 1], reading });
    }
    above = slots.find(({ rule }) => rule.below)?.rule ?? slots.at(-1)?.rule ?? null;
  }
}

interface Slot {
  label: WorkCell;
  rule: FieldRule;
  values: WorkCell[];
}

function splitRow(table: WorkTable, row: WorkRow, labels: LabelIndex, joined: ReadonlyMap<WorkCell, string>): Slot[] {
  const slots: Slot[] = [];
  for (const cell of row.cells) {
    if (cell.to !== 'unplaced') continue;
    const open = slots.at(-1);
    const rule =
      labels.fields.get(labelKey(joined.get(cell) ?? cell.text)) ??
      (open ? undefined : gluedLabel(table, cell, labels));
    if (rule) slots.push({ label: cell, rule, values: [] });
    else open?.values.push(cell);
  }
  return slots;
}

/** A value printed into its label: `完成2024年村干部任职补贴发放年度总体目标` with the same value in the next cell. */
function gluedLabel(table: WorkTable, cell: WorkCell, labels: LabelIndex): FieldRule | undefined {
  const key = labelKey(cell.text);
  for (const [label, rule] of labels.fields) {
    if (label.length < 4 || !key.endsWith(label)) continue;
    cell.mark = 'joined';
    table.notes.push({
      code: 'table/glued-label',
      line: cell.place.line,
      printed: cell.text.trim(),
      expected: rule.labels[0] ?? label,
    });
    return rule;
  }
  return undefined;
}

interface SlotReading extends Slot {
  next: WorkRow | undefined;
  reading: FieldReading;
}

const readers: Record<FieldRule['kind'], (slot: SlotReading) => void> = {
  text({ rule, values, reading }) {
    const field = rule.field as keyof TableFields;
    if (reading.fields[field]) return;
    reading.fields[field] = printedText(values);
    for (const cell of values) put(cell, 'field', field);
  },
  coded({ rule, values, reading }) {
    const field = rule.field as keyof TableFields;
    const text = printedText(values);
    for (const cell of values) put(cell, 'field', field);
    const coded = CODED.exec(text.printed);
    if (!coded) {
      reading.fields[field] = text;
      return;
    }
    reading.fields[field] = { ...text, text: compactText(coded[3] ?? '') };
    reading.fields.supervisingDepartmentCode = { ...text, text: coded[1] ?? coded[2] ?? '' };
  },
  amount({ rule, values, reading }) {
    const field = rule.field as keyof Funding;
    if (reading.funding[field]) return;
    const [value] = values;
    if (value) put(value, 'field', field);
    reading.funding[field] = {
      printed: value?.text.trim() ?? '',
      yuan: null,
      places: value ? [value.place] : [],
    };
  },
  schedule({ values, next, reading }) {
    for (const label of values) put(label, 'label', 'schedule');
    for (const [index, label] of values.entries()) {
      const value = next?.cells.find((cell) => cell.place.column === label.place.column && cell.to === 'unplaced');
      if (value) put(value, 'field', `schedule.${index + 1}`);
      const printed = value?.text.trim() ?? '';
      const percent = /^(\d+(?:\.\d+)?)%?$/.exec(printed.normalize('NFKC').replace(/\s+/g, ''))?.[1] ?? null;
      reading.schedule.push({ label: compactText(label.text), printed, percent, places: value ? [value.place] : [] });
    }
  },
  group({ label, reading }) {
    const unit = LABEL_UNIT.exec(label.text)?.[1];
    if (unit) reading.fields.currencyUnit ??= { printed: label.text.trim(), text: unit, places: [label.place] };
  },
};

/** A row without a label: what its group keeps below itself (资金用途), or more of the text above it. */
function readUnlabelled(row: WorkRow, above: FieldRule | null, reading: FieldReading): void {
  const open = row.cells.filter((cell) => cell.to === 'unplaced');
  const field = above?.below ?? (above?.kind === 'text' ? (above.field as keyof TableFields) : undefined);
  if (!field || open.length === 0) return;
  const known = reading.fields[field];
  const more = printedText(open);
  const printed = `${known?.printed ?? ''}${more.printed}`;
  reading.fields[field] = { printed, text: compactText(printed), places: [...(known?.places ?? []), ...more.places] };
  for (const cell of open) put(cell, 'field', field, known?.printed ? 'joined' : undefined);
}

/** Amounts can be read once the currency unit is known, which some forms print after them. */
export function settleAmounts(funding: Funding, unit: CurrencyUnit | null): void {
  for (const amount of Object.values(funding)) amount.yuan = parseAmount(amount.printed, unit);
}
