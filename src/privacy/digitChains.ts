import { isBankCard } from './bankCard.ts';
import { NO_WIDTH, SECOND_HALF } from './plainText.ts';
import { hasResidentIdCheck } from './residentId.ts';

/** A run of digits and where it begins and ends (UTF-16 offsets in the text). */
export interface DigitGroup {
  text: string;
  start: number;
  end: number;
  /** What stands between the group before it and this one: a space, a hyphen, a point, another mark, perhaps twice, or a line break; empty for the first of a chain. */
  gap: '' | ' ' | '-' | '.' | '/' | '\n';
  /** Nothing parts it from the one before, but an identity number among them proves that they are two. */
  apart?: true;
}

/** A digit, and the second half of its character. What takes no place may stand between two of one number. */
const DIGIT = `\\d${SECOND_HALF}?`;
const GROUP = new RegExp(`${DIGIT}(?:${NO_WIDTH}*${DIGIT})*`, 'g');
const NO_DIGIT = new RegExp(`[${NO_WIDTH}${SECOND_HALF}]`, 'g');
const GAPS: readonly (readonly [gap: DigitGroup['gap'], pattern: RegExp])[] = [
  ['\n', /^[ -]*\n[ \n]*$/],
  ['-', /^(?: *-{1,3} *|[)\]}】〕」] ?-?)$/],
  ['.', /^[._]$/],
  [' ', /^ {1,3}$/],
  ['/', /^(?:\*|(?![%‰*])([\p{P}\p{S}])\1?)$/u],
];

/** Digits that are two: 8613800000000 and 013800000000 with the prefix of a call, two numbers without a space between. */
const TWO = /^((?:00)?86|0|1[3-9]\d{9})(1[3-9]\d{9})$/;

/** What a 残疾人证 adds to an identity number: its kind and its degree. */
const DISABLED = /^[1-7][1-4]$/;

const MOBILE = /^1[3-9]\d{9}$/;

/** The groups of digits of a plain text, those chained that may be one number: `138 0000 0000`, `0731-8755⏎1234`. */
export function digitChains(plain: string): DigitGroup[][] {
  const chains: DigitGroup[][] = [];
  let end = 0;
  for (const { 0: printed, index } of plain.matchAll(GROUP)) {
    const between = plain.slice(end, index);
    const text = printed.replace(NO_DIGIT, '');
    const previous = chains.at(-1)?.at(-1)?.text ?? '';
    // The prefix of a country, or two numbers from hyphen to hyphen: no parts of one code.
    const own = /^(?:00)?86$/.test(previous) || (MOBILE.test(previous) && MOBILE.test(text));
    const gap = chains.length > 0 ? gapOf(between, previous) : undefined;
    end = index + printed.length;
    const check = /x/i.test(plain.charAt(end)) ? 'X' : '';
    const together = runTogether(text + check).map((part) => part.replace('X', ''));
    const isApart = together.length > 1;
    const parts = isApart ? together : (TWO.exec(text)?.slice(1) ?? [text]);
    let [from, digits] = [index, 0];
    const groups: DigitGroup[] = parts.map((part, at) => {
      const start = from;
      digits += part.length;
      from = at === parts.length - 1 ? end : index + lengthOf(printed, digits);
      const ofFirst = gap === '-' && own ? ' ' : (gap ?? '');
      return { text: part, start, end: from, gap: at > 0 ? ' ' : ofFirst, ...(isApart && at > 0 && { apart: true }) };
    });
    if (gap === undefined) chains.push(groups);
    else chains.at(-1)?.push(...groups);
  }
  return chains;
}

/** The lengths of an identity number, a telephone and cards, and of a run of digits that may be a row of a list. */
const LENGTHS = [18, 11, 16, 17, 19];
const LONGEST = 80;

/**
 * The numbers that stand in a run of digits one behind the other, as where the columns of a list of persons lost what parts them: identity
 * numbers with what a 残疾人证 adds, telephones and cards. Empty where not every digit is one of a number, or no identity number proves it.
 */
function runTogether(digits: string, proved = false): string[] {
  if (digits.length > LONGEST) return [];
  for (const length of LENGTHS) {
    const [number, rest] = [digits.slice(0, length), digits.slice(length)];
    const isId = hasResidentIdCheck(number);
    if (number.length < length || !(isId || MOBILE.test(number) || isBankCard(number))) continue;
    if (rest === '') return proved || isId ? [number] : [];
    if (isId && DISABLED.test(rest)) return [number, rest];
    const others = runTogether(rest, proved || isId);
    if (others.length > 0) return [number, ...others];
  }
  return [];
}

/** How long the first digits of a run are. */
const lengthOf = (printed: string, digits: number): number =>
  new RegExp(`(?:${NO_WIDTH}*${DIGIT}){${digits}}`).exec(printed)?.[0].length ?? 0;

function gapOf(between: string, previous: string): DigitGroup['gap'] | undefined {
  const gap = GAPS.find(([, pattern]) => pattern.test(between))?.[0];
  // (0731)8755…, but (3) is the number of an item.
  return gap === '-' && previous.length < 3 && /^\D?[)\]}】〕」]/.test(between) ? '/' : gap;
}
