import type { PrintedIndicator } from '../model/documentTables.ts';
import { formatTargetValue, yuanOf } from '../values/targetValue.ts';
import { type Check, classed, pairCheck, projectCheck } from './check.ts';
import { asksForShare } from './shareNames.ts';

/** From this many on, one number for all of them is remarkable. */
const SEVERAL = 4;

const PERCENT = /^(?:%|百分比|百分之|)$/;

/** How many classes indicators stand in. */
const classesOf = (indicators: readonly PrintedIndicator[]): number =>
  new Set(indicators.map(({ level1, level2 }) => level2.text || level1.text)).size;

/** Whether indicators of several classes, not all of which ask for a share, print one and the same number; not where a name is no word. */
export function areUniform(indicators: readonly PrintedIndicator[]): boolean {
  const [first] = indicators;
  if (!first || indicators.length < SEVERAL) return false;
  if (indicators.some(({ unpaired, name }) => unpaired || !/\p{L}/u.test(name.text))) return false;
  const same = indicators.every(
    ({ target }) =>
      target.kind === 'number' &&
      target.numberUpper === null &&
      target.number === first.target.number &&
      PERCENT.test(target.measurementUnit),
  );
  return same && classesOf(indicators) >= 3 && indicators.some(({ name }) => !asksForShare(name.text));
}

export const uniformTargets: Check = {
  code: 'project/uniform-target-values',
  severity: 'warning',
  about: 'promise',
  listMark: '指标值全是同一个数',
  title: '不管量什么，指标值都是同一个数',
  explanation:
    '一张表上 4 项以上的指标，数量也好、时间也好、花费也好，印的全是同一个数。单看这个数，看不出要做多少、什么时候做完。',
  isNot: '不是说事情没有做。各项指标问的本来就都是百分比的（如“发放率”“及时率”“满意度”都是 95%），不算。',
  remedy: '数量写个数，时间写日期，花费写金额；百分比只用在问比例的指标上。',
  find: projectCheck(({ indicators }) => {
    const [first] = indicators;
    if (!first || !areUniform(indicators)) return [];
    return [
      {
        sourceRef: first.target.places[0]?.ref ?? first.place.ref,
        printed: first.target.printed,
        expected: '各项指标各自的值',
        message: `${indicators.length} 项指标分在 ${classesOf(indicators)} 类，值全是“${first.target.printed}”。其中${namesOf(indicators)}问的不是比例。`,
      },
    ];
  }),
};

/** At most this many names are told; the others are in the table. */
const SHOWN = 2;

function namesOf(indicators: readonly PrintedIndicator[]): string {
  const names = indicators.flatMap(({ name }) => (asksForShare(name.text) ? [] : [`“${name.text}”`]));
  return `${names.slice(0, SHOWN).join('、')}${names.length > SHOWN ? `等 ${names.length} 项` : ''}`;
}

/** What may well have a floor: what is put in, brought in, saved, or paid to each. */
const MAY_HAVE_FLOOR =
  /标准|人均|每[人户村月年亩]|工资|报酬|投入|投资|引资|筹|收入|产值|节约|节省|降低|减少|保费|贷款|使用率|执行率/;

export const costAtLeast: Check = {
  code: 'indicator/cost-at-least',
  severity: 'notice',
  about: 'promise',
  title: '花费写成了“不少于”',
  explanation: '成本指标是说最多花多少。这里写的是至少花多少，花得再多也算达到。',
  isNot: '不是说花多了。写明是标准、工资、投入、筹资、节约的，不算。',
  remedy: '写“不超过”多少，或者写明是哪一项的标准。',
  find: pairCheck((indicator) => {
    const { level1, level2, name, target } = indicator;
    const cost = level2.text === '成本指标' || level1.text === '成本指标';
    const atLeast = target.comparator === '≥' || target.comparator === '>';
    const money = yuanOf(target) !== null && /元$/.test(target.measurementUnit);
    return cost && atLeast && money && !MAY_HAVE_FLOOR.test(name.text) && !MAY_HAVE_FLOOR.test(target.printed)
      ? {
          printed: target.printed,
          expected: `≤${formatTargetValue(target).replace(/^\D+/, '')}`,
          message: `${classed(indicator)}的指标值是“${target.printed}”，是至少花多少。`,
        }
      : null;
  }),
};
