import { formatAmount } from '../../../src/values/amount.ts';
import type { Row } from '../../support/publish.ts';
import type { ProjectRows } from './kind.ts';

/** Nothing can be said of the table. */
export const nothing = (): ProjectRows[][] => [[]];

/** A reader of the page learns what it said before. */
export const unchanged = (whole: ProjectRows): ProjectRows[][] => [[whole]];

/** No cell prints it: only a value that is withheld agrees. */
export const UNSAID = '（读不准）';

/** A target of which nothing is known but its words. */
export const NO_MEASURE: Row = { comparator: '', number: '', number_upper: '', measurement_unit: '' };

export const NO_TOTAL: Row = { total_printed: '', total_yuan: '' };

/**
 * The same form with other indicators. Of a form that prints the whole project beside the year, a damage reaches the columns of the year.
 */
export function withIndicators({ project, indicators }: ProjectRows, change: (row: Row) => Row): ProjectRows {
  const year = new Set(indicators.flatMap(({ phase, name }) => (phase === 'year' ? [name] : [])));
  const twice = indicators.some(({ phase, name }) => phase === 'whole-life' && year.has(name));
  const reached = ({ phase }: Row) => !twice || stacked(indicators) || phase === 'year';
  return { project, indicators: indicators.map((row) => (reached(row) ? change(row) : row)) };
}

/** All indicators are called by numbers: 宁乡 prints those of the whole project above those of the year. */
const stacked = (indicators: readonly Row[]): boolean => indicators.every(({ name }) => /^\d+$/.test(name ?? ''));

/** The same form without its targets. */
export const withoutTargets = (whole: ProjectRows): ProjectRows =>
  withIndicators(whole, (row) => ({ ...row, ...NO_MEASURE, target_printed: '' }));

/** Whether it has indicators of the year alone. */
export const isOfYear = ({ indicators }: ProjectRows): boolean =>
  indicators.every(({ phase }) => phase !== 'whole-life');

/** The same form with these indicators, numbered as they come. */
export const inOrder = ({ project }: ProjectRows, indicators: readonly Row[]): ProjectRows => ({
  project,
  indicators: indicators.map((row, index) => ({ ...row, position: String(index + 1) })),
});

/** The first money of a result is what was planned, or what the year had. */
const firstOf = ({ planned_yuan }: Row) => (planned_yuan === '' ? 'adjusted_yuan' : 'planned_yuan');

/** The total as it is printed; the data of a result have its yuan alone, and its forms print 万元. */
export const totalOf = ({ project }: ProjectRows): string =>
  project.total_printed ?? formatAmount(project[firstOf(project)] || '0', '万元');

/** The same form with other texts in its project. */
export function withProject({ project, indicators }: ProjectRows, changed: Row): ProjectRows {
  const first = firstOf(project);
  const money =
    project.published === 'results' && changed.total_yuan !== undefined ? { [first]: changed.total_yuan } : {};
  return { project: { ...project, ...changed, ...money }, indicators };
}

/** What of a project is an amount in yuan. */
export const yuanOf = ({ project }: ProjectRows): [string, string][] =>
  Object.entries(project).filter(([column]) => /_yuan$/.test(column));

/** No amount is worth anything that is known; the total is printed. */
export const withoutAmounts = (whole: ProjectRows): ProjectRows =>
  withProject(whole, Object.fromEntries(yuanOf(whole).map(([column]) => [column, ''])));

/** No year is known; money printed as prose is then not known to be that of the year. */
export const withoutYear = (whole: ProjectRows): ProjectRows[][] => [
  [withProject(whole, { fiscal_year: '' })],
  [withProject(withoutAmounts(whole), { fiscal_year: '', total_printed: '' })],
];
