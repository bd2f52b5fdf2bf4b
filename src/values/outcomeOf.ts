import Big from 'big.js';
import type { Outcome, OutcomeState } from '../model/outcome.ts';
import type { TargetValue } from '../model/targetValue.ts';
import { plainValue, unitOf } from './sameTarget.ts';
import { saysDone } from './saysDone.ts';

/** What a cell holds that says nothing: `/`, `—`, 无. */
const NOTHING = /^(?:[\p{P}\p{S}]*|无|暂无|不适用|不涉及)$/u;

const as = (state: OutcomeState): Outcome => ({ state, reason: '' });
const cannot = (reason: string): Outcome => ({ state: '不能比', reason });

/** From here on a number without its unit may count in another one: 90万元 is reported as 900000, 6公里 as 6000. */
const FAR = 100;
/** Beside a number below 1, from here on one may be a share in hundredths: 0.95 and 90. */
const MUCH = 10;

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
  if (NOTHING.test(plainValue(target))) return cannot(`目标值印的是“${target.printed}”，没有说是多少`);
  if (actual.kind !== 'number') return saidOf(target, actual);
  if (target.kind === 'date') return cannot('目标值是时间，完成值是数');
  if (target.number === null || actual.number === null) return cannot('目标值是文字，完成值是数');
  if (actual.comparator !== null && actual.comparator !== '=') return cannot('完成值印的是范围，没有印出实际是多少');
  const [unit, own] = [unitOf(target), unitOf(actual)];
  const [promised, reported] = [new Big(target.number), new Big(actual.number)];
  if (own !== '' && own !== unit)
    return cannot(
      `计量单位不同：目标值用“${target.measurementUnit || '（没有印）'}”，完成值用“${actual.measurementUnit}”`,
    );
  const isShare = (one: Big, other: Big) => one.gt(0) && one.lt(1) && other.gte(MUCH);
  if (own === '' && unit === '' && (isShare(promised, reported) || isShare(reported, promised)))
    return cannot('目标值和完成值都没有印计量单位，一个不到 1，可能一个是百分数，一个是小数');
  if (own === '' && unit !== '') {
    if (unit === '%' && reported.gt(0) && reported.lte(1))
      return cannot('完成值没有印百分号，1 以下的数可能是百分数，也可能是小数');
    const isFar =
      promised.gt(0) && reported.gt(0) && (reported.div(promised).gte(FAR) || promised.div(reported).gte(FAR));
    if (isFar) return cannot('完成值没有印计量单位，和目标值差得很远，可能不是同一个计量单位');
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
  const text = plainValue(actual);
  const isSame = plainValue(target) === text;
  if (target.kind === 'number' && isSame) return cannot('完成值和目标值印得一样，没有印出实际是多少');
  if (isSame || saysDone(text)) return as('单位自述完成');
  if (actual.kind === 'date') return cannot('完成值是时间，本站不比时间');
  return cannot('完成值是文字，本站不判断');
}
