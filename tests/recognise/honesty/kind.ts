import { formatAmount } from '../../../src/values/amount.ts';
import type { SeededRandom } from '../../formats/writers/seededRandom.ts';
import type { Row } from '../../support/publish.ts';
import type { Form } from './form.ts';

/** What is published of one project, places aside. */
export interface ProjectRows {
  project: Row;
  indicators: Row[];
}

/** One thing that happens to tables in the world. */
export interface Kind {
  name: string;
  /** Whether a reader of the page still learns what the form says. */
  effect: 'harmless' | 'meaning';
  /**
   * Changes the form.
   * @param other another printed form of the same template, also to be changed at will
   * @returns false where it does not apply
   */
  damage(form: Form, random: SeededRandom, other: Form): boolean;
  /** It puts line breaks into cells, or a second table right behind the first: what files of these endings cannot say. */
  unsaidIn?: ReadonlySet<string>;
  /** What a reader of the damaged page would publish: any of these, from what the undamaged form says. Left out: the same. */
  truths?: (whole: ProjectRows) => readonly ProjectRows[][];
}

/** Nothing can be said of the table. */
export const nothing = (): ProjectRows[][] => [[]];

const NO_TARGET = { target_printed: '', comparator: '', number: '', number_upper: '', measurement_unit: '' };

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
  withIndicators(whole, (row) => ({ ...row, ...NO_TARGET }));

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
