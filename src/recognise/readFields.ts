import type { Funding, ScheduleStep, TableFields } from '../model/documentTables.ts';
import type { FundingKey } from '../model/fundingRows.ts';
import type { PrintedText } from '../model/printed.ts';
import type { TextFieldKey } from '../model/textFields.ts';
import { parseAmount } from '../values/amount.ts';
import { compactText } from '../values/compactText.ts';
import { foldWidth } from '../values/foldWidth.ts';
import { labelKey } from '../values/labelKey.ts';
import { proseAmounts } from '../values/proseAmounts.ts';
import type { LabelIndex } from './labelIndex.ts';
import { printedText } from './printedText.ts';
import { type LabelReading, readLabel } from './readLabel.ts';
import type { FieldRule } from './template.ts';
import { placesOf, put, type WorkCell, type WorkRow, type WorkTable } from './workTable.ts';

/** Two units of money or two years that contradict each other: no amount of the table can be trusted. */
export const CONTRADICTION = 'table/contradicting-heads';

export interface FieldReading {
  fields: TableFields;
  funding: Funding;
  schedule: ScheduleStep[];
}

/** What heads a part of a form and is no rest of a sentence. */
const HEADING = /^\p{Script=Han}{2,8}(?:指标|目标|情况|资金|单位|预算数|执行数)[:：]?$/u;

/** `07-农业与自然资源室`, `[263]…`: a number in front of a name. */
const CODED = /^(?:\[(\d+)\]|(\d+)\s*[-—–－]+)\s*(.+)$/s;

/** A project's code of the national budget system has 21 characters: `51092324T000010263357-2023年…项目`. */
const CODED_NAME = /^([0-9A-Z]{21})\s*[-—–－]\s*(\P{Nd}.*|\d{4}年.*)$/su;

/**
 * Reads the rows of labels and values above the indicator block into `reading`. A label's value is the next cell of its row, or what
 * stands behind its colon; a label without one is a printed blank. A row without any label goes on with the text above it, in the
 * same column. Cells that fit nowhere stay unplaced.
 */
export function readFields(
  table: WorkTable,
  rows: readonly WorkRow[],
  labels: LabelIndex,
  joined: ReadonlyMap<WorkCell, string>,
  reading: FieldReading,
): void {
  let above: Continuable[] = [];
  /** The columns in which the labels of money stand. */
  const columns = new Map<FundingKey, number>();
  for (const [index, row] of rows.entries()) {
    const slots = splitRow(table, row, labels, joined);
    if (slots.length === 0) {
      above = goOn(row, above, reading);
      continue;
    }
    for (const { rule: printed, ...slot } of slots) {
      const rule = ruleOfSide(printed, columns.get.bind(columns), slot.label.place.column);
      // A label on neither side stays unplaced.
      if (!rule) continue;
      const { label, unit } = slot;
      if (rule.kind === 'amount') columns.set(rule.field, label.place.column);
      put(label, 'label', 'field' in rule ? rule.field : rule.kind, label.mark);
      const above = reading.fields.currencyUnit;
      if (unit && above && above.text !== unit) {
        table.notes.push({
          code: CONTRADICTION,
          ref: label.place.ref,
          printed: label.text.trim(),
          expected: above.text,
        });
      }
      if (unit) reading.fields.currencyUnit ??= { printed: label.text.trim(), text: unit, places: placesOf(label) };
      readSlot({
        ...slot,
        rule,
        values: rule.below ? below(slot.label, rows[index + 1]) : slot.values,
        next: rows[index + 1],
        reading,
      });
    }
    above = slots.flatMap(({ label, rule, values }): Continuable[] => {
      if (rule.kind === 'group') return rule.holds ? [{ field: rule.holds, column: null }] : [];
      if (rule.kind !== 'text' && rule.kind !== 'coded') return [];
      return [{ field: rule.field, column: (values[0] ?? label).place.column, exactly: rule.below === true }];
    });
  }
}

/** The rule of a label that is printed once for each of two columns of money; any other rule is its own. */
function ruleOfSide(
  rule: FieldRule,
  columnOf: (field: FundingKey) => number | undefined,
  column: number,
): Exclude<FieldRule, { kind: 'sided' }> | null {
  if (rule.kind !== 'sided') return rule;
  const sides = Object.entries(rule.under) as [FundingKey, FundingKey][];
  const field = sides.find(([side]) => columnOf(side) === column)?.[1];
  return field === undefined ? null : { labels: rule.labels, kind: 'amount', field };
}

