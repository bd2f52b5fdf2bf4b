import Big from 'big.js';
import type { CurrencyUnit, PrintedAmount } from '../model/printed.ts';
import { foldWidth, visible } from './foldWidth.ts';
import { misleads } from './oddCharacters.ts';
import { plainMoney } from './plainMoney.ts';
import { withoutParts } from './withoutParts.ts';

/** How many yuan one of each printed unit of money is. */
const YUAN_PER_UNIT: ReadonlyMap<string, string> = new Map([
  ['元', '1'],
  ['百元', '100'],
  ['千元', '1000'],
  ['万', '10000'],
  ['万元', '10000'],
  ['百万元', '1000000'],
  ['千万元', '10000000'],
  ['亿', '100000000'],
  ['亿元', '100000000'],
]);

/** Plain or with thousands separated by commas, or by two spaces and more (`120 130` may be two amounts); no longer than any amount of money is. */
const PRINTED_AMOUNT =
  /^(?:人民币 ?|[¥￥] ?)?(\d{1,18}(?:\.\d{1,18})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,18})?|\d{1,3}(?: \d{3}){2,}(?:\.\d{1,18})?) ?(元|[百千]?万元?|[百千]元|亿元?)?$/;

/** The shortest plain decimal of an exact number: no exponent; trailing zeros are no part of a `Big`. */
export const plainDecimal = (value: Big): string => value.toFixed();

/** A number in a unit of money as exact yuan, or null where the unit is not one of money (`人`, `元/人`). */
export function toYuan(number: string, measurementUnit: string): string | null {
  const factor = YUAN_PER_UNIT.get(measurementUnit);
  return factor === undefined ? null : plainDecimal(new Big(number).times(factor));
}

/**
 * Reads a printed amount of money: `125.7552` in a table printed in 万元 → `1257552`. A unit printed in the cell itself
 * (`13万元`) is stronger than that of the table. Parts in brackets that add up to it are no part of it (`14万（公路8万元，桥梁6万元）`). White space beside the point or a comma is removed (`2. 9567`); two numbers in
 * one cell (`13 14`) or a footnote mark (`13①`) make it no amount.
 * @param tableUnit the unit of money the table is printed in: 元, 万元, also 百元, 千元
 * @returns exact yuan; null where the cell holds no plain, non-negative number, or no unit is printed anywhere.
 */
export function parseAmount(printed: string, tableUnit: string | null): string | null {
  const text = plainMoney(withoutParts(foldWidth(visible(printed)).trim())).replace(/\s+/g, ' ');
  const match = PRINTED_AMOUNT.exec(text.replace(/ ?([.,]) ?/g, '$1'));
  if (!match?.[1] || misleads(printed)) return null;
  const [, printedNumber, own] = match;
  const number = printedNumber.replace(/[, ]/g, '');
  const unit = own ?? tableUnit;
  // `400元` in a table of 万元, `771325800万元` in one of 元: which of the two units is meant nobody can tell.
  const isOther =
    own === '元'
      ? Number(number) < 1e4
      : Number(number) >= (/亿/.test(`${own}`) ? 100 : tableUnit === '元' ? 1e4 : Infinity);
  if (unit === null || (own && tableUnit && own !== tableUnit && isOther && Number(number) > 0)) return null;
  return toYuan(number, unit);
}

/** A cell that says that there is nothing: `—`, `/`, `无`. */
const NOTHING = /^[-—–/无]*$/;

/** Whether an amount is printed of which nobody can say what it is: `约13`, `13①`, `同上`, two numbers in one cell. */
export const isDoubtful = ({ printed, yuan, withheld }: PrintedAmount): boolean =>
  withheld !== undefined || (yuan === null && !NOTHING.test(printed));

/** Exact yuan as a number of the given unit, the inverse of {@link parseAmount}: `1257552` in 万元 → `125.7552`. */
export function formatAmount(yuan: string, unit: CurrencyUnit): string {
  const [whole = '0', fraction = ''] = yuan.split('.');
  const shift = unit === '万元' ? 4 : 0;
  const digits = whole.padStart(shift + 1, '0');
  const point = digits.length - shift;
  return plainDecimal(new Big(`${digits.slice(0, point)}.${digits.slice(point)}${fraction}0`));
}

/** The exact sum of amounts in yuan. */
export function sumYuan(amounts: Iterable<string>): string {
  let total = new Big(0);
  for (const amount of amounts) total = total.plus(amount);
  return plainDecimal(total);
}

/** Thousands separated for reading: `1257552` → `1,257,552`. */
export function groupDigits(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
