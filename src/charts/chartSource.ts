import { type Corpus, groupBy, required } from '../corpus/corpus.ts';
import { lookUp } from '../corpus/watchedCorpus.ts';
import type { Project, Unit } from '../model/site.ts';
import type { ChartSource } from './pageCharts.ts';

const projectsOfCounty = lookUp('projectsOfCounty', ({ projects }: Corpus) =>
  groupBy(projects, ({ county }) => county),
);
/** A unit knows its place among all only from the list, and stands there with those of its county. */
const unitsOfCounty = lookUp('unitsOfCounty', ({ units }: Corpus) => groupBy(units, ({ county }) => county));

/** What charts of some projects are made from, and no more: their own units, in the order of the site, and their documents. */
export function chartSource(corpus: Corpus, projects: readonly Project[]): ChartSource {
  const units = new Set(projects.map(({ unitId }) => unitId));
  const counties = new Set([...units].map((id) => required(corpus.unitById, id).county));
  const documents = new Set(projects.map(({ documentId }) => documentId));
  return {
    projects,
    units: [...counties].flatMap((county) => unitsOfCounty(corpus).get(county) ?? []).filter(({ id }) => units.has(id)),
    documents: [...documents].map((id) => required(corpus.documentById, id)),
  };
}

/** The same for a unit, which is set against all units of its county. */
export function chartSourceOfUnit(corpus: Corpus, unit: Unit): ChartSource {
  return chartSource(corpus, projectsOfCounty(corpus).get(unit.county) ?? []);
}
