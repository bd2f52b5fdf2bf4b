import Big from 'big.js';
import type { Funding } from '../model/documentTables.ts';
import type { PrintedVersion } from '../model/site.ts';

const ROWS = ['total', 'fiscalAppropriation', 'carriedOver', 'otherFunds'] as const;

const readable = (amount: Funding['total']) => amount?.yuan ?? null;

/** Whether two documents say the same of the money of a project: the same total, and no source printed differently in both. */
const agree = (a: Funding, b: Funding): boolean =>
  ROWS.every((row) => {
    const [left, right] = [readable(a[row]), readable(b[row])];
    if (left === null || right === null) return row !== 'total' || left === right;
    return new Big(left).eq(right);
  });

/**
 * The one rule by which an amount is in sums: every version in force says the same of it, and it is clear which tables are the versions
 * of one project. Where documents disagree, nobody but the office can say which is right: `supersedes` in the newer one's record does.
 */
export const isCounted = (inForce: readonly Pick<PrintedVersion, 'funding'>[], unclear: boolean): boolean => {
  const [first, ...others] = inForce;
  return !unclear && first !== undefined && others.every(({ funding }) => agree(first.funding, funding));
};
