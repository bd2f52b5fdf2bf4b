import type { Funding, ScheduleStep, TableFields } from '../../model/documentTables.ts';
import type { FundingKey } from '../../model/fundingRows.ts';
import type { PrintedText } from '../../model/printed.ts';
import type { TextFieldKey } from '../../model/textFields.ts';
import { compactText } from '../../values/compactText.ts';
import { foldWidth } from '../../values/foldWidth.ts';
import { proseAmounts } from '../../values/proseAmounts.ts';
import type { FieldRule } from '../template.ts';
import { placesOf, put, type WorkCell, type WorkRow } from '../workTable.ts';
import { printedText } from './printedText.ts';

export interface FieldReading {
  fields: TableFields;
  funding: Funding;
  schedule: ScheduleStep[];
}

/** `07-农业与自然资源室`, `[263]…`: a number in front of a name. */
const CODED = /^(?:\[(\d+)\]|(\d+)\s*[-—–－]+)\s*(.+)$/s;

/** A project's code of the national budget system has 21 characters: `51092324T000010263357-2023年…项目`. */
const CODED_NAME = /^([0-9A-Z]{21})\s*[-—–－]\s*(\P{Nd}.*|\d{4}年.*)$/su;

/** A part of the year that money is planned by: `3月底`, `第一季度`. */
const STEP = /^(?!.*\d{4}年).*(?:月|季度?|半年|年末|年底)/;

/** A label of a row, with what is printed for it. */
export interface Slot {
  label: WorkCell;
  rule: FieldRule;
  unit: string | null;
  /** The value printed in the label's own cell, behind a colon. */
  inline: string | null;
  values: WorkCell[];
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

/** Reads what stands in the place of a label, by the rule of its field, into `reading`. */
export function readSlot(slot: SlotReading): void {
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

/** Whether a field was printed before: the same once more says nothing new, and anything else stays where it is. */
function isAgain(
  { label, inline, values }: SlotReading,
  field: string,
  known: { printed: string } | undefined,
): boolean {
  if (!known) return false;
  const value = values.slice(0, 1);
  if (known.printed !== (inline ?? printedText(value).printed)) {
    if (inline !== null) put(label, 'unplaced');
  } else if (inline === null) for (const cell of value) put(cell, 'field', field);
  return true;
}

function readText(slot: SlotReading, field: TextFieldKey): void {
  if (!isAgain(slot, field, slot.reading.fields[field])) slot.reading.fields[field] = slotText(slot, field);
}

function readCoded(slot: SlotReading, field: TextFieldKey): void {
  const { fields } = slot.reading;
  if (isAgain(slot, field, fields[field])) return;
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
  if (isAgain(slot, field, slot.reading.funding[field])) return;
  const { printed, places } = slotText(slot, field);
  slot.reading.funding[field] = { printed, yuan: null, places };
  // Whose money it is stands beside an amount in the cell of its label, and the amount again: `年度资金总额：50万 | 中央补助资金50`.
  const [beside] = slot.inline === null ? [] : slot.values;
  const again = /(?<![\d.,])(\d[\d.,]*)\D{0,2}$/.exec(beside?.text ?? '')?.[1];
  if (beside && again !== undefined && again === /^\d[\d.,]*/.exec(printed)?.[0]) put(beside, 'note', 'kept');
}

function readAmountsInProse(slot: SlotReading, field: TextFieldKey): void {
  const { fields, funding } = slot.reading;
  const { label, inline, values } = slot;
  readText(slot, field);
  const [value] = values;
  const pieces = value ? [value, ...(value.rest ?? [])].map(({ source }) => source) : [];
  const sentence = inline ?? pieces.join('\n');
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
  // `2025年 2026年`: money of other years, no plan of this one.
  if (values.some(({ text }) => !STEP.test(compactText(text)))) return;
  for (const label of values) put(label, 'label', 'schedule');
  for (const [index, label] of values.entries()) {
    const value = next?.cells.find((cell) => cell.place.column === label.place.column && cell.to === 'unplaced');
    if (value) put(value, 'field', `schedule.${index + 1}`);
    const printed = value?.text.trim() ?? '';
    const percent = /^(\d{1,3}(?:\.\d{1,6})?)%?$/.exec(foldWidth(compactText(printed)))?.[1] ?? null;
    reading.schedule.push({ label: compactText(label.text), printed, percent, places: value ? placesOf(value) : [] });
  }
}
