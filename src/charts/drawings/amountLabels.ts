import Big from 'big.js';
import { groupDigits } from '../../values/amount.ts';

/** How the amounts of one chart are written. */
export interface AmountLabels {
  /** 32,434.43 万元 */
  label: (yuan: string) => string;
  /** true where the label is not the exact amount */
  rounds: (yuan: string) => boolean;
  /** the label in a sentence, with 约 where it rounds */
  say: (yuan: string) => string;
}

const units = {
  yi: { name: '亿元', size: 100_000_000, places: 2 },
  wan: { name: '万元', size: 10_000, places: 2 },
  /** below 1 万 an amount is exact */
  yuan: { name: '元', size: 1, places: 20 },
} as const;

/**
 * One unit for all amounts of a chart, so that a longer number is more money: 万元 with at most two decimals; 亿元 where
 * every amount is that large, 元 where every one is below 1 万.
 */
export function amountLabels(amounts: readonly string[]): AmountLabels {
  const { name, size, places } = unitOf(amounts.map((yuan) => new Big(yuan)).filter((yuan) => yuan.gt(0)));
  const rounded = (yuan: string) => new Big(yuan).div(size).round(places);
  const rounds = (yuan: string) => !rounded(yuan).times(size).eq(yuan);
  const label = (yuan: string) =>
    rounded(yuan).eq(0) && rounds(yuan) ? `不到 0.01 ${name}` : `${groupDigits(rounded(yuan).toFixed())} ${name}`;
  return { label, rounds, say: (yuan) => `${rounds(yuan) && !rounded(yuan).eq(0) ? '约 ' : ''}${label(yuan)}` };
}

function unitOf(amounts: readonly Big[]) {
  if (amounts.length > 0 && amounts.every((yuan) => yuan.gte(units.yi.size))) return units.yi;
  return amounts.every((yuan) => yuan.lt(units.wan.size)) ? units.yuan : units.wan;
}
