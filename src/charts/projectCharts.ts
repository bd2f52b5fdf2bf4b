import type { Project } from '../model/site.ts';
import type { Chart } from './data/chart.ts';
import { costIndicators } from './data/costIndicators.ts';
import { fundingBySource } from './data/fundingBySource.ts';
import { satisfactionTargets } from './data/satisfactionTargets.ts';
import { spendingSchedule } from './data/spendingSchedule.ts';

/**
 * The charts of a project page. `costs` and `schedule` are null where the project prints neither.
 * @param printed the projects of its document as that document prints them, itself among them
 */
export function projectCharts(project: Project, printed: readonly Project[]) {
  return {
    // What its own table prints is shown even where other documents disagree.
    sources: fundingBySource([{ ...project, counted: true }]),
    costs: costIndicators(project),
    schedule: spendingSchedule(project),
    satisfaction: satisfactionTargets(
      [
        { label: '本项目', projects: [project] },
        { label: '这份文件里的其他项目', projects: printed, except: [project] },
      ],
      undefined,
      '这份文件里的',
    ),
  } satisfies Record<string, Chart | null>;
}
