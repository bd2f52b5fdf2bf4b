import { groupBy } from '../corpus/corpus.ts';
import type { Project } from '../model/site.ts';
import { totalOf } from '../values/totalOf.ts';
import { compareDecimals } from '../words/amount.ts';

/** Number and exact total of the projects of each unit, the largest total first. Hand in one county and year. */
export function sumsByUnit(projects: readonly Project[]): { unitId: string; count: number; yuan: string | null }[] {
  return [...groupBy(projects, ({ unitId }) => unitId)]
    .map(([unitId, members]) => ({ unitId, count: members.length, yuan: totalOf(members) }))
    .sort((a, b) => compareDecimals(b.yuan ?? '0', a.yuan ?? '0'));
}
