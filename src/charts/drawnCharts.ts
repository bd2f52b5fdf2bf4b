import { type ChartPlace, chartsIn } from './chartList.ts';
import type { Chart } from './data/chart.ts';
import type { PageCharts } from './pageCharts.ts';

/** The charts of a place that have something to draw; the tables of a page say the rest. */
export function drawnCharts(
  { charts }: PageCharts,
  place: ChartPlace,
): { name: string; chart: Chart; kicker: string }[] {
  return chartsIn(place).flatMap(({ name, kicker }) => {
    const chart = charts[name];
    return chart?.plot ? [{ name, chart, kicker }] : [];
  });
}

/** What the charts of a place without a drawing find: 按项目属性 → 全部 80 万元都是一年期项目. */
export function undrawnFindings({ charts }: PageCharts, place: ChartPlace): { finding: string; kicker: string }[] {
  return chartsIn(place).flatMap(({ name, kicker }) => {
    const chart = charts[name];
    return chart && !chart.plot ? [{ finding: chart.finding, kicker }] : [];
  });
}
