import type { SeededRandom } from '../../formats/writers/invent/seededRandom.ts';
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

/** Ordinary variation: a reader of the page learns the same, so the data must say the same. */
export const same = (name: string, damage: Kind['damage'], truths?: Kind['truths']): Kind => ({
  name,
  effect: 'harmless',
  damage,
  ...(truths ? { truths } : {}),
});

/** What changes or hides the meaning: what is published must be true of the damaged page, or nothing. */
export const changes = (name: string, truths: NonNullable<Kind['truths']>, damage: Kind['damage']): Kind => ({
  name,
  effect: 'meaning',
  damage,
  truths,
});

/** Text has no breaks inside cells, and a workbook none inside a number. */
export const inLines = (kind: Kind): Kind => ({ ...kind, unsaidIn: new Set(['txt', 'xlsx', 'xls']) });

/** A text cannot say that cells are merged: there the lower one is blank, and so is what a class stands over. */
export const merging = (kind: Kind): Kind => ({ ...kind, unsaidIn: new Set(['txt', 'csv']) });
