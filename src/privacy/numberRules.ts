import type { PersonalDataKind } from '../model/personalData.ts';
import { hasCardRange, isBankCard } from './bankCard.ts';
import { hasCreditCodeCheck } from './creditCode.ts';
import type { DigitWindow } from './digitWindows.ts';
import { isCalendarDate } from './isCalendarDate.ts';
import { type LabelMeaning, OWNER } from './labels.ts';
import type { NumberContext } from './numberContext.ts';
import { hasResidentIdCheck, isOldResidentId } from './residentId.ts';

/** How a kind of number is told. `public`: it is known, and nobody's own. */
export interface NumberRule {
  kind: PersonalDataKind | 'public';
  /** What its digits look like; only then is asked where they stand. */
  digits: RegExp;
  /** It has no length of its own: the more groups the likelier. */
  longest?: true;
  matches(window: DigitWindow, context: NumberContext): boolean;
}

const grouped = ({ shape }: DigitWindow) => shape.slice(0, -1).every((length) => length > 2) && shape.length < 7;
const apart = ({ shape }: DigitWindow) => shape.every((length) => length === 1);
const oneNumber = (window: DigitWindow) => !/[./]/.test(window.gaps) && (grouped(window) || apart(window));
/** What says that a number with a point in it is one of a person all the same: 6212345678901232.00 may be money. */
const OF_PERSON: ReadonlySet<LabelMeaning | null> = new Set(['identity', 'card', 'phone']);
const ACCOUNTS: ReadonlySet<LabelMeaning | null> = new Set(['account', 'card', 'own-account']);
/** A number that a program printed as a decimal, as it is without; part of something else where nothing tells that it is a person's. */
export const asNumberOf = (window: DigitWindow, { direct }: NumberContext): DigitWindow => {
  if (!window.asDecimal) return window;
  const isSure = OF_PERSON.has(direct) || (direct !== 'amount' && hasResidentIdCheck(window.digits));
  return isSure ? { ...window, gaps: '', shape: [window.digits.length] } : { ...window, glued: true };
};
/** 110105.19491231.002X, 6222_0212_3456_7890: parted by marks as such a number is. */
const inGroups = ({ shape }: DigitWindow) => GROUPED.test(shape.join());
/** No amount is printed as a telephone is: 138-0000-0000. */
const amountOrCode = ({ shape }: DigitWindow, { direct, isMoney }: NumberContext) =>
  isMoney || direct === 'code' || (direct === 'amount' && shape.join() !== '3,4,4');

const GROUPED = /^(?:6,8,[34]|4,4,4,4(?:,[123])?)$/;
const EIGHTEEN = /^\d{17}[\dX]$/;
const MOBILE_SHAPES: ReadonlySet<string> = new Set([
  '11',
  '3,4,4',
  '4,4,3',
  '3,3,5',
  '4,3,4',
  '3,8',
  '7,4',
  '5,6',
  '5,3,3',
]);
/** Two numbers are printed so as well: 150000 20000. */
const SHAPES_BESIDE_PERSON: ReadonlySet<string> = new Set(['6,5', '8,3']);
const PERSONAL: readonly LabelMeaning[] = ['phone', 'person'];

const LANDLINE = /^0(?:10|2\d|[3-9]\d\d)[2-8]\d{6,7}$/;
const POINTED = /^[34],[78]$/;
const LOCAL = /^[2-8]\d{6,7}$/;

