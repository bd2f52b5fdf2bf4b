import type { PrintedIndicator } from '../model/documentTables.ts';
import type { Project } from '../model/site.ts';

/** An indicator with the project that printed it. */
export interface ProjectIndicator {
  project: Project;
  indicator: PrintedIndicator;
}

/** All indicators of some projects, in printed order. */
export function projectIndicators(projects: readonly Project[]): ProjectIndicator[] {
  return projects.flatMap((project) => project.indicators.map((indicator) => ({ project, indicator })));
}

/** True for an indicator of the class 满意度指标 at either level. */
export function isSatisfaction({ indicator: { level1, level2 } }: ProjectIndicator): boolean {
  return level1.text === '满意度指标' || level2.text === '服务对象满意度指标';
}
