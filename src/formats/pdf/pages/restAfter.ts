import { isFormLabel } from '../grid/formLabels.ts';

/** That a label of forms comes about where none is. */
const BY_CHANCE = 0.001;

/** That a cell has a label in its first line and goes on with something else. */
const BELOW_LABEL = 0.01;

/** That a cell has two values, each with its unit, or one that begins with its sign behind another text, or is followed by dots for more. */
const TWO_VALUES = 0.02;

/** That a cell has a whole value, and behind it another that begins with its sign. */
const TWO_SIGNED = 0.002;
const SIGN = /^[≥≤≧≦＞＜><=＝]/;
const COUNT = /\d[\d,.]*(?:[%％‰]|\p{Script=Han}{1,4}(?:\/\p{Script=Han}{1,3})?)/u.source;
const VALUE = new RegExp(
  `^(?:[≥≤≧≦＞＜><=＝]{1,2}|约|不少于|不低于|不高于|不超过|不多于|大于|小于|至少|最多)?(?:\\d[\\d,.]*[~～—–-]|${COUNT}[~～—–-])?(?:${COUNT}){1,3}$`,
  'u',
);

/** That a percentage is followed by anything but `以上`, `（…）`. */
const AFTER_PERCENT = 0.1;
const isMoreThanPercent = (upper: string, lower: string): boolean =>
  isValue(upper) && /[%％‰]\s*$/.test(upper) && !/^\s*(?:以|及|左右|[（(])/.test(lower);

const isValue = (text: string): boolean => VALUE.test(text.replace(/\s/g, ''));

/** What forms print where more may be filled in, `……`. */
const MORE = /^[…．.·]{2,}$/;

/** A value in words, as no unit of the number above begins. */
const IN_WORDS = /^(?:合格|良好|优秀|达标|有效|显著|明显|逐步|稳步|不断|持续|长期|及时|全面|进一步|是$|否$)/;

/** That what is left of a text is a whole value, not behind a sign or the words for one. */
const WHOLE_VALUE = 0.2;
const BEFORE_VALUE = /(?:[≥≤≧≦＞＜><=＝约为共达每至到]|不[少低高超多][于过]|[大小]于|至少|最多|[\d.,~～—–-])\s*$/;

/** `2024年 ⏎ 12月底前` is one date. */
const isDate = (upper: string, lower: string): boolean => /\d\s*[年月]$/.test(upper) && /^\d{1,2}\s*[月日]/.test(lower);

/** How likely a text is the rest of another by its words alone: no whole label is, and hardly a second value. */
export function restAfter(upper: string, lower: string): number {
  if (upper === '' || lower === '' || isFormLabel(upper + lower)) return 1;
  if (isFormLabel(lower)) return BY_CHANCE;
  if (isFormLabel(upper)) return BELOW_LABEL;
  const isSecond = isValue(lower) ? !isDate(upper, lower) : IN_WORDS.test(lower.trim());
  if (SIGN.test(lower) && isValue(upper)) return TWO_SIGNED;
  if (SIGN.test(lower) || MORE.test(lower.trim()) || (isValue(upper) && isSecond)) return TWO_VALUES;
  if (isValue(lower) && !isDate(upper, lower) && !BEFORE_VALUE.test(upper)) return WHOLE_VALUE;
  return isMoreThanPercent(upper, lower) ? AFTER_PERCENT : 1;
}
