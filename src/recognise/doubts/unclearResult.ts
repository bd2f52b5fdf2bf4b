import type { PrintedIndicator, PrintedTable } from '../../model/documentTables.ts';
import { amountsOf, type ResultMoney } from '../../model/printedResult.ts';
import { parseAmount } from '../../values/amount.ts';
import { compactText } from '../../values/compactText.ts';
import { foldWidth } from '../../values/foldWidth.ts';
import { noValue } from '../../values/noValue.ts';
import { PLACEHOLDER } from '../../values/placeholder.ts';
import { parseTargetValue } from '../../values/targetValue.ts';
import type { WorkCell, WorkTable } from '../workTable.ts';
import { TWO_VALUES } from './exchanged.ts';
import { isFailedRate, targetInName, unlikely } from './withhold.ts';

/** What stands where there is nothing to say. */
const NOTHING = /^[/／\-—–]*$/;
const POINTS = /^\d{1,3}(?:\.\d{1,4})?分?$/;
/** Points alone, or behind a value in its cell: `通过 10`, `9453人 5`. */
const LAST_POINTS = /(?:^|\s)\d{1,2}$/;
/** `5.5 6`: nobody can tell whether it is two numbers or one. */
const TWO_NUMBERS = /^\d[\d.,]*\s+\d[\d.,]*$/;
const RATE = /^\d{1,6}(?:\.\d{1,6})?%?$/;

/** Whether nothing stands in the first column of money, and something in the others. */
function lacksFirst(row: ResultMoney): boolean {
  const [first, ...others] = amountsOf(row).map(({ amount }) => amount.printed);
  return NOTHING.test(first ?? '') && !NOTHING.test(others.join(''));
}

/** How far a rate printed with two places, and one rounded to a whole number, is from its own. */
const NEAR_RATE = 0.5;

/** Whether a row without 年初预算数 is of money that came within the year: its printed rate is that of its own 全年执行数 and 全年预算数. */
function wasPlannedLater(row: ResultMoney, unit: string): boolean {
  if (!row.planned || !NOTHING.test(row.planned.printed)) return false;
  if (!lacksFirst(row)) return true;
  const [adjusted, executed] = [row.adjusted, row.executed].map(({ printed }) => Number(parseAmount(printed, unit)));
  const rate = Number.parseFloat(row.rate?.text ?? '');
  const own = adjusted ? (100 * Number(executed)) / adjusted : Number.NaN;
  // Of a part the office may leave the rate out.
  const isLeftOut = row.row !== 'total' && NOTHING.test(row.rate?.text ?? '');
  return isLeftOut || Math.abs(rate - own) < NEAR_RATE;
}

/** Whether what became of a target is in the unit of the other one, and not in its own. */
const isOfOther = ({ target, actual }: PrintedIndicator, other?: PrintedIndicator): boolean =>
  actual?.measurementUnit !== undefined &&
  actual.measurementUnit !== '' &&
  actual.measurementUnit === other?.target.measurementUnit &&
  target.kind !== 'blank' &&
  actual.measurementUnit !== target.measurementUnit;

