import type { Project } from '../model/site.ts';
import { sumYuan } from '../values/amount.ts';

/** The exact total in yuan of the projects that print one. */
export function totalOf(projects: readonly Project[]): string {
  return sumYuan(projects.flatMap((project) => project.funding.total?.yuan ?? []));
}
