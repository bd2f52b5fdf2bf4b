import Big from 'big.js';
import type { TargetValue } from '../model/targetValue.ts';
import { toYuan } from './amount.ts';
import { compactText } from './compactText.ts';
import { foldWidth } from './foldWidth.ts';

/** A text as it is compared: white space, width and the full stop at its end aside. */
export const plainValue = ({ printed }: Pick<TargetValue, 'printed'>): string =>
  foldWidth(compactText(printed)).replace(/[。；;，,]+$/, '');

/** Whether two values are printed alike, white space, width and the full stop at their end aside. */
export const saySame = (a: TargetValue, b: TargetValue): boolean => plainValue(a) === plainValue(b);

const SAME_UNITS: ReadonlyMap<string, string> = new Map([
  ['百分比', '%'],
  ['百分之', '%'],
]);

/** A unit of measurement as it is compared: `百分比` is %. */
export const unitOf = ({ measurementUnit }: TargetValue): string => {
  const unit = foldWidth(compactText(measurementUnit));
  return SAME_UNITS.get(unit) ?? unit;
};

const METRES: ReadonlyMap<string, number> = new Map([
  ['米', 1],
  ['公里', 1000],
  ['千米', 1000],
]);

/** A number with its unit in the smallest one of its kind: 90万元 is 900000 元, 6公里 6000 米. */
function inSmallest(number: string, unit: string): { number: Big; unit: string } {
  const yuan = toYuan(number, unit);
  if (yuan !== null && /元|^亿$/.test(unit)) return { number: new Big(yuan), unit: '元' };
  const metres = METRES.get(unit);
  return metres ? { number: new Big(number).times(metres), unit: '米' } : { number: new Big(number), unit };
}

/**
 * Whether two targets promise the same: the same measure however it is written (90万元 and 900000元, 95% and 0.95), the same day, else the
 * same words. A comparator or a unit of measurement that only one of them prints makes no other promise.
 */
export function sameTarget(a: TargetValue, b: TargetValue): boolean {
  if (a.kind === 'date' && b.kind === 'date') return dayOf(a) === dayOf(b);
  if (a.number === null || b.number === null) return saySame(a, b);
  const alike = (one: string | null, other: string | null) => !one || !other || one === other;
  if (!alike(a.comparator, b.comparator) || (a.numberUpper === null) !== (b.numberUpper === null)) return false;
  return sameMeasure(a.number, unitOf(a), b.number, unitOf(b)) && sameUpper(a, b);
}

const sameUpper = (a: TargetValue, b: TargetValue): boolean =>
  a.numberUpper === null || b.numberUpper === null || sameMeasure(a.numberUpper, unitOf(a), b.numberUpper, unitOf(b));

function sameMeasure(a: string, unitA: string, b: string, unitB: string): boolean {
  if (new Big(a).eq(b) && (unitA === '' || unitB === '')) return true;
  if (unitA === '' || unitB === '') {
    const [bare, said, unit] = unitA === '' ? [new Big(a), new Big(b), unitB] : [new Big(b), new Big(a), unitA];
    // Without its unit a number may be a share of 1, or count in a smaller unit.
    return unit === '%' ? bare.times(100).eq(said) : inSmallest(said.toFixed(), unit).number.eq(bare);
  }
  const [one, other] = [inSmallest(a, unitA), inSmallest(b, unitB)];
  return one.unit === other.unit && one.number.eq(other.number);
}

const END_OF_MONTH =
  /月末$|(?<=(?<!\d)(?:0?[13578]|1[02]))月31[日号]$|(?<=(?<!\d)(?:0?[469]|11))月30[日号]$|(?<=(?<!\d)0?2)月2[89][日号]$/;

/** A deadline as it is compared: the end of a year is the end of its December. */
const dayOf = (value: TargetValue): string =>
  plainValue(value)
    .replace(/^(?:截至|截止|于|在)|(?:完成)$/g, '')
    .replace(/(?:之前|以前|前|之内|以内|内)$/, '')
    .replace(/年(?:底|末)$/, '年12月底')
    .replace(END_OF_MONTH, '月底');
