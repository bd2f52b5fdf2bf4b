import Big from 'big.js';
import { isSatisfaction } from '../../facts/projectIndicator.ts';
import type { Project } from '../../model/site.ts';
import type { Comparator, TargetValue } from '../../model/targetValue.ts';
import { formatTargetValue, percentOf } from '../../values/targetValue.ts';

/** Targets that are the same percentage under the same sign. */
export interface PercentTargets {
  percent: string;
  comparator: Comparator | null;
  /** in one printing: ≥95% */
  said: string;
  count: number;
}

/** What the satisfaction targets of some projects are. */
export interface SatisfactionCounts {
  /** targets that are percentages, by what they say */
  percents: ReadonlyMap<string, PercentTargets>;
  /** targets that are words, or numbers but not percentages */
  words: number;
  blank: number;
  /** targets that may belong to another name: they are counted nowhere else */
  unpaired: number;
}

const counted = new WeakMap<readonly Project[], { ids: ReadonlySet<string>; counts: SatisfactionCounts }>();

/**
 * Counts the satisfaction targets of a list of projects, without those in `except`. A list is counted once, however many
 * pages compare with it: every project of a site is set against all others.
 */
export function satisfactionCounts(projects: readonly Project[], except: readonly Project[] = []): SatisfactionCounts {
  const { ids, counts } = countOnce(projects);
  const left = except.filter(({ id }) => ids.has(id));
  return left.length === 0 ? counts : subtract(counts, count(left));
}

/** The satisfaction targets that print words, as printed, each text once. */
export function wordTargets(projects: readonly Project[]): string[] {
  const words = satisfactionOf(projects).filter(
    ({ target, unpaired }) => !unpaired && target.kind !== 'blank' && percentOf(target) === null,
  );
  return [...new Set(words.map(({ target }) => target.printed))];
}

function countOnce(projects: readonly Project[]) {
  const known = counted.get(projects);
  if (known) return known;
  const fresh = { ids: new Set(projects.map(({ id }) => id)), counts: count(projects) };
  counted.set(projects, fresh);
  return fresh;
}

function count(projects: readonly Project[]): SatisfactionCounts {
  const all = satisfactionOf(projects);
  const targets = all.filter(({ unpaired }) => !unpaired).map(({ target }) => target);
  const percents = new Map<string, PercentTargets>();
  for (const target of targets) {
    const said = percentTarget(target);
    if (said) percents.set(said.said, { ...said, count: (percents.get(said.said)?.count ?? 0) + 1 });
  }
  const blank = targets.filter(({ kind }) => kind === 'blank').length;
  const numbers = [...percents.values()].reduce((sum, same) => sum + same.count, 0);
  return { percents, words: targets.length - numbers - blank, blank, unpaired: all.length - targets.length };
}

function percentTarget(target: TargetValue): Omit<PercentTargets, 'count'> | null {
  const printed = percentOf(target);
  if (printed === null) return null;
  const percent = new Big(printed).toFixed();
  const said = formatTargetValue({ ...target, number: percent, measurementUnit: '%' });
  return { percent, comparator: target.comparator, said };
}

function subtract(all: SatisfactionCounts, part: SatisfactionCounts): SatisfactionCounts {
  const left = [...all.percents].map(
    ([said, same]) => [said, { ...same, count: same.count - (part.percents.get(said)?.count ?? 0) }] as const,
  );
  return {
    percents: new Map(left.filter(([, same]) => same.count > 0)),
    words: all.words - part.words,
    blank: all.blank - part.blank,
    unpaired: all.unpaired - part.unpaired,
  };
}

/** Those of which the print says what they are. */
function satisfactionOf(projects: readonly Project[]) {
  return projects.flatMap((project) =>
    project.indicators.filter(
      (indicator) => indicator.target.kind !== 'withheld' && isSatisfaction({ project, indicator }),
    ),
  );
}
