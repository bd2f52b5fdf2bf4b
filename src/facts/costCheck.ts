import Big from 'big.js';
import { TOTAL_LABEL } from '../model/fundingRows.ts';
import type { PrintedAmount } from '../model/printed.ts';
import type { Project } from '../model/site.ts';
import { isDoubtful, sumYuan } from '../values/amount.ts';
import { type CostAmount, costAmounts } from '../values/costAmounts.ts';
import { sayAmount, yuanToWan } from '../words/amount.ts';

/** The cost indicators of a project set against its funding, with the sum written out. */
export interface CostCheck {
  /** every cost indicator in printed order */
  costs: CostAmount[];
  /** those that state an amount of money */
  amounts: (CostAmount & { yuan: string })[];
  /** those that can't be added up: a price, a share, a range, words */
  others: CostAmount[];
  /** exact yuan */
  sum: string;
  /** the sum as a reader would write it: 150 万元 + 300 万元 + 350 万元 = 800 万元; empty where there is nothing to add */
  arithmetic: string;
  /** how the sum stands to the year's total: 与年度资金总额相等; empty where there is nothing to compare */
  comparison: string;
  /** true where the only cost indicator is the total once more: nothing is broken down */
  onlyTheTotal: boolean;
}

/** Sets the cost indicators of a project against its funding. Null where it prints none. */
export function costCheck(project: Project): CostCheck | null {
  const costs = costAmounts(project.indicators);
  if (costs.length === 0) return null;
  const amounts = costs.flatMap((cost) => (cost.yuan === null ? [] : [{ ...cost, yuan: cost.yuan }]));
  const sum = sumYuan(amounts.map(({ yuan }) => yuan));
  const say = new Big(sum).lt(10_000) ? sayAmount : (yuan: string) => `${yuanToWan(yuan)} 万元`;
  const said = amounts.map(({ yuan }) => say(yuan));
  const total = project.funding.total?.yuan ?? null;
  return {
    costs,
    amounts,
    others: costs.filter(({ yuan }) => yuan === null),
    sum,
    arithmetic: said.length > 1 ? `${said.join(' + ')} = ${say(sum)}` : (said[0] ?? ''),
    comparison: amounts.length === 0 ? '' : compare(sum, project.funding.total),
    onlyTheTotal: costs.length === 1 && amounts.length === 1 && total !== null && new Big(total).eq(sum),
  };
}

function compare(sum: string, amount: PrintedAmount | undefined): string {
  const total = amount?.yuan ?? null;
  if (total === null) return amount && isDoubtful(amount) ? `${TOTAL_LABEL}读不准，没法比` : `没有印出${TOTAL_LABEL}`;
  const difference = new Big(total).minus(sum);
  if (difference.eq(0)) return `与${TOTAL_LABEL}相等`;
  return `比${TOTAL_LABEL}${difference.gt(0) ? '少' : '多'} ${sayAmount(difference.abs().toFixed())}`;
}
