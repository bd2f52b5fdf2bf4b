import { addressesIn } from './addressesIn.ts';
import { ANY_DIGIT, LIKE_DIGIT } from './digitOf.ts';
import { type DigitWindow, digitWindows } from './digitWindows.ts';
import { excerptOf } from './excerptOf.ts';
import { hiddenDigits } from './hiddenDigits.ts';
import { joinedPieces } from './joinedPieces.ts';
import { OWNER } from './labels.ts';
import { type NumberContext, numberContext } from './numberContext.ts';
import { asNumberOf, numberRules } from './numberRules.ts';
import type { HitPart, PersonalDataHit } from './personalDataHit.ts';
import { plainText, withoutUnseen } from './plainText.ts';
import { type Printed, type PrintedPiece, printedPieces } from './printedPieces.ts';
import { hasResidentIdCheck } from './residentId.ts';
import { withPlainDigits } from './withPlainDigits.ts';

/** A hit in one text, before its place is known. */
type Found = Pick<PersonalDataHit, 'kind' | 'value' | 'hidden'> & { start: number; end: number };

/** Seven digits are the fewest that make a number of a person. */
const NUMBER = new RegExp(String.raw`(?:${ANY_DIGIT}[^\p{L}\p{N}]{0,3}){7}`, 'u');
const DIGIT = new RegExp(ANY_DIGIT, 'u');
const LETTER = new RegExp(LIKE_DIGIT, 'u');

/** Words that an address finer than the township has one of. */
const PLACE = /[村组号路街巷弄屯庄栋幢室楼队]|小区|家园|花园|公寓|\d-\d/;

/** What says that an address is a home has one of these. */
const HOME = /[住址居]|所在地|户籍地/;

/**
 * Whether a text has what every kind of personal data has; most have not, and need not be looked at with all that stands around them.
 * @param label what stands beside it
 */
export function mayHoldPersonalData(text: string, label: string): boolean {
  if (!DIGIT.test(text) && !HOME.test(text) && !HOME.test(label)) return false;
  const plain = plainText(text);
  return NUMBER.test(plain) || (PLACE.test(plain) && (HOME.test(plain) || HOME.test(label)));
}

/**
 * The personal data printed in a document: in cells, in texts outside tables, in notes and names, and in numbers that go on in the next
 * cell or line. Names of persons are public and no hit. In the order of the places.
 */
export function findPersonalData(document: Printed): PersonalDataHit[] {
  const pieces = printedPieces(document);
  const hits = pieces.flatMap((piece) => hitsIn(piece).map((found, at, all) => located(piece, found, around(all, at))));
  const taken = Map.groupBy(
    hits.flatMap(({ parts }) => parts),
    ({ ref }) => ref,
  );
  const isTaken = ({ ref, start, end }: HitPart) =>
    (taken.get(ref) ?? []).some((other) => other.start < end && start < other.end);
  const broken = joinedPieces(pieces).flatMap(({ piece, parts }) =>
    hitsIn(piece).flatMap((found, at, all) => {
      const own = parts.flatMap((part) => overlap(part, found));
      const places = own.map(({ ref, offset, from, start, end }) => ({
        ref,
        start: start - from + offset,
        end: end - from + offset,
      }));
      if (places.length < 2 || places.some(isTaken)) return [];
      for (const place of places) taken.set(place.ref, [...(taken.get(place.ref) ?? []), place]);
      return {
        ...located(piece, found, around(all, at)),
        parts: places,
        texts: own.map(({ start, end }) => piece.text.slice(start, end)),
      };
    }),
  );
  // A title is made of a line or a cell, without its spaces: what stands there was found there.
  const elsewhere = new Set([...hits, ...broken].filter(({ where }) => where !== 'title').map(({ value }) => value));
  return [...hits, ...broken].filter(({ where, value }) => where !== 'title' || !elsewhere.has(value));
}

/** What of a hit in a joined text stands in one of its places. */
function overlap<Part extends { from: number; length: number }>(part: Part, found: Found) {
  const [start, end] = [Math.max(found.start, part.from), Math.min(found.end, part.from + part.length)];
  return start < end ? [{ ...part, start, end }] : [];
}

/** The hits of one text, none of which overlap. */
function hitsIn(piece: PrintedPiece): Found[] {
  return [
    ...(NUMBER.test(piece.plain) ? bothWays(piece) : []),
    ...(PLACE.test(piece.plain) ? homesIn(piece) : []),
  ].sort((a, b) => a.start - b.start);
}

