import { groupBy } from '../corpus/corpus.ts';
import { classPage, pageOf } from '../corpus/links.ts';
import { projectClasses } from '../facts/classes.ts';
import { departments } from '../facts/departments.ts';
import { largestFirst } from '../facts/largestFirst.ts';
import { projectTopics } from '../facts/topics.ts';
import { worlds } from '../facts/worlds.ts';
import { byYear } from '../words/year.ts';
import type { CategoryPages } from './chartList.ts';
import type { Chart, Plot } from './data/chart.ts';
import {
  type ChartSource,
  chartsOfProject,
  type PageCharts,
  satisfactionAxis,
  unitCharts,
  worldCharts,
} from './pageCharts.ts';
import { chartFile } from './render/chartFile.ts';

/** A chart that has files of its own. */
export interface CataloguedChart {
  chart: Chart;
  plot: Plot;
  subject: string;
}

/** The pages that bars of the site lead to. */
export function categoryPages({ projects }: ChartSource): CategoryPages {
  const pageById = new Map(
    departments(projects).flatMap((department) =>
      department.projects.map(({ id }) => [id, pageOf(department)] as const),
    ),
  );
  return { classPage, departmentPage: ({ id }) => pageById.get(id) };
}

const catalogues = new WeakMap<ChartSource, ReadonlyMap<string, CataloguedChart>>();

/** Every chart of the site that is drawn, by the hash its files are named after. Made once for a source. */
export function chartCatalogue(source: ChartSource): ReadonlyMap<string, CataloguedChart> {
  const catalogue = catalogues.get(source) ?? makeCatalogue(source);
  catalogues.set(source, catalogue);
  return catalogue;
}

function makeCatalogue(source: ChartSource): Map<string, CataloguedChart> {
  const catalogue = new Map<string, CataloguedChart>();
  for (const { subject, charts } of allCharts(source)) {
    for (const chart of Object.values(charts)) {
      const file = chart && chartFile(chart, subject);
      if (chart?.plot && file) catalogue.set(file.hash, { chart, plot: chart.plot, subject });
    }
  }
  return catalogue;
}

function* allCharts(source: ChartSource): Generator<PageCharts> {
  const { projects, units } = source;
  const pages = categoryPages(source);
  const parts = worlds(projects);
  yield satisfactionAxis(parts, source);
  for (const world of parts) yield worldCharts(world.projects, source, pages);
  for (const group of [...projectTopics(projects), ...projectClasses(projects), ...departments(projects)]) {
    for (const world of worlds(group.projects)) yield worldCharts(world.projects, source, pages, group.name);
  }
  const byUnit = groupBy(projects, ({ unitId }) => unitId);
  for (const unit of units) {
    const own = largestFirst(byUnit.get(unit.id) ?? []);
    for (const [, projects] of byYear(own, ({ fiscalYear }) => fiscalYear)) {
      yield unitCharts(unit, projects, own, source, pages);
    }
  }
  for (const project of projects) yield chartsOfProject(project, source);
}
