import { groupBy } from '../corpus/corpus.ts';
import { percentOf } from '../values/targetValue.ts';
import type { ProjectIndicator } from './projectIndicator.ts';

/** Satisfaction targets that promise the same: 95% of 23 projects. */
export interface SatisfactionGroup {
  /** exact percentage, or null for targets that are none: those stand alone */
  percent: string | null;
  rows: ProjectIndicator[];
}

/** Targets by percentage, highest first; what is no percentage last. */
export function satisfactionGroups(rows: readonly ProjectIndicator[]): SatisfactionGroup[] {
  return [...groupBy(rows, ({ indicator }) => percentOf(indicator.target) ?? '')]
    .sort(([a], [b]) => Number(b) - Number(a) || Number(a === '') - Number(b === ''))
    .map(([percent, same]) => ({ percent: percent === '' ? null : percent, rows: same }));
}

/** Ways of printing that are listed; more are counted. */
const SHOWN_WAYS = 6;

/** The ways targets are printed with the number of each, the most frequent first: “≥95%” 57 项, “95%” 3 项. */
export function printedWays(rows: readonly ProjectIndicator[]): string[] {
  const ways = [...groupBy(rows, ({ indicator }) => indicator.target.printed)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const rest = ways.slice(SHOWN_WAYS);
  const restCount = rest.reduce((sum, [, same]) => sum + same.length, 0);
  return [
    ...ways.slice(0, SHOWN_WAYS).map(([printed, same]) => `“${printed}” ${same.length} 项`),
    ...(rest.length > 0 ? [`另外 ${rest.length} 种印法 ${restCount} 项`] : []),
  ];
}
