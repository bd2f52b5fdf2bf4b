import Big from 'big.js';
import type { PrintedIndicator } from '../../model/documentTables.ts';
import type { Project } from '../../model/site.ts';
import { percentOf } from '../../normalise/targetValue.ts';

/** How many satisfaction targets of some projects print which percentage, and how many print none. */
export interface SatisfactionCounts {
  /** percentage → number of targets */
  percents: ReadonlyMap<string, number>;
  /** targets that are words, or numbers but not percentages */
  words: number;
  blank: number;
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
  const words = targetsOf(projects).filter((target) => target.kind !== 'blank' && percentOf(target) === null);
  return [...new Set(words.map(({ printed }) => printed))];
}

function countOnce(projects: readonly Project[]) {
  const known = counted.get(projects);
  if (known) return known;
  const fresh = { ids: new Set(projects.map(({ id }) => id)), counts: count(projects) };
  counted.set(projects, fresh);
  return fresh;
}

function count(projects: readonly Project[]): SatisfactionCounts {
  const percents = new Map<string, number>();
  let words = 0;
  let blank = 0;
  for (const target of targetsOf(projects)) {
    const percent = percentOf(target);
    if (percent !== null) add(percents, new Big(percent).toFixed(), 1);
    else if (target.kind === 'blank') blank += 1;
    else words += 1;
  }
  return { percents, words, blank };
}

function subtract(all: SatisfactionCounts, part: SatisfactionCounts): SatisfactionCounts {
  const percents = new Map(all.percents);
  for (const [percent, number] of part.percents) add(percents, percent, -number);
  for (const [percent, number] of percents) if (number === 0) percents.delete(percent);
  return { percents, words: all.words - part.words, blank: all.blank - part.blank };
}

function add(counts: Map<string, number>, key: string, number: number): void {
  counts.set(key, (counts.get(key) ?? 0) + number);
}

function targetsOf(projects: readonly Project[]) {
  return projects.flatMap(({ indicators }) => indicators.filter(isSatisfaction).map(({ target }) => target));
}

/** True for an indicator of the class 满意度指标 at either level. */
function isSatisfaction({ level1, level2 }: PrintedIndicator): boolean {
  return level1.text === '满意度指标' || level2.text === '服务对象满意度指标';
}
