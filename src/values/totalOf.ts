import type { Project } from '../model/site.ts';
import { sumYuan } from './amount.ts';
import { countedYuan } from './countedYuan.ts';

/** The exact total in yuan of the projects that print one which no other document contradicts; null where none does, for that is not 0. */
export function totalOf(projects: readonly Pick<Project, 'counted' | 'funding'>[]): string | null {
  const amounts = projects.flatMap((project) => countedYuan(project) ?? []);
  return amounts.length === 0 ? null : sumYuan(amounts);
}