/** As typed first: 张三13800000000 is no number of twelve digits. Then what is left, in digits of every kind. */
function numbersIn(piece: PrintedPiece): Found[] {
  const typed = numbersAsTyped(piece);
  const rest = withBlanks(piece.plain, typed);
  const spelt = withPlainDigits(rest);
  return spelt === rest ? typed : [...typed, ...numbersAsTyped({ ...piece, plain: spelt })];
}

function bothWays(piece: PrintedPiece): Found[] {
  const forward = numbersIn(piece);
  const isTaken = ({ start, end }: Found) => forward.some((other) => other.start < end && start < other.end);
  return [...forward, ...turnedIn(piece).filter((found) => !isTaken(found))];
}

/** What U+202E shows from its end to its beginning (UAX #9): 00000000831 is read as 13800000000. */
const TURNED = /\u202e([^\u202c\n]+)/g;

const backwards = (text: string): string => Array.from(text).reverse().join('');

/** The numbers as they are read in what is shown backwards, each at the place and in the order in which it is written. */
function turnedIn(piece: PrintedPiece): Found[] {
  return [...piece.text.matchAll(TURNED)].flatMap(({ 0: run, index: from }) => {
    const to = from + run.length;
    const turn = (text: string) => text.slice(0, from) + backwards(text.slice(from, to)) + text.slice(to);
    return numbersIn({ ...piece, text: turn(piece.text), plain: turn(piece.plain) })
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ kind, start, end, value, hidden: [first, last] }) => ({
        kind,
        start: from + to - end,
        end: from + to - start,
        value: backwards(value),
        hidden: [value.length - last, value.length - first],
      }));
  });
}

/** A text with what was found in it blank. */
function withBlanks(text: string, found: readonly Found[]): string {
  let [rest, from] = ['', 0];
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start)) {
    rest += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return rest + text.slice(from);
}

function numbersAsTyped(piece: PrintedPiece): Found[] {
  const taken = new Uint8Array(piece.plain.length);
  const windows = digitWindows(piece.plain);
  const contexts = new Map<DigitWindow, NumberContext>();
  const contextOf = (window: DigitWindow) => contexts.get(window) ?? numberContext(piece, window);
  return numberRules.flatMap((rule) =>
    (rule.longest ? windows.toReversed() : windows).flatMap((window) => {
      const { start, end, digits } = window;
      if (!rule.digits.test(digits) || taken.subarray(start, end).includes(1)) return [];
      const context = contextOf(window);
      contexts.set(window, context);
      if (!rule.matches(asNumberOf(window, context), context)) return [];
      if (LETTER.test(piece.text.slice(start, end)) && !isSure(rule.kind, digits, context)) return [];
      taken.fill(1, start, end);
      const { kind } = rule;
      return kind === 'public' ? [] : [{ kind, start, end, value: digits, hidden: hiddenDigits(kind, digits) }];
    }),
  );
}

/** Whether digits some of which are letters are a number: an identity number proves itself, others are a person's where one is spoken of. */
const isSure = (
  kind: PersonalDataHit['kind'] | 'public',
  digits: string,
  { said, afterWord }: NumberContext,
): boolean =>
  kind === 'identity-number' && digits.length === 18
    ? said.has('identity') || hasResidentIdCheck(digits)
    : kind !== 'public' &&
      kind !== 'unknown-code' &&
      (afterWord || said.has('phone') || said.has('person') || said.has('card'));

function homesIn({ plain, before, head, person, kind }: PrintedPiece): Found[] {
  const text = withoutUnseen(plain);
  const labels = [before()[0] ?? '', ...(kind === 'cell' ? [head() ?? ''] : [])];
  return addressesIn(text, labels, OWNER.test(person() ?? '')).map(({ start, end, fine }) => {
    const value = solid(text.slice(start, end));
    return { kind: 'home-address', start, end, value, hidden: [solid(text.slice(start, fine)).length, value.length] };
  });
}

/** The hits of a text that may stand in the excerpt of one of them; each has some seven characters. */
const around = (all: readonly Found[], at: number): readonly Found[] =>
  all.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
const BESIDE = 5;

const solid = (text: string) => text.replace(/\s/g, '');

const located = (piece: PrintedPiece, found: Found, all: readonly Found[]): PersonalDataHit => ({
  kind: found.kind,
  value: found.value,
  hidden: found.hidden,
  parts: [{ ref: piece.ref, start: found.start, end: found.end }],
  texts: [piece.text.slice(found.start, found.end)],
  excerpt: excerptOf(piece.text, found, all),
  where: piece.kind,
});
