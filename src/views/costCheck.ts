import Big from 'big.js';
import type { PrintedIndicator } from '../model/documentTables.ts';
import type { Project } from '../model/site.ts';
import { sumYuan } from '../normalise/amount.ts';
import { yuanOf } from '../normalise/targetValue.ts';
import { yuanToWan } from '../text/amount.ts';

/** The cost indicators of a project set against its funding, with the sum written out. */
export interface CostCheck {
  /** cost indicators that print a plain amount, with exact yuan */
  amounts: { indicator: PrintedIndicator; yuan: string }[];
  /** cost indicators that print something else: a rate, a share, words */
  others: PrintedIndicator[];
  /** the sum as a reader would write it: 150 万元 + 300 万元 + 350 万元 = 800 万元 */
  arithmetic: string;
  /** how the sum stands to the year's total; null where the total is not printed */
  comparison: string | null;
}

/** True for an indicator of the class 成本指标 at either level. */
export function isCostIndicator(indicator: PrintedIndicator): boolean {
  return indicator.level1.text === '成本指标' || indicator.level2.text === '成本指标';
}

/** One unit throughout, so that a reader can follow the sum. */
const wan = (yuan: string) => `${yuanToWan(yuan)} 万元`;

/** Sets cost indicators against the funding. Null where no cost indicator prints an amount of money. */
export function costCheck(project: Project): CostCheck | null {
  const cost = project.indicators.filter(isCostIndicator);
  const amounts = cost.flatMap((indicator) => {
    const yuan = indicator.target.comparator === 'range' ? null : yuanOf(indicator.target);
    return yuan === null ? [] : [{ indicator, yuan }];
  });
  if (amounts.length === 0) return null;
  const others = cost.filter((indicator) => !amounts.some((amount) => amount.indicator === indicator));
  const sum = sumYuan(amounts.map(({ yuan }) => yuan));
  const said = amounts.map(({ yuan }) => wan(yuan));
  return {
    amounts,
    others,
    arithmetic: said.length === 1 ? `${said[0]}` : `${said.join(' + ')} = ${wan(sum)}`,
    comparison: compare(sum, project.funding.total?.yuan ?? null, others.length),
  };
}

function compare(sum: string, total: string | null, others: number): string | null {
  if (total === null) return null;
  const difference = new Big(total).minus(sum);
  const rest = others > 0 ? `另有 ${others} 项成本指标不是一笔金额，没有算进去。` : '';
  if (difference.eq(0)) return `与年度资金总额 ${wan(total)}相等。${rest}`;
  const side = difference.gt(0) ? '少' : '多';
  return `比年度资金总额 ${wan(total)}${side} ${wan(difference.abs().toFixed())}。${rest}`;
}