/** Bare numbers of four kinds stand side by side in a self-evaluation: one that is not of its kind puts all of them in doubt. */
export function unclearResult(
  table: WorkTable,
  { fields, result, indicators }: Pick<PrintedTable, 'fields' | 'result' | 'indicators'>,
  inDoubt: readonly WorkCell[],
): string[] {
  if (!result) return [];
  const { money } = result;
  const unit = fields.currencyUnit?.text || '元';
  const is = (pattern: RegExp, text: string) => NOTHING.test(text) || pattern.test(foldWidth(compactText(text)));
  const amounts = money.flatMap((row) => amountsOf(row).map(({ amount }) => amount.printed));
  const rates = money.flatMap(({ rate }) => rate?.text ?? []);
  const points = [...money, ...indicators].flatMap(({ weight, score }) => [weight?.text ?? '', score?.text ?? '']);
  const [exchanged, ...more] = indicators.filter(
    ({ target, actual }) => actual?.comparator && target.comparator === null && target.number !== null,
  );
  // A number, and a unit behind that of the other: `50` beside `≥50个`.
  const isChanged = ({ target, actual }: PrintedIndicator) =>
    actual?.number !== target.number || (target.measurementUnit === '' && actual?.measurementUnit !== '');
  const signed = indicators.some(({ target }) => target.comparator);
  const isCopy = ({ target, actual, weight }: PrintedIndicator) =>
    actual?.number === weight?.text && actual?.number !== target.number;
  const shifted = table.rows.flatMap(({ cells }) => cells).filter(({ mark }) => mark === 'shifted');
  return [
    ...(money.some(({ row }) => row === 'total') ? [] : ['没有资金总额一行']),
    // Nothing in the first column, and something in the others: the amounts may stand a column right of their own.
    ...money.flatMap((row) =>
      row.row === 'total' && lacksFirst(row) && !money.every((each) => wasPlannedLater(each, unit))
        ? [row.planned ? '没有年初预算数' : '没有全年预算数']
        : [],
    ),
    ...indicators.flatMap((indicator) => targetInName(indicator) ?? unlikely(indicator) ?? []),
    ...indicators.flatMap(({ target }) => (PLACEHOLDER.test(target.printed) ? [target.printed] : [])),
    ...(indicators.every(({ actual }) => actual) ? [] : ['没有“完成值”一栏']),
    // The only target without a sign, beside the only value with one; or values with signs, and no target with one.
    // Or several among others, of other numbers than their targets.
    ...(exchanged && (signed === (more.length === 0) || [exchanged, ...more].every(isChanged))
      ? [exchanged.target.printed]
      : []),
    // The points in the place of the values, or the values in that of the points, which make a hundred.
    ...(indicators.length > 1 &&
    (indicators.every(isCopy) || indicators.some(({ weight }) => Number(weight?.text) >= 100))
      ? ['分值']
      : []),
    // Numbers for words, and words for numbers: values of other rows.
    ...(['qualitative,number', 'number,qualitative'].every((kinds) =>
      indicators.some(({ target, actual }) => `${target.kind},${actual?.kind}` === kinds),
    )
      ? ['完成值']
      : []),
    // Values a row up or down, two of them in the unit of the target beside which they ought to stand.
    ...([-1, 1].some((by) => indicators.filter((each, at) => isOfOther(each, indicators[at + by])).length > 1)
      ? ['完成值']
      : []),
    // Names a row up or down leave a value without one.
    ...indicators.filter(({ name }) => name.text === '').map(({ target }) => target.printed),
    // `251.89元` in a table of 万元 as well.
    ...amounts.filter((text) => !NOTHING.test(text) && parseAmount(text, unit) === null),
    ...rates.filter((text) => !is(RATE, text) && noValue(text) === null),
    ...points.filter((text) => !is(POINTS, text)),
    // A number in the place of a reason, two values in that of one and none beside them.
    ...indicators.flatMap(({ reason }) =>
      parseTargetValue(reason?.text ?? '').kind === 'number' ? [reason?.text ?? ''] : [],
    ),
    ...indicators.flatMap(({ target, actual }) =>
      actual?.kind === 'blank' && TWO_VALUES.test(target.printed) ? [target.printed] : [],
    ),
    // Points left of their column, where those of other rows stand in it.
    ...indicators.flatMap(({ actual, score }) =>
      score?.text === '' && actual && LAST_POINTS.test(actual.printed) && indicators.some((each) => each.score?.text)
        ? [actual.printed]
        : [],
    ),
    ...indicators.flatMap(({ actual }) => (actual && TWO_NUMBERS.test(actual.printed) ? [actual.printed] : [])),
    ...inDoubt.filter((cell) => !isFailedRate(cell)).map(({ text }) => compactText(text)),
    ...[fields.currencyUnit, fields.fiscalYear].flatMap((said) => said?.withheld ?? []),
    ...shifted.map(({ text }) => compactText(text)),
  ];
}
