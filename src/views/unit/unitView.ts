import { checks } from '../../checks/checks.ts';
import { type Corpus, groupBy, required } from '../../corpus/corpus.ts';
import { largestFirst } from '../../facts/largestFirst.ts';
import { leftOut } from '../../facts/leftOut.ts';
import { isSatisfaction, projectIndicators } from '../../facts/projectIndicator.ts';
import type { PrintedIndicator } from '../../model/documentTables.ts';
import type { DisclosedDocument, Project, Unit } from '../../model/site.ts';
import { countedYuan } from '../../values/countedYuan.ts';
import { totalOf } from '../../values/totalOf.ts';
import { median } from '../../words/amount.ts';
import { countCheckable } from '../../words/verifiability.ts';
import { byYear } from '../../words/year.ts';
import { narrativeOf } from '../document/narrativeOf.ts';
import { findingKinds } from '../findings/findingWords.ts';

/** What is inferred from words stands on the pages of its project and of findings only. */
const STATED = checks.filter(({ inferred }) => !inferred);

/** Everything the page of a unit shows. */
export function unitView(corpus: Corpus, unit: Unit) {
  const projects = largestFirst(corpus.projectsByUnit.get(unit.id) ?? []);
  const documents = unit.documentIds.map((id) => required(corpus.documentById, id));
  const amounts = projects.flatMap((project) => countedYuan(project) ?? []);
  const indicators = projectIndicators(projects);
  return {
    unit,
    projects,
    documents,
    results: corpus.resultsByUnit.get(unit.id) ?? [],
    years: yearTotals(projects),
    median: median(amounts),
    largest: projects.find(({ counted }) => counted),
    leftOut: leftOut(projects),
    forms: countCheckable(indicators.map(({ indicator }) => indicator.target)),
    indicatorCount: indicators.length,
    classes: countClasses(indicators.map(({ indicator }) => indicator)),
    satisfaction: indicators.filter(isSatisfaction),
    narrative: documents.filter((document) => isOwn(document, unit)).flatMap(narrativeOf),
    findings: findingKinds(STATED, [
      ...(corpus.findingsByUnit.get(unit.id) ?? []),
      ...projects.flatMap((project) => corpus.findingsByProject.get(project.id) ?? []),
    ]).flatMap(({ kinds }) => kinds),
  };
}

export type UnitView = ReturnType<typeof unitView>;

/** Number of projects and exact total of each year, newest first; years are never added up. */
export function yearTotals(projects: readonly Project[]) {
  return byYear(projects, ({ fiscalYear }) => fiscalYear).map(([year, members]) => ({
    year,
    count: members.length,
    yuan: totalOf(members),
  }));
}

function countClasses(indicators: readonly PrintedIndicator[]) {
  return [...groupBy(indicators, ({ level1, level2 }) => `${level1.text}\n${level2.text}`)].map(([, members]) => ({
    level1: members[0]?.level1.text ?? '',
    level2: members[0]?.level2.text ?? '',
    count: members.length,
    measured: members.filter(({ target }) => target.kind === 'number').length,
  }));
}

function isOwn(document: DisclosedDocument, unit: Unit): boolean {
  return document.projectIds.length > 0 && document.projectIds.every((id) => unit.projectIds.includes(id));
}