/** The kinds of numbers, the surest first: a place that one of them took is not asked about again. */
export const numberRules: readonly NumberRule[] = [
  {
    kind: 'public',
    digits: EIGHTEEN,
    matches: ({ digits, glued }, { direct }) =>
      hasCreditCodeCheck(digits) &&
      !glued &&
      direct !== 'identity' &&
      (direct === 'credit-code' || !hasResidentIdCheck(digits)),
  },
  {
    kind: 'identity-number',
    digits: EIGHTEEN,
    matches: (window, context) =>
      !window.glued &&
      (context.direct === 'identity' ||
        ((oneNumber(window) || (inGroups(window) && !amountOrCode(window, context))) &&
          hasResidentIdCheck(window.digits))),
  },
  {
    kind: 'bank-card',
    digits: /^\d{16,19}$/,
    matches: (window, context) =>
      !window.glued &&
      (oneNumber(window) || inGroups(window)) &&
      // Whatever unit stands behind the number of a card that is said to be one.
      (!amountOrCode(window, context) || (isBankCard(window.digits) && ACCOUNTS.has(context.direct))) &&
      (isBankCard(window.digits) || (context.direct === 'card' && hasCardRange(window.digits))),
  },
  {
    kind: 'bank-card',
    digits: /^\d{8,19}$/,
    matches: (window, { direct, isMoney, person, owned }) =>
      (oneNumber(window) || direct === 'own-account' || owned) &&
      !isMoney &&
      (direct === 'own-account' ||
        owned ||
        (direct === 'account' && person !== null && OWNER.test(person)) ||
        (direct === 'card' && window.digits.length > 11 && !window.glued)),
    longest: true,
  },
  {
    kind: 'travel-document',
    digits: /^\d{7,10}$/,
    // A letter stands before the digits of most; those of 台胞证 have none.
    matches: ({ gaps, glued, digits }, { direct, isMoney }) =>
      /^[ -]*$/.test(gaps) &&
      !isMoney &&
      !isCalendarDate(digits) &&
      (glued ? direct === 'travel' || direct === 'identity' : direct === 'travel' && digits.length > 7),
  },
  {
    kind: 'unknown-code',
    digits: EIGHTEEN,
    matches: (window, context) =>
      window.gaps === '' &&
      !window.glued &&
      !amountOrCode(window, context) &&
      context.direct !== 'credit-code' &&
      context.direct !== 'account',
  },
  {
    kind: 'identity-number',
    digits: /^\d{15,17}$/,
    // One that lost a digit is the number of that person all the same.
    matches: (window, context) =>
      (isOldResidentId(window.digits) || context.direct === 'identity') &&
      !window.glued &&
      oneNumber(window) &&
      !amountOrCode(window, context),
  },
  {
    kind: 'mobile-number',
    digits: /^1[3-9]\d{9}$/,
    matches: (window, context) => {
      const personal = context.person !== null || PERSONAL.some((meaning) => context.said.has(meaning));
      if (amountOrCode(window, context)) return false;
      if (window.glued && !personal) return false;
      if (window.gaps.includes('\n') && (!window.wrapped || context.joined) && !personal && !context.afterWord)
        return false;
      if (window.gaps.includes('/') && !personal) return false;
      return (
        apart(window) ||
        context.direct === 'phone' ||
        (personal && SHAPES_BESIDE_PERSON.has(window.shape.join())) ||
        (window.gaps.includes('.') && !personal ? ['3,4,4'] : [...MOBILE_SHAPES]).includes(window.shape.join())
      );
    },
  },
  {
    kind: 'landline-number',
    digits: /^(?:(?:0|(?:00)?86)\d{9,11}|[2-8]\d{6,7})$/,
    matches: (window, context) => {
      const { direct, nearest, said, outside, ofOffice, ofName } = context;
      const national = window.digits.replace(/^(?:00)?86(?=\d{9})/, '0');
      // The prefix of the country stands for the 0 of the next group: +86-10-….
      const [first = 0, second = 0, ...others] = window.shape;
      const isAbroad = national !== window.digits && first < 5;
      const asOne = oneNumber(isAbroad ? { ...window, shape: [second + 1, ...others] } : window);
      // 0731.87551234 behind 电话, or behind the name of somebody, is no amount.
      const isPointed = POINTED.test(window.shape.join()) && (direct === 'phone' || nearest === 'person');
      if (nearest === 'office-phone' || context.isMoney || !(asOne || isPointed)) return false;
      if (ofOffice || (outside && !said.has('person'))) return false;
      if (LANDLINE.test(national)) return direct === 'phone' || nearest === 'person' || ofName;
      return (
        LOCAL.test(window.digits) && !isCalendarDate(window.digits) && (direct === 'phone' || ofName) && !window.glued
      );
    },
  },
];
