import Big from 'big.js';
import type { Funding } from '../model/documentTables.ts';
import { FUNDING_ROWS, type FundingKey } from '../model/fundingRows.ts';
import type { PrintedVersion, Project } from '../model/site.ts';

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

/**
 * The rows of money of which documents in force print different amounts, where a project is in no sum because of that: none of them is
 * given as its amount.
 */
export function disputedRows({ counted, unclear, funding, alsoIn }: Project): FundingKey[] {
  if (counted || unclear.length > 0) return [];
  const others = alsoIn.filter(({ superseded }) => !superseded);
  return FUNDING_ROWS.map(({ key }) => key).filter((row) =>
    others.some((other) => {
      const [own, said] = [readable(funding[row]), readable(other.funding[row])];
      return own !== null && said !== null && !new Big(own).eq(said);
    }),
  );
}
