import type { Project } from '../model/site.ts';
import type { Chart } from './data/chart.ts';
import { costIndicators } from './data/costIndicators.ts';
import { fundingBySource } from './data/fundingBySource.ts';
import { satisfactionTargets } from './data/satisfactionTargets.ts';
import { spendingSchedule } from './data/spendingSchedule.ts';

/**
 * The charts of a project page. `costs` and `schedule` are null where the project prints neither.
 * @param unitProjects the projects of its unit, itself among them
 * @param allProjects every project it is to be seen against, those of its unit among them
 */
export function projectCharts(project: Project, unitProjects: readonly Project[], allProjects: readonly Project[]) {
  return {
    sources: fundingBySource([project]),
    costs: costIndicators(project),
    schedule: spendingSchedule(project),
    satisfaction: satisfactionTargets([
      { label: '本项目', projects: [project] },
      { label: '本单位其他项目', projects: unitProjects, except: [project] },
      { label: '其他单位', projects: allProjects, except: unitProjects },
    ]),
  } satisfies Record<string, Chart | null>;
}
