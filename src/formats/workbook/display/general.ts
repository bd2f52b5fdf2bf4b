import { type Decimal, decimalOf, magnitude, rounded, shifted } from './decimal.ts';

/** How many characters General has room for, the point counted and the sign not. */
const ROOM = 11;

/**
 * A number in the format General, as Excel shows it in a column that is wide enough: at most eleven characters, else rounded, else in
 * scientific notation (`123456789.126` → `123456789.1`, `123456789012` → `1.23457E+11`).
 */
export function generalNumber(number: number): string {
  const decimal = decimalOf(number);
  const sign = number < 0 ? '-' : '';
  const power = magnitude(decimal);
  const exact = written(decimal);
  if (power < -4 && exact.length > ROOM) return sign + scientific(decimal);
  const shown = written(rounded(decimal, Math.max(0, ROOM - 2 - Math.max(0, power))));
  return shown.length > ROOM ? sign + scientific(decimal) : sign + shown;
}

/** A number with all of its up to 15 significant digits and no exponent. */
export const everyDigit = (number: number): string => (number < 0 ? '-' : '') + written(decimalOf(number));

const written = ({ whole, fraction }: Decimal): string => (whole || '0') + (fraction && `.${fraction}`);

function scientific(decimal: Decimal): string {
  let power = magnitude(decimal);
  let mantissa = rounded(shifted(decimal, -power), 5);
  if (mantissa.whole.length > 1) {
    mantissa = shifted(mantissa, -1);
    power += 1;
  }
  return `${written(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
