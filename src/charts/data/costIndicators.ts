import Big from 'big.js';
import type { PrintedIndicator } from '../../model/documentTables.ts';
import type { Project } from '../../model/site.ts';
import { groupDigits, sumYuan, toYuan } from '../../normalise/amount.ts';
import { sayAmount, yuanToWan } from '../../text/amount.ts';
import type { Chart, FigureTable } from '../chart.ts';

/** What a cost indicator prints: an amount that can be added up, or why it can't. */
interface Cost {
  label: string;
  printed: string;
  yuan: string | null;
  why: string;
}

/** A name that makes its amount a price for each person, month or piece, though the unit printed is plain 元. */
const rateName = /人均|每人|每月|每村|每户|每亩|月工资|[/／]月|[（(]月[）)]|单价/;

/** A unit of money printed in the name, where the value is a bare number: 落实社区工作者公积金（元） */
const unitInName = /[（(]((?:[百千]?万|千|亿)?元)[）)]$/;

/**
 * The cost indicators of a project that are amounts of money, set against its total. Prices (`2万元/村`), shares, ranges
 * and words are not added up; they are listed. Null where the project has no cost indicator.
 */
export function costIndicators(project: Project): Chart | null {
  const costs = project.indicators.filter(isCost).map(costOf);
  if (costs.length === 0) return null;
  const amounts = costs.flatMap(({ label, printed, yuan }) => (yuan === null ? [] : [{ label, printed, yuan }]));
  const others = costs.filter(({ yuan }) => yuan === null);
  const sum = sumYuan(amounts.map(({ yuan }) => yuan));
  const total = project.funding.total?.yuan ?? null;
  const equal = total !== null && new Big(total).eq(sum);
  // One amount that equals the total is a sentence, not a picture.
  const worthDrawing =
    total !== null && amounts.length > 0 && !(amounts.length === 1 && equal) && new Big(total).plus(sum).gt(0);
  return {
    finding: findingOf(amounts, sum, total),
    description: worthDrawing
      ? `条形图，年度资金总额 ${sayAmount(total)}；${amounts.map(({ label, yuan }) => `${label} ${sayAmount(yuan)}`).join('；')}。`
      : '',
    notes: [
      ...(amounts.length > 1 ? [arithmetic(amounts, sum)] : []),
      ...(others.length > 0 ? [`有 ${others.length} 项成本指标没有相加：${others.map(saidOf).join('；')}。`] : []),
    ],
    plot: worthDrawing
      ? { kind: 'cost-parts', total, parts: amounts.map(({ label, yuan }) => ({ label, yuan, tone: 'other' })) }
      : null,
    table: tableOf(costs, total),
  };
}

/** True for an indicator of the class 成本指标 at either level. */
function isCost({ level1, level2 }: PrintedIndicator): boolean {
  return level1.text === '成本指标' || level2.text === '成本指标';
}

function costOf({ name, target }: PrintedIndicator): Cost {
  const cost = { label: name.text || '（名称空白）', printed: target.printed };
  const not = (why: string): Cost => ({ ...cost, yuan: null, why });
  if (target.kind === 'blank') return not('空白');
  if (target.number === null) return not('不是金额');
  if (target.comparator === 'range') return not('是一个范围');
  if (rateName.test(name.text)) return not('看名称是单价');
  const yuan = toYuan(target.number, target.measurementUnit || (unitInName.exec(name.text)?.[1] ?? ''));
  return yuan === null ? not('不是一笔金额') : { ...cost, yuan, why: '' };
}

/** The sum written out in one unit throughout, so that a reader can follow it. */
function arithmetic(amounts: readonly { yuan: string }[], sum: string): string {
  const say = new Big(sum).lt(10_000) ? sayAmount : (yuan: string) => `${yuanToWan(yuan)} 万元`;
  return `${amounts.map(({ yuan }) => say(yuan)).join(' + ')} = ${say(sum)}`;
}

function saidOf({ label, printed, why }: Cost): string {
  return `${label}${printed ? ` ${printed}` : ''}（${why}）`;
}

function findingOf(amounts: readonly { yuan: string }[], sum: string, total: string | null): string {
  if (amounts.length === 0) return '成本指标里没有可以相加的金额';
  const said =
    amounts.length === 1 ? `成本指标写的是 ${sayAmount(sum)}` : `${amounts.length} 项成本指标合计 ${sayAmount(sum)}`;
  if (total === null) return `${said}，没有印出年度资金总额`;
  const difference = new Big(total).minus(sum);
  if (difference.eq(0)) return `${said}，与年度资金总额相等`;
  return `${said}，比年度资金总额${difference.gt(0) ? '少' : '多'} ${sayAmount(difference.abs().toFixed())}`;
}

/** The total, then the amounts in the order of the drawing, then what was not added up. */
function tableOf(costs: readonly Cost[], total: string | null): FigureTable {
  const sorted = [...costs].sort((a, b) => Number(a.yuan === null) - Number(b.yuan === null));
  const amount = (yuan: string | null, why = '') =>
    yuan === null ? { text: why, value: '' } : { text: groupDigits(yuan), value: yuan };
  return {
    columns: [{ label: '项目' }, { label: '原文' }, { label: '金额（元）', number: true }],
    rows: [
      { cells: [{ text: '年度资金总额' }, { text: '' }, amount(total, '没有印出')] },
      ...sorted.map(({ label, printed, yuan, why }) => ({
        cells: [{ text: label }, { text: printed }, amount(yuan, why)],
      })),
    ],
  };
}
