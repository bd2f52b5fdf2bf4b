import Big from 'big.js';
import type { Outcome, OutcomeState } from '../model/outcome.ts';
import type { TargetValue } from '../model/targetValue.ts';
import { compactText } from './compactText.ts';
import { foldWidth } from './foldWidth.ts';

const SAME_UNITS: ReadonlyMap<string, string> = new Map([
  ['百分比', '%'],
  ['百分之', '%'],
  ['个百分点', '%'],
]);

/** A unit of measurement as it is compared: `百分比` is %. */
const unitOf = ({ measurementUnit }: TargetValue): string => {
  const unit = foldWidth(compactText(measurementUnit));
  return SAME_UNITS.get(unit) ?? unit;
};

/** A text as it is compared: white space, width and the full stop at its end aside. */
const plain = (text: string): string => foldWidth(compactText(text)).replace(/[。；;，,]+$/, '');

/**
 * Whether two targets promise the same: the same measure, else the same words. A comparator or a unit of measurement that only one of
 * them prints makes no other promise.
 */
export function sameTarget(a: TargetValue, b: TargetValue): boolean {
  if (a.number === null || b.number === null) return saySame(a, b);
  const upper =
    a.numberUpper === b.numberUpper || (!!a.numberUpper && !!b.numberUpper && new Big(a.numberUpper).eq(b.numberUpper));
  const alike = (one: string | null, other: string | null) => !one || !other || one === other;
  return alike(a.comparator, b.comparator) && alike(unitOf(a), unitOf(b)) && upper && new Big(a.number).eq(b.number);
}

/** Whether two values are printed alike, white space, width and the full stop at their end aside. */
export const saySame = (a: TargetValue, b: TargetValue): boolean => plain(a.printed) === plain(b.printed);

/** Words that say that it was done; any of the others denies or weakens that. */
const DONE = /完成|达成|达到|达标|实现|已/;
const NOT_WHOLLY = /未|不|没|无|部分|基本|尚|待|较|正在|进行中|延期|推迟|逾|超期|取消/;

const as = (state: OutcomeState): Outcome => ({ state, reason: '' });
const cannot = (reason: string): Outcome => ({ state: '不能比', reason });

/** A unit in which large figures are printed: 90万元 may be reported as 900000. */
const SCALED = /^[百千万亿]|元$/;
const FAR = 100;

/**
 * What the printed values alone say: a number against a number of the same unit of measurement, words as the office's own. Below the
 * most that was promised (≤) is 达到, never 超过.
 * @param target what was promised
 * @param actual what the office reports
 */
export function outcomeOf(target: TargetValue, actual: TargetValue): Outcome {
  if (target.kind === 'withheld') return cannot('目标值读不准');
  if (actual.kind === 'withheld') return cannot('完成值读不准');
  if (target.kind === 'blank') return cannot('目标值空着');
  if (actual.kind === 'blank') return cannot('完成值空着');
  if (actual.kind !== 'number') return saidOf(target, actual);
  if (target.kind === 'date') return cannot('目标值是时间，完成值是数');
  if (target.number === null || actual.number === null) return cannot('目标值是文字，完成值是数');
  if (actual.comparator !== null) return cannot('完成值印的是范围，没有印出实际是多少');
  const [unit, own] = [unitOf(target), unitOf(actual)];
  const [promised, reported] = [new Big(target.number), new Big(actual.number)];
  if (own !== '' && own !== unit)
    return cannot(
      `计量单位不同：目标值用“${target.measurementUnit || '（没有印）'}”，完成值用“${actual.measurementUnit}”`,
    );
  if (own === '' && unit !== '') {
    const fraction = unit === '%' && reported.lte(1) && promised.gt(1);
    const far =
      SCALED.test(unit) &&
      promised.gt(0) &&
      reported.gt(0) &&
      (reported.div(promised).gte(FAR) || promised.div(reported).gte(FAR));
    if (fraction || far) return cannot('完成值没有印计量单位，和目标值差得很远，可能不是同一个单位');
  }
  return compared(target, promised, reported);
}

function compared(target: TargetValue, promised: Big, reported: Big): Outcome {
  switch (target.comparator) {
    case '≥':
      return as(reported.lt(promised) ? '未达到' : reported.gt(promised) ? '超过' : '达到');
    case '≤':
      return as(reported.lte(promised) ? '达到' : '未达到');
    case '>':
      return as(reported.gt(promised) ? '达到' : '未达到');
    case '<':
      return as(reported.lt(promised) ? '达到' : '未达到');
    case '=':
      return as(reported.lt(promised) ? '未达到' : reported.gt(promised) ? '超过' : '达到');
    case 'range':
      return as(reported.lt(promised) ? '未达到' : reported.gt(target.numberUpper ?? promised) ? '超过' : '达到');
    case 'approx':
      return reported.eq(promised) ? as('达到') : cannot('目标值是约数，没有说差多少算达到');
    default:
      return reported.eq(promised) ? as('达到') : cannot('目标值没有说是至少还是至多');
  }
}

/** Words in the place of the reported value: done, by the office's own word, or nothing that can be compared. */
function saidOf(target: TargetValue, actual: TargetValue): Outcome {
  const text = plain(actual.printed);
  if (target.kind === 'number' && plain(target.printed) === text)
    return cannot('完成值和目标值印得一样，没有印出实际是多少');
  if (actual.kind === 'date') {
    return plain(target.printed) === text ? as('单位自述完成') : cannot('完成值是时间，本站不比时间');
  }
  const same = target.kind !== 'number' && plain(target.printed) === text;
  if (same || (DONE.test(text) && !NOT_WHOLLY.test(text))) return as('单位自述完成');
  return cannot('完成值是文字，本站不判断');
}
