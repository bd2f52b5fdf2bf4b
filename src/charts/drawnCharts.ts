import type { Chart } from './data/chart.ts';
import type { PageCharts } from './pageCharts.ts';

/** Charts to show, in order, each with the words over its title. */
export type ChartChoice = readonly (readonly [name: string, kicker: string])[];

/** The chosen charts that have something to draw; the tables of a page say the rest. */
export function drawnCharts({ charts }: PageCharts, choice: ChartChoice): { chart: Chart; kicker: string }[] {
  return choice.flatMap(([name, kicker]) => {
    const chart = charts[name];
    return chart?.plot ? [{ chart, kicker }] : [];
  });
}

/** What the chosen charts without a drawing find: 按项目属性 → 全部 80 万元都是一年期项目. */
export function undrawnFindings({ charts }: PageCharts, choice: ChartChoice): { finding: string; kicker: string }[] {
  return choice.flatMap(([name, kicker]) => {
    const chart = charts[name];
    return chart && !chart.plot ? [{ finding: chart.finding, kicker }] : [];
  });
}
