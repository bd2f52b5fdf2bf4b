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

/** The same form without its targets. */
export const withoutTargets = ({ project, indicators }: ProjectRows): ProjectRows => ({
  project,
  indicators: indicators.map((row) => ({ ...row, ...NO_TARGET })),
});

/** The same form with other texts in its project. */
export const withProject = ({ project, indicators }: ProjectRows, changed: Row): ProjectRows => ({
  project: { ...project, ...changed },
  indicators,
});
