import type { Funding, TableFields } from '../../model/documentTables.ts';
import { FUNDING_SOURCES, type FundingKey } from '../../model/fundingRows.ts';
import type { PrintedAmount } from '../../model/printed.ts';
import type { TextFieldKey } from '../../model/textFields.ts';
import { isDoubtful, parseAmount, sumYuan } from '../../values/amount.ts';
import { compactText } from '../../values/compactText.ts';
import { labelKey } from '../../values/labelKey.ts';
import type { LabelIndex } from '../labels/labelIndex.ts';
import { type LabelReading, readLabel } from '../labels/readLabel.ts';
import type { FieldRule } from '../template.ts';
import { FISCAL_LEVELS } from '../usualLabels.ts';
import { placesOf, put, type WorkCell, type WorkRow, type WorkTable } from '../workTable.ts';
import { type FieldReading, readSlot, type Slot } from './readSlot.ts';

/** Two units of money, two years or two offices that contradict each other, or a unit of money that nobody knows. */
const CONTRADICTION = 'table/contradicting-heads';

/** What the heads of a table say once, whatever words they say it with. */
type SaidOnce = 'currencyUnit' | 'fiscalYear' | 'implementingUnit';
export const isSaidOnce = (field: TextFieldKey): field is SaidOnce =>
  field === 'currencyUnit' || field === 'fiscalYear' || field === 'implementingUnit';

/** Notes that a cell says another unit of money, year or office than the one known, or a unit of money that no vocabulary has: then none is. */
export function contradict(
  { notes }: WorkTable,
  fields: TableFields,
  field: SaidOnce,
  cell: WorkCell,
  text: string,
): void {
  const known = fields[field];
  if (known?.text === text || known?.withheld?.split('、').includes(text)) return;
  const expected = known ? (known.withheld ?? known.text) : '';
  notes.push({ code: CONTRADICTION, ref: cell.place.ref, printed: text, expected });
  const withheld = known ? `${expected}、${text}` : text;
  fields[field] = { printed: '', text: '', places: [...(known?.places ?? []), ...placesOf(cell)], withheld };
}

/** What heads a part of a form and is no rest of a sentence. */
const HEADING = /^\p{Script=Han}{2,8}(?:指标|目标|情况|资金|单位|预算数|执行数)[:：]?$/u;

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
    const slots = splitRow(table, row, labels, joined, columns);
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
      if (unit && reading.fields.currencyUnit) contradict(table, reading.fields, 'currencyUnit', label, unit);
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

