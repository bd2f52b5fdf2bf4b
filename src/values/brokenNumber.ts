import { foldWidth } from './foldWidth.ts';
import { joinLines } from './joinLines.ts';
import { parseTargetValue } from './targetValue.ts';

/** The narrowest column that breaks a number holds so many characters of it. */
const NARROWEST = 4;

/** No form prints an amount to more than six decimals: `400.000000⏎440` are two. */
const MORE_THAN_SIX = /\.\d{7}/;

/** Below `10-20` a number may be that of the page. */
const IN_RANGE = /\d[-~—–至到]\d/;

/** A month that ends a stretch of time begun above it: `2023.07-⏎2024.01`. */
const TO_MONTH = /\b20\d\d\.\d{1,2}[-~—–至到]\n20\d\d\.\d{1,2}$/;

/** A stretch of months, broken before its last one: `2023.07-202⏎4.01`. Of what follows its last point a digit may be another number. */
const MONTHS = /^20\d\d\.\d{1,2}[-~—–至到]20\d\d\.\d{1,2}$/;
const IN_LAST_MONTH = /[-~—–至到]20\d\d\.\d/;

const BARE = /^[.,]*\d[\d.,]*$/;

/** A line that ends within a group of three digits is no amount: `771,32⏎5,800.00`. */
const IN_GROUP = /,\d{1,2}$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?$/;

const shapeOf = (number: string): string => number.replace(/\d/g, '0');

/**
 * Whether the lines of a cell may be several texts and not one that a narrow cell broke: `13⏎14`, `2⏎75.05`, a page number below
 * `≥95%`. A break inside a number is that of a narrow cell where its upper line is full (`12575⏎52`) or the whole is a date
 * (`202⏎4年底`).
 * @param source as in the source, with `\n` between lines
 */
export function brokenNumber(source: string): boolean {
  if (!source.includes('\n')) return false;
  const lines = foldWidth(source)
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const isMonths = MONTHS.test(lines.join(''));
  return lines.some((upper, index) => {
    const lower = lines[index + 1];
    if (lower === undefined || (isMonths && !IN_LAST_MONTH.test(lines.slice(0, index + 1).join('')))) return false;
    if (/[\d.,]$/.test(upper) && /^[\d.,]/.test(lower)) {
      const full = upper.length >= NARROWEST && upper.length >= (/^[\d.,]+/.exec(lower)?.[0].length ?? 0);
      // Two amounts one below the other, `37743⏎37630`: no project costs a billion yuan.
      const alike = upper.length > NARROWEST && lines.length === 2 && shapeOf(upper) === shapeOf(lower);
      const whole = joinLines(source);
      if (IN_GROUP.test(upper) && GROUPED.test(whole)) return false;
      return (
        (!full ||
          alike ||
          upper === lower ||
          MORE_THAN_SIX.test(whole) ||
          (IN_RANGE.test(upper) && BARE.test(lower))) &&
        !(/[年月]/.test(whole) && parseTargetValue(whole).kind === 'date')
      );
    }
    return index + 2 === lines.length && BARE.test(lower) && !TO_MONTH.test(`${upper}\n${lower}`);
  });
}
