import type { Project } from '../model/site.ts';
import { compareDecimals } from '../words/amount.ts';

/** Projects by amount, those without one last; equal amounts keep their order. */
export function largestFirst(projects: readonly Project[]): Project[] {
  return [...projects].sort((a, b) => {
    const [left, right] = [a.funding.total?.yuan ?? null, b.funding.total?.yuan ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return compareDecimals(right, left);
  });
}
