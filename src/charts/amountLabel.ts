import Big from 'big.js';
import { sayAmount, sayRoughly } from '../text/amount.ts';

/** An amount in yuan as a label: in 万元 or 亿元 with two decimals and 约 where that rounds, below 1 万 in yuan, exact. */
export function amountLabel(yuan: string): string {
  return new Big(yuan).lt(10_000) ? sayAmount(yuan) : sayRoughly(yuan);
}
