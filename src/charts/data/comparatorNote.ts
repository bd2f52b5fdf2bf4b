import { groupBy } from '../../corpus/corpus.ts';
import type { PercentTargets } from './satisfactionCounts.ts';

type Sign = NonNullable<PercentTargets['comparator']> | 'none';

const words: Readonly<Record<Sign, string>> = {
  '≥': '是“≥”（至少）',
  '>': '是“>”（高于）',
  '=': '是“=”（正好）',
  '≤': '是“≤”（至多）',
  '<': '是“<”（低于）',
  approx: '是大约数',
  range: '是一个范围（图上标下限）',
  none: '没有符号',
};

/** Says which signs stand before the numbers of a drawing that shows the numbers alone. */
export function comparatorNote(targets: readonly PercentTargets[]): string[] {
  const signs = [...groupBy(targets, ({ comparator }): Sign => comparator ?? 'none')]
    .map(([sign, same]) => ({ sign, count: same.reduce((sum, { count }) => sum + count, 0) }))
    .sort((a, b) => b.count - a.count);
  const [most] = signs;
  if (!most || (signs.length === 1 && most.sign === 'none')) return [];
  const said = signs.map(({ sign, count }) => `${signs.length === 1 ? '都' : `${count} 项`}${words[sign]}`);
  return [`图上只标数，不标符号：${said.join('，')}。`];
}