/** The value under a label: 年度总体目标 above its text. */
const below = (label: WorkCell, next: WorkRow | undefined): WorkCell[] =>
  next?.cells.filter(({ to, place }) => to === 'unplaced' && place.column === label.place.column) ?? [];

/** A text that the next row may go on with, in its column; in any column where that is null. */
interface Continuable {
  field: TextFieldKey;
  column: number | null;
  /** Beside it stand texts of other labels: 年度目标 | 年度总体目标完成情况. */
  exactly?: boolean;
}

interface Slot {
  label: WorkCell;
  rule: FieldRule;
  unit: string | null;
  /** The value printed in the label's own cell, behind a colon. */
  inline: string | null;
  values: WorkCell[];
}

function splitRow(table: WorkTable, row: WorkRow, labels: LabelIndex, joined: ReadonlyMap<WorkCell, string>): Slot[] {
  const slots: Slot[] = [];
  for (const [index, cell] of row.cells.entries()) {
    if (cell.to !== 'unplaced') continue;
    const open = slots.at(-1);
    const found =
      readLabel(joined.get(cell) ?? cell.text, labels) ??
      (open ? null : gluedLabel(table, cell, row.cells[index + 1], labels));
    if (found) slots.push({ label: cell, ...found, values: [] });
    else open?.values.push(cell);
  }
  return slots;
}

/**
 * A value printed into its label: `完成2024年村干部任职补贴发放年度总体目标` with the same value in the next cell. The value itself is the
 * proof: 项目资金总额 ends as 资金总额 does, and means another thing.
 */
function gluedLabel(
  table: WorkTable,
  cell: WorkCell,
  next: WorkCell | undefined,
  labels: LabelIndex,
): LabelReading | null {
  const key = labelKey(cell.text);
  const value = labelKey(next?.text ?? '');
  for (const [label, rule] of labels.fields) {
    const before = key.slice(0, -label.length);
    if (label.length < 4 || !key.endsWith(label) || before.length < 4 || !value.startsWith(before)) continue;
    const { ref } = cell.place;
    cell.mark = 'joined';
    table.notes.push({ code: 'table/glued-label', ref, printed: cell.text.trim(), expected: rule.labels[0] ?? label });
    return { rule, unit: null, inline: null };
  }
  return null;
}

interface SlotReading extends Omit<Slot, 'rule'> {
  rule: Exclude<FieldRule, { kind: 'sided' }>;
  next: WorkRow | undefined;
  reading: FieldReading;
}

/** The text of a slot: what stands behind the colon in the label's cell, or the one cell that follows. */
function slotText({ label, inline, values }: Omit<Slot, 'rule'>, field: string): PrintedText {
  if (inline !== null) {
    put(label, 'field', field);
    return { printed: inline, text: compactText(inline), places: placesOf(label) };
  }
  const value = values.slice(0, 1);
  for (const cell of value) put(cell, 'field', field);
  return printedText(value);
}

function readSlot(slot: SlotReading): void {
  const { rule } = slot;
  switch (rule.kind) {
    case 'text':
      readText(slot, rule.field);
      break;
    case 'coded':
      readCoded(slot, rule.field);
      break;
    case 'codedName':
      readCodedName(slot);
      break;
    case 'amountsInProse':
      readAmountsInProse(slot, rule.field);
      break;
    case 'amount':
      readAmount(slot, rule.field);
      break;
    case 'schedule':
      readSchedule(slot);
      break;
    case 'kept':
      for (const value of slot.values.slice(0, 1)) put(value, 'note', 'kept');
      break;
    case 'blank':
      if (slot.inline !== null) put(slot.label, 'unplaced');
      break;
    case 'group':
      break;
    default:
      rule satisfies never;
  }
}

function readText(slot: SlotReading, field: TextFieldKey): void {
  if (!slot.reading.fields[field]) slot.reading.fields[field] = slotText(slot, field);
}

function readCoded(slot: SlotReading, field: TextFieldKey): void {
  const { fields } = slot.reading;
  const text = slotText(slot, field);
  const coded = CODED.exec(text.printed);
  fields[field] = coded ? { ...text, text: compactText(coded[3] ?? '') } : text;
  if (coded) fields.supervisingDepartmentCode = { ...text, text: coded[1] ?? coded[2] ?? '' };
  const code = slot.values[1];
  if (coded || !code || !/^\d+$/.test(code.text.trim())) return;
  put(code, 'field', 'supervisingDepartmentCode');
  fields.supervisingDepartmentCode = printedText([code]);
}

