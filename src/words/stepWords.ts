import type { ResultAmountKey } from '../model/printedResult.ts';

/** What the columns of money of a self-evaluation are called. */
export const STEP_WORDS: Readonly<Record<ResultAmountKey, string>> = {
  planned: '年初预算',
  adjusted: '全年预算（调整后）',
  executed: '全年执行',
};
