import Big from 'big.js';
import { RESULT_AMOUNTS, RESULT_MONEY_ROWS, type ResultMoney } from '../model/printedResult.ts';
import { formatAmount, groupDigits } from '../values/amount.ts';
import type { Check } from './check.ts';
import { moneyParts } from './moneyParts.ts';
import { resultCheck } from './resultCheck.ts';

const wan = (yuan: string | Big): string =>
  groupDigits(formatAmount(typeof yuan === 'string' ? yuan : yuan.toFixed(), '万元'));

/** What a row of money is called. */
export const moneyLabel = ({ row }: ResultMoney): string =>
  RESULT_MONEY_ROWS.find(({ key }) => key === row)?.label ?? '';

export const executedAboveAdjusted: Check = {
  code: 'result/executed-above-adjusted',
  severity: 'warning',
  about: 'money',
  title: '自评表上，花出去的比全年预算多',
  explanation: '自评表同一行里，全年执行数比全年预算数（有的表叫调整后预算数）大。两个数都照原表登出。',
  isNot:
    '不是说多花了钱。上年结转的钱、年中追加的钱没有印进全年预算，或者两栏的单位（元、万元）填得不一样，都会这样。只和年初预算比、没有印全年预算的，不算。',
  remedy: '核对两个数的口径和单位；有追加或结转的，在备注里写一句。',
  find: resultCheck(({ result }) =>
    result.result.money.flatMap((row) => {
      const { adjusted, executed } = row;
      if (!adjusted.yuan || !executed.yuan || new Big(executed.yuan).lte(adjusted.yuan)) return [];
      const more = new Big(executed.yuan).minus(adjusted.yuan);
      return [
        {
          sourceRef: executed.places[0]?.ref,
          printed: executed.yuan,
          expected: adjusted.yuan,
          message: `${moneyLabel(row)}：全年执行 ${wan(executed.yuan)} 万元 − 全年预算 ${wan(adjusted.yuan)} 万元 = ${wan(more)} 万元。`,
        },
      ];
    }),
  ),
};

/** How many yuan are one 万元. */
const TEN_THOUSAND = 10_000;

export const otherMagnitude: Check = {
  code: 'result/other-magnitude',
  severity: 'warning',
  about: 'money',
  title: '自评表和目标表的金额正好差一万倍',
  explanation:
    '同一个项目，公开的目标表上的资金总额，和自评表上的预算总额，一个正好是另一个的 10000 倍。两个数都照原表登出。',
  isNot: '不是说钱多了或少了。多半是有一张表的金额单位（元、万元）印错了，或者填数时没有照它填。',
  remedy: '核对两张表的金额单位，印错的更正后重新公开。',
  find: resultCheck(({ result, project }) => {
    const total = result.result.money.find(({ row }) => row === 'total');
    const reported = total?.planned?.yuan ? total.planned : total?.adjusted;
    const planned = project?.funding.total?.yuan;
    if (!reported?.yuan || !planned) return [];
    const isFar = (more: string, less: string) => less !== '0' && new Big(less).times(TEN_THOUSAND).eq(more);
    if (!isFar(planned, reported.yuan) && !isFar(reported.yuan, planned)) return [];
    return [
      {
        sourceRef: reported.places[0]?.ref,
        printed: reported.yuan,
        expected: planned,
        message: `目标表的资金总额 ${wan(planned)} 万元，自评表的预算总额 ${wan(reported.yuan)} 万元，正好差 10000 倍。`,
      },
    ];
  }),
};

const COLUMNS = { planned: '年初预算', adjusted: '全年预算', executed: '全年执行' } as const;

export const resultPartsDiffer: Check = {
  code: 'result/money-parts-differ',
  severity: 'warning',
  about: 'money',
  title: '自评表上，资金总额和下面各项加起来不一样',
  explanation:
    '自评表的资金总额应当等于下面财政拨款、结转和其他资金之和。两边都照原表登出，算式写在提示里；对不上的，不算进“花出去多少”的合计。',
  isNot: '不是说钱花错了。可能总额一行没有填、填了 0，或者有一项没有印在表上。各项都空着的，不算。',
  remedy: '核对总额一行，有误就更正后重新公开。',
  find: resultCheck(({ result }) =>
    RESULT_AMOUNTS.flatMap((key) => {
      const differ = moneyParts(result, key);
      if (!differ) return [];
      return [
        {
          sourceRef: result.result.money.find(({ row }) => row === 'total')?.[key]?.places[0]?.ref,
          printed: differ.total,
          expected: differ.sum,
          message: `${COLUMNS[key]}：总额印 ${wan(differ.total)} 万元，下面各项加起来 ${wan(differ.sum)} 万元。`,
        },
      ];
    }),
  ),
};

const RATE = /^(\d{1,5})(?:\.(\d{1,6}))?\s*([%％])?$/;

/** A printed rate in percent, and the size of its last printed place; null where it is no plain number. */
function rateOf(printed: string): { percent: Big; step: Big } | null {
  const [, whole = '', fraction = '', sign] = RATE.exec(printed.trim()) ?? [];
  if (whole === '') return null;
  const [percent, step] = [new Big(`${whole}.${fraction}0`), new Big(10).pow(-fraction.length)];
  // 0.98 or 1 without a sign is the share itself.
  return !sign && percent.lte(1) ? { percent: percent.times(100), step: step.times(100) } : { percent, step };
}

export const rateDiffers: Check = {
  code: 'result/rate-differs',
  severity: 'warning',
  about: 'money',
  title: '印的执行率和两个金额算出来的不一样',
  explanation: '自评表印了执行率，也印了全年预算和全年执行。本站用全年执行除以全年预算，得到的和印的不一样。',
  isNot:
    '不是说哪个数错了。有的单位用年初预算去除，有的超过 100% 的只填 100%。四舍五入或去掉尾数差出来的，不算；金额有一个没有印、读不准或是 0 的，也不算。',
  remedy: '核对执行率是用哪两个数算的；表样写着“B/A”的，A 是全年预算数。',
  find: resultCheck(({ result }) =>
    result.result.money.flatMap((row) => {
      const { planned, adjusted, executed, rate } = row;
      const printed = rateOf(rate?.text ?? '');
      if (!printed || !rate || !executed.yuan || !adjusted.yuan || adjusted.yuan === '0') return [];
      const share = (whole: string) => new Big(executed.yuan ?? 0).times(100).div(whole);
      const isPrinted = (percent: Big) => percent.minus(printed.percent).abs().lt(printed.step);
      if (isPrinted(share(adjusted.yuan))) return [];
      const ofPlanned = planned?.yuan && planned.yuan !== '0' && isPrinted(share(planned.yuan));
      const said = share(adjusted.yuan).round(2).toFixed();
      return [
        {
          sourceRef: rate.places[0]?.ref,
          printed: rate.text,
          expected: `${said}%`,
          message: `${moneyLabel(row)}：${wan(executed.yuan)} 万元 ÷ ${wan(adjusted.yuan)} 万元 = ${said}%，表上印的是“${rate.text}”${ofPlanned ? `；除以年初预算 ${wan(planned?.yuan ?? '0')} 万元，正好是这个数` : ''}。`,
        },
      ];
    }),
  ),
};
