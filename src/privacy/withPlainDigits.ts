import { isBankCard } from './bankCard.ts';
import { ANY_DIGIT, digitOf, LIKE_X } from './digitOf.ts';
import { SECOND_HALF } from './plainText.ts';
import { hasResidentIdCheck } from './residentId.ts';

/** So many digits that they may be a number of a person; fewer are a year, a count or a part of a word. */
const RUN = new RegExp(String.raw`${ANY_DIGIT}(?:[^\p{L}\p{N}]{0,3}${ANY_DIGIT}){6,}[ \n-]{0,3}[${LIKE_X}*]?`, 'gu');

/** A check character that looks like an X, or stands for one. */
const CHECK = new RegExp(`[${LIKE_X}*]$`);

/** What follows a name that ends with a numeral: 张三一三八零零…, or the number of a card. */
const isNumber = (digits: string): boolean =>
  /^1[3-9]\d{9}$/.test(digits) || hasResidentIdCheck(digits) || isBankCard(digits);

/**
 * A plain text with the digits of every script, in circles or spelt in Chinese, and letters that look like one, as plain digits, where so
 * many follow each other that they may be a number of a person. Every character stays at its place, see `plainText`.
 */
export const withPlainDigits = (plain: string): string =>
  plain.replace(RUN, (run) => {
    const digits = Array.from(run.replace(CHECK, 'X'), asDigit).join('');
    const [first = ''] = run;
    const isNamed = /\p{Script=Han}/u.test(first) && isNumber(digits.slice(1).replaceAll(SECOND_HALF, ''));
    return isNamed ? first + digits.slice(1) : digits;
  });

const asDigit = (character: string): string => (digitOf(character) ?? character).padEnd(character.length, SECOND_HALF);
