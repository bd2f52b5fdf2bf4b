import type { Comparator, TargetValue } from '../model/targetValue.ts';
import { toYuan } from './amount.ts';
import { anyOf } from './anyOf.ts';
import { compactText } from './compactText.ts';
import { foldWidth, visible } from './foldWidth.ts';
import { lookedUpOnce } from './lookedUpOnce.ts';
import { misleads } from './oddCharacters.ts';

/** Signs and words that compare, longest first, each with the comparator it is published as. */
const LEADING: readonly (readonly [string, Comparator])[] = [
  ['大于或等于', '≥'],
  ['小于或等于', '≤'],
  ['高于或等于', '≥'],
  ['低于或等于', '≤'],
  ['不得低于', '≥'],
  ['不得少于', '≥'],
  ['不得高于', '≤'],
  ['不得超过', '≤'],
  ['大于等于', '≥'],
  ['小于等于', '≤'],
  ['达到', '≥'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['不小于', '≥'],
  ['不高于', '≤'],
  ['不多于', '≤'],
  ['不大于', '≤'],
  ['不超过', '≤'],
  ['控制在', '≤'],
  ['大约', 'approx'],
  ['至少', '≥'],
  ['至多', '≤'],
  ['大于', '>'],
  ['超过', '>'],
  ['高于', '>'],
  ['多于', '>'],
  ['小于', '<'],
  ['低于', '<'],
  ['等于', '='],
  ['>=', '≥'],
  ['=>', '≥'],
  ['<=', '≤'],
  ['=<', '≤'],
  ['约', 'approx'],
  ['近', 'approx'],
  ['≥', '≥'],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['≤', '≤'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
  // A line of a frame, in the place of the sign: `═100%`.
  ['═', '='],
  ['≈', 'approx'],
];

/** Words after the number that compare: `5200元左右`, `95%以上`. */
const TRAILING: readonly (readonly [string, Comparator])[] = [
  ['左右', 'approx'],
  ['上下', 'approx'],
  ['及以上', '≥'],
  ['以上', '≥'],
  ['及以下', '≤'],
  ['及以内', '≤'],
  ['以下', '≤'],
  ['以内', '≤'],
  ['之内', '≤'],
  ['内', '≤'],
];

const SIGN = /[≥≧⩾≤≦⩽><=═≈]/;
/**
 * Words that make a number the value of another time, a result, a change, an example, or the opposite of what it seems: `上年≥95%`, `提升≥5%`,
 * `例如≥95%`, `不≥95%`. `增长率≥5%` is the rate itself.
 */
const OTHER_MEANING = anyOf(
  // of another time
  /[上去前往明次后来两三四五]年|上期|同期|历史|规划|期末|[中长远]期|十[三四五六]五|前$/,
  // of another place, or what it is measured by
  /^(?:参考|标准|基[期准数])值?[:：]?$|.平均$|[上下]调/,
  // of a part of the year, or on a condition
  /季度|半年|若|^如(?!期)|力争|争取|原则/,
  // a result, or no longer
  /实际|实绩|完成|达成|取消|调整|[原暂已]/,
  // a change, a share, an example
  /增(?!长率|加值|收)|(?:提[高升]|上升|节[约省])(?!率)|[降减较]|[同环]比|[人户村年月日]均|每|(?<!比)例/,
  // the opposite, or a sign of its own
  /[不非未无]|低于|小于|少于|[大高多]于|超过|至[少多]/,
);
/** Words that may stand before a sign: `补助金额 ≥ 400 万元`, not `□=95%`. */
const WORDS = /^[\p{L}:：()（）、,，]+$/u;
/**
 * No measure has more digits than this; longer runs are left as words, and so is what begins with a nought, as a code does and a number
 * whose first digit is missing: `05件`, `00%`, `0,000`.
 */
const DIGITS = String.raw`(?:0|[1-9]\d{0,17})(?:\.\d{1,18})?`;
const NUMBER = String.raw`([1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,18})?|${DIGITS})`;
/**
 * Short words, signs of units and brackets, no arrows or marks (`95%+`, `95%①`); a square metre may be printed m2 or m², and a point between
 * two units as a star, `530元/人*月`.
 */
const UNIT_SIGN = String.raw`(?:[\p{L}_%‰‱°℃㎀-㏟/.·()（）]|(?<=/\p{Script=Han})\*(?=\p{Script=Han}$))`;
const UNIT = `((?:${UNIT_SIGN}{0,16}|${UNIT_SIGN}{0,12}m[²³]|[ckm]?m[23]))`;
/** `95 98%` and `24 365天` are two numbers, `1 100%` and `1. 100%` a number in a list: whether `1 200` is one in groups of three nobody can tell. */
const TWO_NUMBERS = /\d[.,]?\s+[.,]?\d/;

/** What leads to a note below the table: `≥95%*`, `95%①`, `95%[2]`. */
const NOTE_MARKS = /(?<=[^\s*※])(?:[*※①-⑳]|\[\d{1,2}\])+$/u;
/** What may stand in brackets behind a number, whole: a sign, a single word, a unit of two or three that says no other thing. */
const BRACKETED = anyOf(
  /[%\p{Script=Latin}]{1,4}|(?![原含])\p{Script=Han}/u,
  /[人户件批台班]次|万[元人户]|公[里斤顷]|千[米克瓦]|[平立]方米|小时|个月|工作日|个?百分[比点]/u,
).source;
/**
 * `9O%`, `1OO%`, `9S个` are misprinted numbers, `10人次以上/年` says more than its unit, `5G基站`, `4A级景区`, `1.2w人`, `12345热线` names,
 * `12.31前`, `5号`, `4季度` days, `3天半` and `3公里半` no 3, `9X%` and `3至` cut or not filled in, `95%（已完成）`, `95得分` results. What
 * stands behind `%` or before it, twice (`元元`), or in brackets and is no `人（次）` or `12(人次)`, is no unit; `（含）` belongs to a sign.
 */
const NO_UNIT = anyOf(
  /^(?:[Oo.至到]|\p{Script=Han}*半|\p{L}*以[上下内]|[SBZlIX|]+(?![a-zA-Z])|方[元人户亩]|(?:平方)?干[元米克]|[ADGKWw]\p{Script=Han}|号|季度)/u,
  /[未无不已]|[上去]年|实际|取消|完成|增长|下降|得分|热线|报警|电话|[以之]外|[前后外及]$|之间/u,
  /[%‰][)）]?\p{L}|[\p{L}_%‰][%‰]/u,
  new RegExp(String.raw`[(（](?!(?:${BRACKETED})[)）])|(?<![(（][%\p{L}]{1,4})[)）]`, 'u'),
  /^([\p{Script=Han}/]{1,4})\1$/u,
);
const SINGLE = new RegExp(`^${NUMBER}${UNIT}$`, 'u');
const RANGE = new RegExp(`^${NUMBER}${UNIT}?(?:-|–|—|~|～|至|到)${NUMBER}${UNIT}$`, 'u');

const MONTH = String.raw`\d{1,2}月(?:份|底|末|初|上旬|中旬|下旬|\d{1,2}[日号])?`;
const YEAR = String.raw`(?:19|20|21)\d{2}(?:学年|年)`;
const WITHIN_YEAR = `(?:度|全年|年?底|年?末|初|上半年|下半年|第?[一二三四1-4]季度|${MONTH})?`;
const DEADLINE = '(?:底|末)?(?:之前|以前|前|之内|以内|内)?(?:完成)?';
const DATES: readonly RegExp[] = [
  new RegExp(`^(?:截至|截止|于|在)?${YEAR}${WITHIN_YEAR}${DEADLINE}$`),
  new RegExp(`^${YEAR}?${WITHIN_YEAR}(?:-|–|—|~|至|到)${YEAR}${WITHIN_YEAR}${DEADLINE}$`),
  new RegExp(String.raw`^(?:19|20|21)\d{2}(?:-|–|—|~|至|到)${YEAR}${WITHIN_YEAR}${DEADLINE}$`),
  new RegExp(`^(?:截至|截止|于|在|每年|当年)?${MONTH}${DEADLINE}$`),
  /^(?:19|20|21)\d{2}([-./])\d{1,2}(?:\1\d{1,2})?月?(?:之前|以前|前)?$/,
  // 20241231
  /^20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
  // 202307-202401
  /^(?:20\d{2}(?:0[1-9]|1[0-2])(?:[-–—~至到]|$)){2}/,
  // 2024-2026, without a unit: years
  /^(?:19|20)\d{2}(?:-|–|—|~|至|到)20\d{2}$/,
  // 2023.07-2024.01, and what it is the time of: 2023.07-2024.01完工
  /^(?:19|20|21)\d{2}[./]\d{1,2}(?:[./]\d{1,2})?(?:-|–|—|~|至|到)(?:19|20|21)\d{2}[./]\d{1,2}(?:[./]\d{1,2})?\D{0,4}$/,
  // 1-12月, 2024年1月至12月, 1月1日—12月31日
  new RegExp(
    String.raw`^(?:${YEAR})?\d{1,2}(?:月(?:\d{1,2}[日号])?)?(?:-|–|—|~|至|到)(?:${YEAR})?\d{1,2}月(?:\d{1,2}[日号])?${DEADLINE}$`,
  ),
  // 2024年春节前, 2024年汛期前完成: a text that starts with a year is no measure.
  new RegExp(`^${YEAR}[^\\d]{0,12}$`),
  /^(?:第?[一二三四]季度|年)(?:底|末|初)?(?:前|之前|以前)?$/,
  /^(?:\d{2}年(?:底|末|初)|每月\d{1,2}日|\d{1,2}日)(?:前|之前|以前)?$/,
];

/** Every date has one of these. */
const MAY_BE_DATE = /[年月日季./–—~至到-]|^20\d{6}$/;

/** Signs that contradict each other: `低于≥95%` is words, and so is `≥约95%`. */
const OPPOSITE: ReadonlyMap<Comparator, readonly Comparator[]> = new Map([
  ['=', ['≥', '>', '≤', '<', 'approx']],
  ['≥', ['≤', '<', 'approx']],
  ['>', ['≤', '<', 'approx']],
  ['≤', ['≥', '>', 'approx']],
  ['<', ['≥', '>', 'approx']],
]);

type Measure = Pick<TargetValue, 'comparator' | 'number' | 'numberUpper' | 'measurementUnit'>;

const NO_MEASURE: Measure = { comparator: null, number: null, numberUpper: null, measurementUnit: '' };

/**
 * Takes a printed 指标值 apart.
 * @param printed as in the cell: ` =100%`, `≧ >90%`, `2000 元-5000 元/人`, `2022年12月底之前`, `有效提升`
 * @returns printed numbers unscaled (`4.5万` → 4.5 and 万); a date, a deadline or words have no number. Where a comparing
 *   sign is printed twice (`≧ >90%`) the first one counts; words before a sign (`补助金额 ≥ 400 万元`) are not part of it.
 */
export const parseTargetValue = lookedUpOnce((printed) => Object.freeze(takeApart(printed)));

function takeApart(printed: string): TargetValue {
  const trimmed = printed.trim();
  const text = foldWidth(compactText(trimmed))
    .replace(/\s+/g, '')
    .replace(/(?<![。；;，,、])[。；;，,、]+$/, '')
    .replace(NOTE_MARKS, '')
    // As one is quoted, or an office keeps Excel from changing it.
    .replace(/^'|^[“"]([^“”"]+)[”"]$/, '$1')
    // Typed with the nearest keys of a Chinese keyboard.
    .replace('》=', '>=')
    .replace('《=', '<=');
  if (text === '') return { printed: trimmed, kind: 'blank', ...NO_MEASURE };
  if (misleads(printed) || TWO_NUMBERS.test(foldWidth(visible(trimmed))))
    return { printed: trimmed, kind: 'qualitative', ...NO_MEASURE };
  if (MAY_BE_DATE.test(text) && DATES.some((date) => date.test(text)))
    return { printed: trimmed, kind: 'date', ...NO_MEASURE };
  const measure = parseMeasure(text);
  return measure
    ? { printed: trimmed, kind: 'number', ...measure }
    : { printed: trimmed, kind: 'qualitative', ...NO_MEASURE };
}

function parseMeasure(text: string): Measure | null {
  const [leading, afterLeading] = takeLeading(text);
  const [trailing, core] = takeTrailing(afterLeading);
  const comparator = leading ?? trailing;
  if (leading && trailing && OPPOSITE.get(leading)?.includes(trailing)) return null;
  const range = RANGE.exec(core);
  if (range) {
    const [, lower, lowerUnit = '', upper, unit = ''] = range;
    // `2000元-5000元/人` names the unit twice, in full the second time; `5千-1万元` mixes scales and is left as words.
    if (
      !lower ||
      !upper ||
      !unit.startsWith(lowerUnit) ||
      Number(bare(upper)) < Number(bare(lower)) ||
      // `≥3-5次`
      (comparator && OPPOSITE.has(comparator)) ||
      NO_UNIT.test(unit)
    )
      return null;
    return { comparator: 'range', number: bare(lower), numberUpper: bare(upper), measurementUnit: bareUnit(unit) };
  }
  const single = SINGLE.exec(core);
  // `2024县级预算编制通知`
  if (!single?.[1] || /^20\d\d(?!个)\p{Script=Han}{5}/u.test(core) || NO_UNIT.test(single[2] ?? '')) return null;
  return { comparator, number: bare(single[1]), numberUpper: null, measurementUnit: bareUnit(single[2] ?? '') };
}

/** The comparator at the start and what follows it; words are passed over only where a sign stands behind them. */
function takeLeading(text: string): [Comparator | null, string] {
  const sign = text.search(SIGN);
  const words = sign > 0 ? text.slice(0, sign) : '';
  const wordsOnly = WORDS.test(words) && !OTHER_MEANING.test(words);
  let rest = wordsOnly ? text.slice(sign) : text;
  let first: Comparator | null = null;
  for (;;) {
    const found = LEADING.find(([sign]) => rest.startsWith(sign));
    if (!found) return [first, rest];
    first ??= found[1];
    if (OPPOSITE.get(first)?.includes(found[1])) return [null, text];
    rest = rest.slice(found[0].length);
  }
}

function takeTrailing(text: string): [Comparator | null, string] {
  const found = TRAILING.find(([word]) => text.endsWith(word));
  if (found) return [found[1], text.slice(0, -found[0].length).replace(/[（(]含[)）]$/, '')];
  // 30余户, 400多万元, 1.2万余人: somewhat more than the number printed.
  const some = /^(\d[\d.,]*[千万亿]?)[余多来](\D*)$/.exec(text);
  return some ? ['approx', `${some[1]}${some[2]}`] : [null, text];
}

const bare = (number: string) => number.replaceAll(',', '');

/** `100.00(%)`: a unit that stands in brackets as a whole, as 上海 prints it. */
const bareUnit = (unit: string) => unit.replace(/^[(（]([^()（）]+)[)）]$/, '$1');

/** The canonical printing of a measured target, the inverse of {@link parseTargetValue}; words and dates stay as printed. */
export function formatTargetValue(target: TargetValue): string {
  if (target.number === null) return target.printed;
  const { comparator, number, numberUpper, measurementUnit } = target;
  if (comparator === 'range') return `${number}-${numberUpper}${measurementUnit}`;
  if (comparator === 'approx') return `约${number}${measurementUnit}`;
  return `${comparator ?? ''}${number}${measurementUnit}`;
}

const PERCENT_UNITS: ReadonlySet<string> = new Set(['%', '百分比', '个百分点']);

/** The target as a percentage (`≥95百分比` → `95`), or null where it is none. A range gives its lower end. */
export function percentOf(target: TargetValue): string | null {
  return target.number !== null && PERCENT_UNITS.has(target.measurementUnit) ? target.number : null;
}

/** The target as exact yuan (`70万元` → `700000`), or null where it is no plain amount (`2万元/村` is a rate). */
export function yuanOf(target: TargetValue): string | null {
  return target.number === null ? null : toYuan(target.number, target.measurementUnit);
}
