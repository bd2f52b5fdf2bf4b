import type { Result } from '../model/site.ts';

/** Whether a self-evaluation prints points that its unit gave itself: forms of 转移支付 have none. */
export const isScored = ({ result, indicators }: Pick<Result, 'result' | 'indicators'>): boolean =>
  [result.totalScore, ...result.money.map(({ score }) => score), ...indicators.map(({ score }) => score)].some(
    (score) => !!score?.text,
  );
