import { percentOf } from '../normalise/targetValue.ts';
import { groupBy } from './corpus.ts';
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
