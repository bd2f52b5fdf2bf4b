import type { ResultAmountKey } from '../model/printedResult.ts';
import type { Result } from '../model/site.ts';
import { sumYuan } from '../values/amount.ts';

/**
 * The total of a column of money of a self-evaluation and the sum of the rows under it, in yuan; null where they are the same, or one of
 * them is not printed.
 */
export function moneyParts(
  { result }: Pick<Result, 'result'>,
  key: ResultAmountKey,
): { total: string; sum: string } | null {
  const total = result.money.find(({ row }) => row === 'total')?.[key]?.yuan;
  const parts = result.money.filter(({ row }) => row !== 'total').flatMap((row) => row[key]?.yuan ?? []);
  if (!total || parts.length === 0) return null;
  const sum = sumYuan(parts);
  return sum === total ? null : { total, sum };
}
