import { type Corpus, groupBy, required } from '../corpus/corpus.ts';
import type { Project, Unit } from '../model/site.ts';
import { isSatisfaction, type ProjectIndicator, projectIndicators } from './projectIndicator.ts';
import { type SatisfactionGroup, satisfactionGroups } from './satisfactionGroups.ts';
import { satisfactionPairing } from './satisfactionPairing.ts';

/** Every satisfaction target of some projects: how many are the same number, who is asked, which are not numbers. */
export interface SatisfactionAtlas {
  all: ProjectIndicator[];
  /** targets whose names and values cannot be matched: not among `all` */
  unpaired: ProjectIndicator[];
  /** targets that are percentages, by percentage, highest first */
  levels: SatisfactionGroup[];
  /** targets that are no percentage: other numbers, words, blanks */
  others: ProjectIndicator[];
  /** projects without a satisfaction target */
  without: number;
  /** the printed names of those who are asked, the most frequent first */
  asked: { name: string; rows: ProjectIndicator[] }[];
  byUnit: { unit: Unit; groups: SatisfactionGroup[]; count: number }[];
}

/** Gathers the satisfaction targets of projects. */
export function satisfactionAtlas(corpus: Corpus, projects: readonly Project[] = corpus.projects): SatisfactionAtlas {
  const printed = projectIndicators(projects).filter(isSatisfaction);
  const { paired: all, unpaired } = satisfactionPairing(printed);
  const groups = satisfactionGroups(all);
  return {
    all,
    unpaired,
    levels: groups.filter(({ percent }) => percent !== null),
    others: groups.find(({ percent }) => percent === null)?.rows ?? [],
    without: projects.length - new Set(printed.map(({ project }) => project)).size,
    asked: [...groupBy(all, ({ indicator }) => indicator.name.text)]
      .map(([name, rows]) => ({ name, rows }))
      .sort((a, b) => b.rows.length - a.rows.length),
    byUnit: [...groupBy(all, ({ project }) => project.unitId)].map(([id, rows]) => ({
      unit: required(corpus.unitById, id),
      groups: satisfactionGroups(rows),
      count: rows.length,
    })),
  };
}
