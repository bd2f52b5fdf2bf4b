import type { Project } from '../model/site.ts';

/**
 * The amount of a project that takes part in sums, in exact yuan. Null where no total is printed, and where documents disagree about it:
 * then none of the printed amounts is summed.
 */
export const countedYuan = ({ counted, funding }: Pick<Project, 'counted' | 'funding'>): string | null =>
  counted ? (funding.total?.yuan ?? null) : null;
