import { groupBy } from '../corpus/corpus.ts';
import { placeOf } from '../facts/placeOf.ts';
import type { Project, Unit } from '../model/site.ts';
import { byYear, sayYear } from '../words/year.ts';
import { type CategoryPages, moneyCharts, projectCharts } from './chartList.ts';
import type { Chart } from './data/chart.ts';
import { rootPath } from './data/rootPath.ts';
import { satisfactionTargets } from './data/satisfactionTargets.ts';
import { type NamedDocument, sourceLine } from './data/sourceLine.ts';

/** The charts of a page, or of one part of it, with the words that say whose figures they are. */
export interface PageCharts<Names extends string = string> {
  subject: string;
  charts: Record<Names, Chart | null>;
}

/** What charts are made from. */
export interface ChartSource {
  projects: readonly Project[];
  units: readonly Unit[];
  documents: readonly NamedDocument[];
}

/** 平罗县 2024 年, of projects of one county and year. */
export function worldName(projects: readonly Project[]): string {
  const [first] = projects;
  return [placeOf(projects), sayYear(first?.fiscalYear ?? null)].filter(Boolean).join(' ');
}

/** A strip of more rows is read by nobody. */
export const MOST_ROWS = 24;

/**
 * Charts of projects of one county and year: of all of them, or of a class or department (`name`). Every funding chart,
 * and the satisfaction targets unit by unit, or of all units together where they are too many.
 */
export function worldCharts(
  projects: readonly Project[],
  { units, documents }: ChartSource,
  pages: CategoryPages = {},
  name = '',
) {
  const subject = [name, worldName(projects)].filter(Boolean).join('，');
  const byUnit = groupBy(projects, ({ unitId }) => unitId);
  const groups = units.flatMap(({ id, name: label, path }) => {
    const own = byUnit.get(id);
    return own ? [{ label, href: rootPath(path), tone: 'near' as const, projects: own }] : [];
  });
  const label = groups.length > 1 ? `${groups.length} 个单位` : (groups[0]?.label ?? '');
  const rows = groups.length > MOST_ROWS ? [{ label, tone: 'near' as const, projects }] : groups;
  return {
    subject,
    charts: withNotes(
      { ...moneyCharts({ projects, units, pages }), satisfaction: satisfactionTargets(rows, label) },
      { notes: inferredNote(projects, name), source: sourceLine(documents, projects) },
    ),
  };
}

/** One row a year, for counties too many to have rows of their own. */
function yearRows(parts: readonly { projects: readonly Project[] }[]) {
  return byYear(parts, ({ projects }) => projects[0]?.fiscalYear ?? null).map(([year, same]) => ({
    label: `${sayYear(year)}，${same.length} 个县`,
    tone: 'near' as const,
    projects: same.flatMap(({ projects }) => projects),
  }));
}

/**
 * The satisfaction targets of every county and year, a row for each, or for each year where they are too many. Targets
 * are shares, so they may share an axis; they are not added up.
 */
export function satisfactionAxis(
  parts: readonly { projects: readonly Project[] }[],
  { documents }: Pick<ChartSource, 'documents'>,
) {
  const named = parts.map(({ projects }) => ({ label: worldName(projects), tone: 'near' as const, projects }));
  const rows = named.length > MOST_ROWS ? yearRows(parts) : named;
  const label = named.length > 1 ? '各县各年度' : (named[0]?.label ?? '');
  const source = sourceLine(
    documents,
    parts.flatMap(({ projects }) => projects),
  );
  return { subject: '全部县和年度', charts: withNotes({ satisfaction: satisfactionTargets(rows, label) }, { source }) };
}

/**
 * Charts of a unit in one year.
 * @param projects the unit's projects of that year
 * @param allYears the unit's projects of every year
 * @param all the projects of its county, with their units and documents
 */
export function unitCharts(
  unit: Unit,
  projects: readonly Project[],
  allYears: readonly Project[],
  all: ChartSource,
  pages: CategoryPages = {},
) {
  const year = projects[0]?.fiscalYear ?? null;
  const satisfaction = satisfactionTargets(
    [
      { label: '本单位', projects },
      ...(allYears.length > projects.length ? [{ label: '本单位其他年度', projects: allYears, except: projects }] : []),
      { label: '同县其他单位', projects: all.projects, except: allYears },
    ],
    undefined,
    '本县的',
  );
  return {
    subject: `${unit.name}，${sayYear(year)}`,
    charts: {
      ...withNotes(moneyCharts({ projects, units: all.units, pages }), { source: sourceLine(all.documents, projects) }),
      ...withNotes({ satisfaction }, { source: sourceLine(all.documents, projects, all.projects) }),
    },
  };
}

/**
 * Charts of one project, seen against the others of its document: nothing in them depends on other documents.
 * @param printed the projects of its document, as that prints them
 */
export function chartsOfProject(project: Project, printed: readonly Project[], documents: readonly NamedDocument[]) {
  const year = project.fiscalYear === null ? '' : `，${sayYear(project.fiscalYear)}`;
  const satisfaction = satisfactionTargets(
    [
      { label: '本项目', projects: [project] },
      { label: '这份文件里的其他项目', projects: printed, except: [project] },
    ],
    undefined,
    '这份文件里的',
  );
  return {
    subject: `${project.name}（${project.unitName}${year}）`,
    charts: withNotes(
      { ...projectCharts(project), satisfaction },
      { source: sourceLine(documents, [project]), shown: false },
    ),
  };
}

/** What puts projects on the page of a topic or functional class is a rule of this site, not a printed word. */
function inferredNote(projects: readonly Project[], name: string): string[] {
  const inferred =
    name !== '' && projects.every(({ functionalClass, topic }) => functionalClass.name === name || topic.name === name);
  return inferred ? [`哪些项目算作“${name}”，是本站推断的，原表没有印。`] : [];
}

interface Addition {
  notes?: readonly string[];
  source: string;
  /** false where the page says where its figures are printed */
  shown?: boolean;
}

/** The same charts with what is to be said of every one of them. */
function withNotes<Charts extends Record<string, Chart | null>>(
  charts: Charts,
  { notes = [], source, shown = true }: Addition,
): Charts {
  const completed = Object.entries(charts).map(([name, chart]) => [
    name,
    chart && {
      ...chart,
      notes: [...chart.notes, ...notes],
      ...(source !== '' && { source: { said: source, shown } }),
    },
  ]);
  return Object.fromEntries(completed) as Charts;
}
