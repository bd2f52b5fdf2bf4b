import type { PrintedIndicator } from '../model/documentTables.ts';
import { classAbove } from '../model/indicatorClasses.ts';
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

const SATISFACTION = '满意度指标';

/** True for an indicator of the class 满意度指标 at either level, also as 社会公众或服务对象满意度指标 under 效益指标. */
export function isSatisfaction({ indicator: { level1, level2 } }: ProjectIndicator): boolean {
  return level1.text === SATISFACTION || classAbove(level2.text) === SATISFACTION || level2.text.endsWith(SATISFACTION);
}
