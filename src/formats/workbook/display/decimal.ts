/** The size of a number as decimal digits: exactly what 15 significant digits hold, as Excel shows and rounds numbers. */
export interface Decimal {
  /** Digits before the point without leading zeros; empty below one. */
  whole: string;
  /** Digits after the point without trailing zeros. */
  fraction: string;
}

/** A finite number without its sign → its decimal digits: `0.30000000000000004` → `0.3`, `1.005` → `1.005`. */
export function decimalOf(number: number): Decimal {
  const [mantissa = '0', exponent = '0'] = Math.abs(number).toExponential(14).split('e');
  return shifted({ whole: mantissa[0] ?? '', fraction: mantissa.slice(2) }, Number(exponent));
}

/** The decimal times ten to the power of `places`. */
export function shifted({ whole, fraction }: Decimal, places: number): Decimal {
  if (places >= 0) {
    const moved = fraction.padEnd(places, '0');
    return plain(whole + moved.slice(0, places), moved.slice(places));
  }
  const moved = whole.padStart(-places, '0');
  return plain(moved.slice(0, moved.length + places), moved.slice(moved.length + places) + fraction);
}

/** The decimal rounded half up to so many places; `fraction` then has at most that many digits. */
export function rounded({ whole, fraction }: Decimal, places: number): Decimal {
  if (fraction.length <= places) return { whole, fraction };
  const kept = whole + fraction.slice(0, places);
  if ((fraction[places] ?? '0') < '5') return plain(whole, fraction.slice(0, places));
  const up = (BigInt(`0${kept}`) + 1n).toString().padStart(kept.length, '0');
  return plain(up.slice(0, up.length - places), places === 0 ? '' : up.slice(-places));
}

/** The power of ten of its first digit: 2 for 123, −2 for 0.0123, 0 for zero. */
export function magnitude({ whole, fraction }: Decimal): number {
  if (whole !== '') return whole.length - 1;
  const first = fraction.search(/[1-9]/);
  return first < 0 ? 0 : -1 - first;
}

export const isZero = ({ whole, fraction }: Decimal): boolean => whole === '' && fraction === '';

const plain = (whole: string, fraction: string): Decimal => ({
  whole: whole.replace(/^0+/, ''),
  fraction: fraction.replace(/0+$/, ''),
});
