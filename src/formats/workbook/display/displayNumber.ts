import { digitByDigit, saidNumber } from './chineseNumerals.ts';
import { type Decimal, decimalOf, isZero, magnitude, rounded, shifted } from './decimal.ts';
import { displayFraction, hasFraction } from './displayFraction.ts';
import { generalNumber } from './general.ts';
import type { Section, Token } from './numberFormat.ts';
import { joined, type Piece } from './pieces.ts';

/** A number in one section of its format. @param signed whether a minus sign stands before it */
export function displayNumber(number: number, section: Section, signed: boolean): string {
  const { tokens, numerals } = section;
  const sign = signed ? '-' : '';
  if (tokens.some(({ kind }) => kind === 'general')) {
    return (
      sign + joined(tokens.map((token) => literal(token, () => inChinese(generalNumber(Math.abs(number)), section))))
    );
  }
  if (hasFraction(tokens)) return sign + displayFraction(Math.abs(number), tokens);
  const size = joined(placed(decimalOf(number), tokens));
  // What rounds to zero has no sign: -0.001 in 0.00 is 0.00.
  const shown = (/[1-9]/.test(size) ? sign : '') + size;
  return numerals ? digitByDigit(shown, numerals) : shown;
}

const literal = (token: Token, other: () => Piece): Piece =>
  token.kind === 'literal' ? token.text : token.kind === 'space' ? null : token.kind === 'percent' ? '%' : other();

/** `[DBNum1]General`: the whole part is said, the places after the point are read out. */
function inChinese(general: string, { numerals }: Section): string {
  if (!numerals || general.includes('E')) return general;
  const [whole = '', fraction] = general.split('.');
  const said = saidNumber(whole, numerals);
  return fraction === undefined ? said : `${said}.${digitByDigit(fraction, numerals)}`;
}

/** Digits put into the places of a format: before the point from the right, after it from the left. */
function placed(decimal: Decimal, tokens: readonly Token[]): Piece[] {
  const exponentAt = tokens.findIndex(({ kind }) => kind === 'exponent');
  const mantissa = exponentAt < 0 ? tokens : tokens.slice(0, exponentAt);
  const pointAt = mantissa.findIndex(({ kind }) => kind === 'point');
  const before = pointAt < 0 ? mantissa : mantissa.slice(0, pointAt);
  const after = pointAt < 0 ? [] : mantissa.slice(pointAt + 1);
  const places = after.filter(({ kind }) => kind === 'digit').length;
  const wholePlaces = before.filter(({ kind }) => kind === 'digit').length;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  let scaled = shifted(decimal, percents * 2 - 3 * thousands(mantissa));
  let power = 0;
  if (exponentAt >= 0 && !isZero(scaled)) {
    [scaled, power] = normalised(scaled, Math.max(1, wholePlaces), places);
  }
  const number = rounded(scaled, places);
  const pieces = [
    ...wholeDigits(number.whole, before, pointAt >= 0),
    ...(pointAt < 0 ? [] : ['.']),
    ...fractionDigits(number.fraction, after),
  ];
  return exponentAt < 0 ? pieces : [...pieces, ...exponentDigits(power, tokens.slice(exponentAt))];
}

/** Commas right after the last digit before the point or at the end divide by a thousand each. */
function thousands(tokens: readonly Token[]): number {
  let count = 0;
  let digits = false;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'digit') digits = true;
    if (token.kind !== 'comma' || !digits) continue;
    const next = tokens.slice(index).find(({ kind }) => kind !== 'comma');
    if (next?.kind !== 'digit') count += 1;
  }
  return count;
}

/** Scientific notation: as many digits before the point as it has places; more than one place counts in steps of them (`##0E+0`). */
function normalised(decimal: Decimal, wholePlaces: number, places: number): [Decimal, number] {
  const step = (power: number) => Math.floor(power / wholePlaces) * wholePlaces;
  let power = step(magnitude(decimal));
  if (rounded(shifted(decimal, -power), places).whole.length > wholePlaces) power += wholePlaces;
  return [shifted(decimal, -power), power];
}

function wholeDigits(whole: string, tokens: readonly Token[], hasPoint = false): Piece[] {
  const lastDigit = tokens.findLastIndex(({ kind }) => kind === 'digit');
  const grouped = tokens.some(({ kind }, index) => kind === 'comma' && index < lastDigit);
  const firstDigit = tokens.findIndex(({ kind }) => kind === 'digit');
  const pieces: Piece[] = [];
  let used = 0;
  const put = (digit: string) => {
    if (grouped && used > 0 && used % 3 === 0 && /\d/.test(digit)) pieces.unshift(',');
    pieces.unshift(digit);
    used += 1;
  };
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index] as Token;
    if (token.kind === 'digit') {
      const digit = whole[whole.length - 1 - used];
      if (digit !== undefined || token.text === '0') put(digit ?? '0');
      else if (token.text === '?') pieces.unshift(null);
      if (index === firstDigit) while (used < whole.length) put(whole[whole.length - 1 - used] as string);
    } else pieces.unshift(literal(token, () => (token.kind === 'slash' ? '/' : '')));
  }
  // `.00` without a place before the point still shows the whole part.
  if (firstDigit < 0 && hasPoint) pieces.push(whole);
  return pieces;
}

function fractionDigits(fraction: string, tokens: readonly Token[]): Piece[] {
  let used = 0;
  return tokens.map((token) => {
    if (token.kind !== 'digit') return literal(token, () => (token.kind === 'slash' ? '/' : ''));
    const digit = fraction[used];
    used += 1;
    return digit ?? (token.text === '0' ? '0' : token.text === '?' ? null : '');
  });
}

function exponentDigits(power: number, [exponent, ...tokens]: readonly Token[]): Piece[] {
  const sign = power < 0 ? '-' : exponent?.kind === 'exponent' && exponent.plus ? '+' : '';
  return [`E${sign}`, ...wholeDigits(String(Math.abs(power)), tokens)];
}
