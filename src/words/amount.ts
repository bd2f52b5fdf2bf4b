import Big from 'big.js';
import { ABSENT } from '../values/absent.ts';
import { formatAmount, groupDigits } from '../values/amount.ts';

/** Exact yuan as exact 万元 with grouped digits, without the unit: 1257552 → 125.7552. */
export function yuanToWan(yuan: string): string {
  return groupDigits(formatAmount(yuan, '万元'));
}

/** Exact yuan as a person says it, never rounded: 125.7552 万元, 1.45 亿元, 800 元. Nobody says 4.28901536 亿元. */
export function sayAmount(yuan: string): string {
  const value = new Big(yuan);
  if (value.gte(100_000_000) && value.mod(1_000_000).eq(0)) {
    return `${groupDigits(value.times('0.00000001').toFixed())} 亿元`;
  }
  if (value.gte(10_000)) return `${yuanToWan(yuan)} 万元`;
  return `${groupDigits(yuan)} 元`;
}

/** A division of yuan written out in one unit, that of the whole: 14,500 万元 ÷ 29,978 万元. */
export function sayDivision(part: string, whole: string): string {
  const [say, unit] = new Big(whole).gte(10_000) ? [yuanToWan, '万元'] : [groupDigits, '元'];
  return `${say(part)} ${unit} ÷ ${say(whole)} ${unit}`;
}

/** Yuan as a person says it, rounded to two decimals and marked 约 where that changes it. */
export function sayRoughly(yuan: string): string {
  const value = new Big(yuan);
  const [factor, name] = value.gte(100_000_000) ? (['0.00000001', '亿元'] as const) : (['0.0001', '万元'] as const);
  const exact = value.times(factor);
  const rounded = exact.round(2);
  return `${rounded.eq(exact) ? '' : '约 '}${groupDigits(rounded.toFixed())} ${name}`;
}

/** A sum over many projects where the exact one is a step away: from ten 亿 on nobody reads the 元, so 约 100.21 亿元 for 1,002,060.3859 万元. */
export function saySum(yuan: string): string {
  return new Big(yuan).gte(1_000_000_000) ? sayRoughly(yuan) : sayAmount(yuan);
}

/** The sum of some projects as it is said, in the way given; null is that of projects without amounts. */
export const sayTotal = (yuan: string | null, say: (yuan: string) => string = sayAmount): string =>
  yuan === null ? ABSENT.total : say(yuan);

/** A share in percent with at most one decimal; a share that rounding would turn into nothing or all says so. */
export function sayShare(part: string, whole: string): string {
  const share = new Big(part).times(100).div(whole);
  if (share.gt(0) && share.lt('0.1')) return '不到 0.1%';
  const rounded = share.round(1);
  if (rounded.eq(100) && share.lt(100)) return '99.9% 以上';
  return `${rounded.toFixed()}%`;
}

/** Orders decimals by size, for sorting. */
export function compareDecimals(a: string, b: string): number {
  return new Big(a).cmp(b);
}

/** The median of decimals; of an even number of them the mean of the middle two. Null of none. */
export function median(decimals: readonly string[]): string | null {
  const sorted = [...decimals].sort(compareDecimals);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return null;
  const lower = sorted.length % 2 === 1 ? upper : (sorted[half - 1] ?? upper);
  return new Big(lower).plus(upper).div(2).toFixed();
}
