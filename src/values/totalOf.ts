import type { Project } from '../model/site.ts';
import { sumYuan } from '../values/amount.ts';
import { countedYuan } from '../values/countedYuan.ts';

/** The exact total in yuan of the projects that print one which no other document contradicts. */
export function totalOf(projects: readonly Project[]): string {
  return sumYuan(projects.flatMap((project) => countedYuan(project) ?? []));
}
