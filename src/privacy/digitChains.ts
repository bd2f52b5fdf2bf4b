import { NO_WIDTH, SECOND_HALF } from './plainText.ts';
import { hasResidentIdCheck } from './residentId.ts';

/** A run of digits and where it begins and ends (UTF-16 offsets in the text). */
export interface DigitGroup {
  text: string;
  start: number;
  end: number;
  /** What stands between the group before it and this one: a space, a hyphen, a point, another mark or a line break; empty for the first of a chain. */
  gap: '' | ' ' | '-' | '.' | '/' | '\n';
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
  ['/', /^(?![%‰])[\p{P}\p{S}]$/u],
];

/** Digits that are two: 8613800000000 and 013800000000 with the prefix of a call, two numbers without a space between. */
const TWO = /^((?:00)?86|0|1[3-9]\d{9})(1[3-9]\d{9})$/;

/** An identity number with what a 残疾人证 adds to it, its kind and its degree, or with the telephone that stood in the next column. */
const WITH_ID = /^(\d{18})([1-7][1-4]|1[3-9]\d{9})$/;

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
    const [, own18 = ''] = WITH_ID.exec(text) ?? [];
    const [, first, second] = (hasResidentIdCheck(own18) ? WITH_ID : TWO).exec(text) ?? [];
    const middle = first ? index + lengthOf(printed, first.length) : end;
    const groups: DigitGroup[] =
      first && second
        ? [
            { text: first, start: index, end: middle, gap: gap ?? '' },
            { text: second, start: middle, end, gap: ' ' },
          ]
        : [{ text, start: index, end, gap: gap === '-' && own ? ' ' : (gap ?? '') }];
    if (gap === undefined) chains.push(groups);
    else chains.at(-1)?.push(...groups);
  }
  return chains;
}

/** How long the first digits of a run are. */
const lengthOf = (printed: string, digits: number): number =>
  new RegExp(`(?:${NO_WIDTH}*${DIGIT}){${digits}}`).exec(printed)?.[0].length ?? 0;

function gapOf(between: string, previous: string): DigitGroup['gap'] | undefined {
  const gap = GAPS.find(([, pattern]) => pattern.test(between))?.[0];
  // (0731)8755…, but (3) is the number of an item.
  return gap === '-' && previous.length < 3 && /^\D?[)\]}】〕」]/.test(between) ? '/' : gap;
}
