import { isBankCard } from './bankCard.ts';
import { type DigitGroup, digitChains } from './digitChains.ts';
import { withoutNoWidth } from './plainText.ts';
import { hasResidentIdCheck } from './residentId.ts';

/** Digits that may be one number, with what stands at its edges. */
export interface DigitWindow {
  /** The digits alone; a check character `X` at the end where it is printed. */
  digits: string;
  /** UTF-16 offsets in the plain text. */
  start: number;
  end: number;
  /** It is printed as a program prints a number: with `.0` or `.00` behind it, or as 6.40221198503121E+17. */
  asDecimal: boolean;
  /** Lengths of its groups, those broken over lines put together: 3, 4, 4; 1 for each digit where they stand apart. */
  shape: readonly number[];
  /** What stands between its groups, see `DigitGroup`: 138.0000.0000, 138/0000/0000, or a line break. */
  gaps: string;
  /** The line above a break in it is as long as what goes on below, as in a narrow cell. */
  wrapped: boolean;
  /** A letter, a further digit, a decimal point or a hyphen with more digits stands at an edge: then it may be part of something else. */
  glued: boolean;
}

/** The longest number looked for: 19 digits of a bank card. */
const MOST = 19;
const FEWEST = 7;

/** So many digits one by one, 1-2-1-3-…, are a list: no more than its beginning can be a number that a label stands before. */
const LIST = 400;
const BEGINNING = 40;

/** The groups of a chain in which a number may begin. */
function* startsIn(chain: readonly DigitGroup[]): Generator<number> {
  for (let from = 0, to = 0; from < chain.length; from = to) {
    const [first, second] = [chain[from], chain[from + 1]];
    const goesOn = ({ text, gap }: DigitGroup) => text.length < 3 && gap === second?.gap;
    to = from + 1;
    if ((first?.text.length ?? 0) < 3) while (to < chain.length && goesOn(chain[to] as DigitGroup)) to += 1;
    const starts = to - from > LIST ? from + BEGINNING : to;
    for (let at = from; at < starts; at += 1) yield at;
  }
}

/** What may stand right before a number and is no part of it: TEL13800000000, 8613800000000, 微信 wx13800000000. */
const PREFIX = /(?:tel|phone|mobile|mob|no|(?:^|[^a-z])(?:wx(?:id_)?|vx?|weixin|wechat)|(?:^|\D)(?:0|(?:00)?86))$/i;

/** The letter before an identity number that makes it a 学籍号, and the kind and degree behind it that make it a 残疾人证号; else what names it, or no more than a line. */
const BEFORE_ID = /(?:^|[^A-Za-z])(?:[GLJ]|ID|SFZH?)$/i;
const BEHIND_ID = /^[1-7][1-4](?:B\d{1,2})?(?![A-Za-z0-9])/;

/** The power of ten behind a long number that a spreadsheet cut: 6.40221198503121E+17. */
const POWER = /^E\+?1[0-8](?![A-Za-z0-9])/i;

/** More than a prefix and what stands before it; an identity number. */
const EDGE = 18;

/** Every window of a plain text, those of fewer groups first. @param plain see `plainText` */
export function digitWindows(plain: string): DigitWindow[] {
  const windows: { window: DigitWindow; groups: number }[] = [];
  for (const chain of digitChains(plain)) {
    for (const from of startsIn(chain)) {
      let length = 0;
      for (let to = from; to < chain.length; to += 1) {
        length += chain[to]?.text.length ?? 0;
        if (length > MOST) break;
        if (length >= FEWEST) windows.push({ window: windowOf(plain, chain, from, to), groups: to - from });
      }
    }
  }
  return windows.sort((a, b) => a.groups - b.groups).map(({ window }) => window);
}

function windowOf(plain: string, chain: readonly DigitGroup[], from: number, to: number): DigitWindow {
  const groups = chain.slice(from, to + 1);
  const [start, last] = [groups[0]?.start ?? 0, groups.at(-1)?.end ?? 0];
  const digits = groups.map(({ text }) => text).join('');
  // The check character of an identity number: 17 digits and X, perhaps on the next line.
  const check = digits.length === 17 ? checkBehind(digits, plain.slice(last)) : undefined;
  const end = last + (check?.length ?? 0);
  const inner = groups.slice(1);
  const before = withoutNoWidth(plain.slice(Math.max(0, start - EDGE), start));
  const behind = withoutNoWidth(plain.slice(end, end + EDGE));
  const whole = check ? `${digits}X` : digits;
  const isId = hasResidentIdCheck(whole);
  // A star beside all digits of one hides none: it is the mark of a note, or makes letters bold.
  const edge = isId || isBankCard(whole) ? '' : '*';
  const [gluedBefore, gluedBehind] = [new RegExp(`[A-Za-z\\d${edge}]$`), new RegExp(`^[A-Za-z\\d${edge}%]`)];
  const next = chain[to + 1];
  const asDecimal = next ? next.gap === '.' && /^00?$/.test(next.text) && !linked(chain[to + 2]) : POWER.test(behind);
  return {
    digits: whole,
    start,
    end,
    asDecimal,
    shape: shapeOf(groups),
    gaps: inner.map(({ gap }) => gap).join(''),
    wrapped: inner.every((group) => group.gap !== '\n' || lineWidth(plain, group) >= group.text.length),
    glued:
      linked(chain[from]) ||
      (linked(next) && !asDecimal) ||
      (gluedBefore.test(before) &&
        !PREFIX.test(before) &&
        !chain[from]?.apart &&
        !hasResidentIdCheck(before.toUpperCase()) &&
        !(isId && BEFORE_ID.test(before))) ||
      (gluedBehind.test(behind) &&
        !next?.apart &&
        !asDecimal &&
        !(isId && (BEHIND_ID.test(behind) || (check !== undefined && /^\d{11}/.test(behind))))),
  };
}

/** The check character of an identity number: 17 digits and X, perhaps on the next line; right before another number only where it is right. */
function checkBehind(digits: string, rest: string): string | undefined {
  const apart = /^[ \n-]{0,3}[Xx](?=[1-7][1-4](?![\dA-AC-Za-z])|(?![A-Za-z0-9]))/.exec(rest)?.[0];
  return apart ?? (hasResidentIdCheck(`${digits}X`) ? /^[Xx](?=\d{11})/.exec(rest)?.[0] : undefined);
}

const linked = (group: DigitGroup | undefined) => group?.gap === '-' || group?.gap === '.';

function shapeOf(groups: readonly DigitGroup[]): number[] {
  const shape: number[] = [];
  for (const { text, gap } of groups) {
    const joined = gap === '\n' && shape.length > 0 ? (shape.pop() ?? 0) : 0;
    shape.push(joined + text.length);
  }
  return shape;
}

/** The width of the line above a break in half-width characters. */
function lineWidth(plain: string, { start }: DigitGroup): number {
  const above = plain.slice(0, start).trimEnd();
  return Array.from(above.slice(above.lastIndexOf('\n') + 1)).reduce(
    (width, character) => width + (character > '\u2e80' ? 2 : 1),
    0,
  );
}
