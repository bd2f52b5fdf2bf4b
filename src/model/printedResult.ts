import { z } from 'zod';
import { PrintedAmount, PrintedText } from './printed.ts';

/** The rows of money of a self-evaluation, in the order in which they are shown. */
export const RESULT_MONEY_ROWS = [
  { key: 'total', label: '年度资金总额' },
  { key: 'fiscalAppropriation', label: '财政拨款' },
  { key: 'centralFunds', label: '中央资金' },
  { key: 'upperLevelFunds', label: '上级补助' },
  { key: 'localFunds', label: '地方资金' },
  { key: 'countyFunds', label: '县级资金' },
  { key: 'carriedOver', label: '上年结转资金' },
  { key: 'specialAccount', label: '财政专户管理资金' },
  { key: 'unitFunds', label: '单位资金' },
  { key: 'otherFunds', label: '其他资金' },
] as const;

export type ResultMoneyKey = (typeof RESULT_MONEY_ROWS)[number]['key'];

/** The columns of money of a self-evaluation: what was planned when the year began, what that became, what was spent. */
export const RESULT_AMOUNTS = ['planned', 'adjusted', 'executed'] as const;
export type ResultAmountKey = (typeof RESULT_AMOUNTS)[number];

/** One row of money of a self-evaluation, as printed: nothing is added up. */
export const ResultMoney = z.strictObject({
  row: z.enum(RESULT_MONEY_ROWS.map(({ key }) => key)),
  planned: PrintedAmount.optional().describe('年初预算数; absent where a form has no such column'),
  adjusted: PrintedAmount.describe('全年预算数 / 调整后预算数'),
  executed: PrintedAmount.describe('全年执行数 / 预算执行数'),
  rate: PrintedText.optional().describe('执行率'),
  weight: PrintedText.optional().describe('分值 / 权重'),
  score: PrintedText.optional().describe('得分'),
  reason: PrintedText.optional().describe('原因'),
});
export type ResultMoney = z.infer<typeof ResultMoney>;

/** The amounts of a row, in the order of the columns that its form has. */
export const amountsOf = (row: ResultMoney): { key: ResultAmountKey; amount: PrintedAmount }[] =>
  RESULT_AMOUNTS.flatMap((key) => {
    const amount = row[key];
    return amount ? [{ key, amount }] : [];
  });

/** What a self-evaluation prints besides the fields and indicators that a plan has too. */
export const PrintedResult = z.strictObject({
  money: z.array(ResultMoney).describe('rows of money in printed order'),
  totalScore: PrintedText.optional().describe(
    'the points of the row that adds them up; absent where a form has no such row',
  ),
});
export type PrintedResult = z.infer<typeof PrintedResult>;
