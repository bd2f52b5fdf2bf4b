import type { TargetValue } from '../model/targetValue.ts';
import { groupDigits } from '../values/amount.ts';

type Say = (number: string, upper: string) => string;

/** A number printed as somewhat more than itself: 30余户, 400多万元. */
const SOMEWHAT_MORE = /\d\s*[余多]/;

const COMPARED: Readonly<Record<NonNullable<TargetValue['comparator']>, Say>> = {
  '≥': (number) => `至少 ${number}`,
  '>': (number) => `超过 ${number}`,
  '≤': (number) => `最多 ${number}`,
  '<': (number) => `不到 ${number}`,
  '=': (number) => `正好 ${number}`,
  range: (number, upper) => `${number} 到 ${upper}`,
  approx: (number) => `${number} 左右`,
};

/** Printed names of units and the way they are said. */
const SAID_UNITS: ReadonlyMap<string, string> = new Map([['百分比', '%']]);

/**
 * What a target value means in plain words: ≥95百分比 → 至少 95%, 30余户 → 30 多户. Null where the printed form is plain already,
 * or where there is no number to say.
 */
export function sayTarget(target: TargetValue): string | null {
  if (target.number === null) return null;
  const unit = SAID_UNITS.get(target.measurementUnit) ?? target.measurementUnit;
  if (target.comparator === null && unit === target.measurementUnit) return null;
  const number = groupDigits(target.number);
  if (target.comparator === 'approx' && SOMEWHAT_MORE.test(target.printed)) return `${number} 多${unit}`;
  const upper = target.numberUpper === null ? '' : groupDigits(target.numberUpper);
  const said = target.comparator === null ? number : COMPARED[target.comparator](number, upper);
  const gap = unit === '' || unit === '%' ? '' : ' ';
  return `${said}${gap}${unit}`.replace(/ ?左右 ?(.+)$/, `${gap}$1左右`);
}