function readCodedName(slot: SlotReading): void {
  const { fields } = slot.reading;
  readText(slot, 'name');
  const { name } = fields;
  const coded = name && CODED_NAME.exec(compactText(name.printed));
  if (!coded) return;
  fields.name = { ...name, text: coded[2] ?? '' };
  fields.code = { ...name, text: coded[1] ?? '' };
}

function readAmount(slot: SlotReading, field: FundingKey): void {
  if (slot.reading.funding[field]) return;
  const { printed, places } = slotText(slot, field);
  slot.reading.funding[field] = { printed, yuan: null, places };
}

function readAmountsInProse(slot: SlotReading, field: TextFieldKey): void {
  const { fields, funding } = slot.reading;
  const { label, inline, values } = slot;
  readText(slot, field);
  const sentence = inline ?? values[0]?.source ?? '';
  const year = /^\d{4}/.exec(fields.fiscalYear?.text ?? '')?.[0];
  const period = compactText(fields.period?.text ?? '');
  const ofYear = year !== undefined && new RegExp(`^${year}年度?$`).test(period);
  const amounts = ofYear ? proseAmounts(sentence) : null;
  for (const [key, printed] of Object.entries(amounts ?? {}) as [FundingKey, string][]) {
    funding[key] = {
      printed,
      yuan: null,
      places: inline === null ? values.slice(0, 1).flatMap(placesOf) : placesOf(label),
    };
  }
}

function readSchedule({ values, next, reading }: SlotReading): void {
  for (const label of values) put(label, 'label', 'schedule');
  for (const [index, label] of values.entries()) {
    const value = next?.cells.find((cell) => cell.place.column === label.place.column && cell.to === 'unplaced');
    if (value) put(value, 'field', `schedule.${index + 1}`);
    const printed = value?.text.trim() ?? '';
    const percent = /^(\d{1,3}(?:\.\d{1,6})?)%?$/.exec(foldWidth(compactText(printed)))?.[1] ?? null;
    reading.schedule.push({ label: compactText(label.text), printed, percent, places: value ? placesOf(value) : [] });
  }
}

/**
 * A row without a label: what its group keeps below itself (资金用途), or more of the text above in the same column. A single cell
 * goes on with the only text above it wherever it stands.
 * @returns what the row after it may go on with
 */
function goOn(row: WorkRow, above: readonly Continuable[], { fields }: FieldReading): Continuable[] {
  const open = row.cells.filter((cell) => cell.to === 'unplaced');
  if (open.length === 0) return [...above];
  // Below a group stands what it keeps there, whatever its words.
  if (!above.some(({ column }) => column === null)) {
    // Only the end of a page cuts a text in two: what stands below it on the same page is something else.
    if (!row.gapAbove && !row.continues) return [];
    // `长期绩效指标` below the objective begins a part that the form does not declare.
    if (open.some(({ text }) => HEADING.test(compactText(text)))) return [];
  }
  const only = open.length === 1 && above.length === 1 && !above[0]?.exactly ? above[0] : undefined;
  const pairs = open.map((cell) => ({
    cell,
    text: only ?? above.find(({ column }) => column === null || column === cell.place.column),
  }));
  // A cell under no value is a label nobody knows (项目负责人), and the row its own.
  if (pairs.some(({ text }) => text === undefined)) return [];
  return pairs.flatMap(({ cell, text: above }) => {
    if (!above) return [];
    const known = fields[above.field];
    fields[above.field] = {
      printed: `${known?.printed ?? ''}${cell.text.trim()}`,
      text: compactText(`${known?.text ?? ''}${cell.text.trim()}`),
      places: [...(known?.places ?? []), ...placesOf(cell)],
    };
    put(cell, 'field', above.field, known?.printed ? 'joined' : undefined);
    return [{ field: above.field, column: cell.place.column }];
  });
}

/** Amounts can be read once the currency unit is known, which some forms print after them. */
export function settleAmounts(funding: Funding, unit: string | null): void {
  for (const amount of Object.values(funding)) amount.yuan = parseAmount(amount.printed, unit);
}
