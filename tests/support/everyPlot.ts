import { categoryPagesOf } from '../../src/charts/categoryPagesOf.ts';
import type { Plot } from '../../src/charts/data/chart.ts';
import {
  type ChartSource,
  chartsOfProject,
  type PageCharts,
  satisfactionAxis,
  unitCharts,
  worldCharts,
} from '../../src/charts/pageCharts.ts';
import { groupBy } from '../../src/corpus/corpus.ts';
import { projectClasses } from '../../src/facts/classes.ts';
import { departments } from '../../src/facts/departments.ts';
import { largestFirst } from '../../src/facts/largestFirst.ts';
import { printedInDocuments } from '../../src/facts/printedIn.ts';
import { projectTopics } from '../../src/facts/topics.ts';
import { worlds } from '../../src/facts/worlds.ts';
import { byYear } from '../../src/words/year.ts';

/** Everything that is drawn on the pages of a site. */
export const everyPlot = (source: ChartSource): Plot[] =>
  [...everyPage(source)].flatMap(({ charts }) => Object.values(charts).flatMap((chart) => chart?.plot ?? []));

function* everyPage(source: ChartSource): Generator<PageCharts> {
  const { projects, units } = source;
  const pages = categoryPagesOf(source);
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
  const printed = printedInDocuments(source);
  for (const project of projects) {
    yield chartsOfProject(project, printed.get(project.documentId) ?? [], source.documents);
  }
}
