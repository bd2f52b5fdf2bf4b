import type { PrintedIndicator } from '../model/documentTables.ts';
import { ABSENT } from './absent.ts';
import { toYuan } from './amount.ts';

/** A cost indicator: the amount of money it states, or why it states none that can be added up. */
export interface CostAmount {
  indicator: PrintedIndicator;
  /** exact yuan; null where it is a price, a share, a range, words or blank */
  yuan: string | null;
  /** the reason in Chinese; empty where there is an amount */
  why: string;
}

/** A name that makes its amount a price for each person, month or piece, though the unit printed is plain 元. */
const RATE_NAME = /[人户亩]均|平均|每|月(?:领取|工资)|[/／]月|[（(]月[）)]|单价|单位(?:成本|造价)/;

/** A unit of money printed in the name, where the value is a bare number: 落实社区工作者公积金（元） */
const UNIT_IN_NAME = /[（(]((?:[百千]?万|千|亿)?元)[）)]$/;

/** True for an indicator of the class 成本指标 at either level, 经济成本指标 and the like among them. */
export function isCostIndicator({ level1, level2 }: PrintedIndicator): boolean {
  return level1.text === '成本指标' || level2.text.endsWith('成本指标');
}

/** The cost indicators among some, in printed order, each with its amount or the reason why it has none. */
export function costAmounts(indicators: readonly PrintedIndicator[]): CostAmount[] {
  return indicators.filter(isCostIndicator).map(costAmount);
}

function costAmount(indicator: PrintedIndicator): CostAmount {
  const { name, target } = indicator;
  const not = (why: string): CostAmount => ({ indicator, yuan: null, why });
  if (indicator.unpaired) return not('名称与值对不上');
  if (target.kind === 'blank') return not(ABSENT.blank);
  if (target.kind === 'withheld') return not(ABSENT.withheld);
  if (target.number === null) return not('不是金额');
  if (target.comparator === 'range') return not('是一个范围');
  if (RATE_NAME.test(name.text)) return not('像是每人、每月或每件的数');
  const yuan = toYuan(target.number, target.measurementUnit || (UNIT_IN_NAME.exec(name.text)?.[1] ?? ''));
  return yuan === null ? not('不是一笔金额') : { indicator, yuan, why: '' };
}
