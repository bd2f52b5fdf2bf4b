import { categoryPagesOf } from '../../charts/categoryPagesOf.ts';
import type { ChartPlace } from '../../charts/chartList.ts';
import { chartSource, chartSourceOfUnit } from '../../charts/chartSource.ts';
import type { Chart } from '../../charts/data/chart.ts';
import { drawnCharts } from '../../charts/drawnCharts.ts';
import { type PageCharts, unitCharts, worldCharts } from '../../charts/pageCharts.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { worldAnchor, worlds } from '../../facts/worlds.ts';
import type { Project, Unit } from '../../model/site.ts';
import { byYear, yearSegment } from '../../words/year.ts';

/** A chart with the place it has on its page, and in the page that is set into others. */
export interface EmbeddedChart {
  id: string;
  kicker: string;
  subject: string;
  chart: Chart;
}

/** The place of a chart on a page. */
export const chartId = (name: string, part: string): string => ['chart', name, part].filter(Boolean).join('-');

const placed = (page: PageCharts, place: ChartPlace, part: string): EmbeddedChart[] =>
  drawnCharts(page, place).map(({ name, ...chart }) => ({ id: chartId(name, part), subject: page.subject, ...chart }));

/** The charts of a unit, year by year. */
export function chartsOfUnit(corpus: Corpus, unit: Unit): EmbeddedChart[] {
  const projects = corpus.projectsByUnit.get(unit.id) ?? [];
  return byYear(projects, ({ fiscalYear }) => fiscalYear).flatMap(([year, own]) => {
    const page = unitCharts(unit, own, projects, chartSourceOfUnit(corpus, unit), categoryPagesOf(corpus));
    return (['unit', 'unit-satisfaction'] as const).flatMap((place) => placed(page, place, yearSegment(year)));
  });
}

/** The charts of projects county by county and year by year. @param most worlds shown; a page of more draws none */
export function chartsOfWorlds(
  corpus: Corpus,
  projects: readonly Project[],
  place: ChartPlace,
  most: number,
  name?: string,
): EmbeddedChart[] {
  const parts = worlds(projects);
  if (parts.length > most) return [];
  return parts.flatMap((part) =>
    placed(
      worldCharts(part.projects, chartSource(corpus, part.projects), categoryPagesOf(corpus), name),
      place,
      worldAnchor(part),
    ),
  );
}
