import type { Project, Unit } from '../model/site.ts';
import { percentOf } from '../normalise/targetValue.ts';
import { compareDecimals } from '../text/amount.ts';
import { type Corpus, groupBy, required } from './corpus.ts';
import { isSatisfaction, type ProjectIndicator, projectIndicators } from './projectIndicator.ts';

/** Every satisfaction target of the corpus, on one axis where it is a percentage. */
export interface SatisfactionAtlas {
  all: ProjectIndicator[];
  /** percentages that occur, highest first, with how often */
  levels: { percent: string; count: number }[];
  /** targets that are no percentage: other numbers, words, dates, blanks */
  others: ProjectIndicator[];
  byUnit: { unit: Unit; rows: ProjectIndicator[] }[];
}

/** Gathers the satisfaction targets of all projects. */
export function satisfactionAtlas(corpus: Corpus, projects: readonly Project[] = corpus.projects): SatisfactionAtlas {
  const all = projectIndicators(projects).filter(isSatisfaction);
  const percents = all.flatMap(({ indicator }) => percentOf(indicator.target) ?? []);
  return {
    all,
    levels: [...groupBy(percents, (percent) => percent)]
      .map(([percent, same]) => ({ percent, count: same.length }))
      .sort((a, b) => compareDecimals(b.percent, a.percent)),
    others: all.filter(({ indicator }) => percentOf(indicator.target) === null),
    byUnit: [...groupBy(all, ({ project }) => project.unitId)].map(([id, rows]) => ({
      unit: required(corpus.unitById, id),
      rows,
    })),
  };
}