function splitRow(
  table: WorkTable,
  row: WorkRow,
  labels: LabelIndex,
  joined: ReadonlyMap<WorkCell, string>,
  columns: ReadonlyMap<FundingKey, number>,
): Slot[] {
  const slots: Slot[] = [];
  let money = [...columns.keys()].at(-1);
  // 省级 is a part of the money right above it, and a value elsewhere.
  const isApart = ({ rule }: LabelReading) =>
    rule.kind === 'amount' &&
    rule.within !== undefined &&
    !FISCAL_LEVELS.some(({ field, within }) => money === field || money === within);
  for (const [index, cell] of row.cells.entries()) {
    if (cell.to !== 'unplaced') continue;
    const open = slots.at(-1);
    const label = readLabel(joined.get(cell) ?? cell.text, labels);
    const found =
      (label && !isApart(label) ? label : null) ??
      (open ? null : gluedLabel(table, cell, row.cells[index + 1], labels));
    if (found) {
      slots.push({ label: cell, ...found, values: [] });
      if (found.rule.kind === 'amount') money = found.rule.field;
    } else open?.values.push(cell);
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

/** Of the units of money above a table the first that is another than its own, or none that anybody knows. */
export const otherMoney = (above: readonly string[], { currencyUnit }: TableFields): string | undefined =>
  above.find((unit) => (currencyUnit?.text ? unit !== currencyUnit.text : !parseAmount('1', unit)));

const OWN_UNIT = /(?<=\d\s*)[百千]?[万亿]?元$/;

/** The unit of money printed with each amount, `10000万元`; null where none is or several are. */
export function unitOfAmounts(funding: Funding): string | null {
  const [unit, ...others] = new Set(
    Object.values(funding).flatMap(({ printed }) => OWN_UNIT.exec(printed.trim())?.[0] ?? []),
  );
  return unit && others.length === 0 ? unit : null;
}

/** Its own unit of money, which is another than that of the heads in doubt: `50万` under 美元. */
const OWN = /万\s*元?\s*$/;

/** Amounts with a unit of their own below heads that name another, or two: nothing is said of them. */
export const withoutUnit = (funding: Funding): Funding =>
  Object.fromEntries(
    Object.entries(funding).map(([key, amount]) => [
      key,
      OWN.test(amount.printed) ? { ...amount, printed: '', yuan: null, withheld: amount.printed } : amount,
    ]),
  );

/** Nor does one of a county cost ten thousand million: 4902018万元 was 4902018元. */
export const HUGE = 1e10;

/** No project costs less than a hundred yuan, nor has thousandths of one below 10,000: 60元 was 60万元. */
const isTiny = (yuan: string): boolean => Number(yuan) > 0 && Number(yuan) < (/\.\d{3}/.test(yuan) ? 1e4 : 100);

/**
 * Amounts can be read once the currency unit is known, which some forms print after them. A point lost or moved in the total or in all of its
 * parts, `6754` beside `67.54`, or a unit of money that is misprinted: what is meant nobody can tell. Where they differ otherwise, one whose cell is broken may
 * be two, `67.54⏎20`.
 * @param isBroken whether an amount stands in several lines of its cell
 */
export function settleAmounts(
  funding: Funding,
  unit: string | null,
  isBroken = (_: PrintedAmount): boolean => false,
): Funding {
  const amounts = Object.entries(funding) as [FundingKey, PrintedAmount][];
  const isOfYear = (key: FundingKey) => key === 'total' || FUNDING_SOURCES.some((source) => source.key === key);
  const inDoubt = (amount: PrintedAmount) => ({
    ...amount,
    printed: '',
    yuan: null,
    withheld: amount.withheld ?? amount.printed,
  });
  const read = amounts.map(([key, amount]) => {
    const yuan = parseAmount(amount.printed, unit);
    const isHuge = !isOfYear(key) && Number(yuan) >= HUGE;
    // `100改为80` is no amount in any unit of money.
    const isNone = isDoubtful({ ...amount, yuan: yuan ?? (unit ? null : parseAmount(amount.printed, '元')) });
    return [key, isHuge || isNone ? inDoubt(amount) : { ...amount, yuan }] as const;
  });
  const settled: Funding = Object.fromEntries(read);
  const parts = FUNDING_SOURCES.flatMap(({ key }) => settled[key]?.yuan ?? []);
  const places = Math.log10(Number(sumYuan(parts)) / Number(settled.total?.yuan));
  const total = settled.total?.yuan ?? '';
  const isMisprinted = unit === '元' ? isTiny(total) : Number(total) >= HUGE;
  const differ = places && parts.length > 0;
  // The others leave as much for it but for its point: `10000` and `20.50` of `120.50`.
  const hasSlipped = ({ yuan }: PrintedAmount) => {
    const slip = Math.log10(Number(yuan) / (Number(total) - Number(sumYuan(parts)) + Number(yuan)));
    return yuan !== total && slip !== 0 && Number.isInteger(slip);
  };
  const isOdd = (amount: PrintedAmount) => isBroken(amount) || hasSlipped(amount);
  // A blank total over its parts: each amount may stand a row below its own.
  const isBlank = settled.total?.printed === '' && settled.total.withheld === undefined && Number(sumYuan(parts)) > 0;
  const isInDoubt =
    isMisprinted || isBlank || (places && Number.isInteger(places)) ? () => true : differ ? isOdd : null;
  if (!isInDoubt) return settled;
  return Object.fromEntries(
    read.map(([key, amount]) => [key, isOfYear(key) && amount.yuan && isInDoubt(amount) ? inDoubt(amount) : amount]),
  );
}
