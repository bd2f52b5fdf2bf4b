import { groupBy } from '../corpus/corpus.ts';
import type { PrintedIndicator } from '../model/documentTables.ts';
import type { Project } from '../model/site.ts';

/** A quantity that a project prints beside its money: 村干部人数 25人. */
export interface PrintedQuantity {
  name: string;
  printed: string;
  position: number;
}

/** The quantities a project prints, in printed order: those of the class of quantities whose target has a number. */
export const quantitiesOf = ({ indicators }: Pick<Project, 'indicators'>): PrintedQuantity[] =>
  indicators
    .filter(
      ({ level2, name, target, unpaired }) => level2.text === '数量指标' && name.text && target.number && !unpaired,
    )
    .map(({ name, target, position }) => ({ name: name.text, printed: target.printed, position }));

/** A promise that several projects of one kind print under the same name, with who promises what. */
export interface SharedPromise {
  name: string;
  level2: string;
  /** those that print the same value, the most common value first */
  values: { printed: string; by: { project: Project; position: number }[] }[];
}

type Printed = { project: Project; indicator: PrintedIndicator };

/** The promises that at least two of the projects print under one name and class, those most of them print first. */
export function sharedPromises(projects: readonly Project[]): SharedPromise[] {
  const printed = projects.flatMap((project) =>
    project.indicators
      .filter(({ name, target, unpaired }) => name.text && target.printed && !unpaired)
      .map((indicator): Printed => ({ project, indicator })),
  );
  const named = groupBy(
    printed,
    ({ indicator }) => `${indicator.level2.text}\n${indicator.name.text.replace(/\s/g, '')}`,
  );
  return [...named.values()]
    .map((same) => ({ same, projects: new Set(same.map(({ project }) => project.id)).size }))
    .filter((shared) => shared.projects > 1)
    .sort((a, b) => b.projects - a.projects)
    .map(({ same }) => ({
      name: same[0]?.indicator.name.text ?? '',
      level2: same[0]?.indicator.level2.text ?? '',
      values: valuesOf(same),
    }));
}

const valuesOf = (same: readonly Printed[]): SharedPromise['values'] =>
  [...groupBy(same, ({ indicator }) => indicator.target.printed).values()]
    .map((alike) => ({
      printed: alike[0]?.indicator.target.printed ?? '',
      by: alike.map(({ project, indicator }) => ({ project, position: indicator.position })),
    }))
    .sort((a, b) => b.by.length - a.by.length);
