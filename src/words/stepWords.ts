import type { ResultAmountKey, ResultMoney } from '../model/printedResult.ts';

const STEPS: Readonly<Record<ResultAmountKey, string>> = {
  planned: '年初预算',
  adjusted: '全年预算（调整后）',
  executed: '全年执行',
};

/** What a column of money of a self-evaluation is called. A form without 年初预算数 does not say that its 全年预算数 was adjusted. */
export const stepWord = ({ planned }: Pick<ResultMoney, 'planned'>, key: ResultAmountKey): string =>
  key === 'adjusted' && !planned ? '全年预算' : STEPS[key];
