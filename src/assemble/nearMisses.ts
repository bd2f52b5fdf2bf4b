import type { NearMiss } from '../model/outcome.ts';
import type { Project, Result } from '../model/site.ts';
import { labelKey } from '../values/labelKey.ts';
import { type NameParts, nameParts, sameName } from '../values/nameParts.ts';
import { codeOf } from './codeOf.ts';

/** Names share so many of their pairs of characters, or lists so many of their indicators, that the office is asked. */
const MUCH = 0.5;

/** What is compared of a plan or a self-evaluation. */
interface Look<Of extends Project | Result> {
  of: Of;
  code: string;
  name: NameParts;
  /** pairs of characters of the name */
  pairs: ReadonlySet<string>;
  /** names of its indicators */
  names: ReadonlySet<string>;
  /** the same with their targets */
  targets: ReadonlySet<string>;
}

/** What a plan and a self-evaluation have in common: in words, and how much. */
interface InCommon {
  why: string;
  likeness: number;
}

/** A code or a name that is the same, or stands in the other: asked about whatever else is alike. */
const CERTAIN = Number.POSITIVE_INFINITY;

/**
 * What may be one project, of plans and self-evaluations that nothing joins: of one unit and year, with a code, a name or indicators alike.
 * Many projects of a unit are called …经费 and promise 群众满意度: of those that are only alike, the office is asked about the ones that are
 * nearest to each other from both sides; when it says no, the next nearest come.
 * @param isSettled whether the office said of a pair that it is none
 */
export function nearMisses(
  { projects, results }: { projects: readonly Project[]; results: readonly Result[] },
  isSettled: (project: Project, result: Result) => boolean,
): NearMiss[] {
  const ofUnit = Map.groupBy(projects.map(lookOf), ({ of }) => of.unitId);
  const pairs = results.map(lookOf).flatMap((result) =>
    (ofUnit.get(result.of.unitId) ?? []).flatMap((project) => {
      const found = isSettled(project.of, result.of) ? null : inCommon(project, result);
      return found ? [{ project: project.of, result: result.of, ...found }] : [];
    }),
  );
  const best = new Map<Project | Result, number>();
  for (const { project, result, likeness } of pairs) {
    for (const one of [project, result]) best.set(one, Math.max(best.get(one) ?? 0, likeness));
  }
  return pairs
    .filter(({ project, result, likeness }) => likeness === best.get(project) && likeness === best.get(result))
    .map(({ project, result, why }) => ({ projectId: project.id, resultId: result.id, why }));
}

function lookOf<Of extends Project | Result>(of: Of): Look<Of> {
  const name = nameParts(of.name);
  const characters = Array.from(name.plain);
  const named = of.indicators.map((one) => ({ name: labelKey(one.name.text), target: labelKey(one.target.printed) }));
  return {
    of,
    code: codeOf(of),
    name,
    pairs: new Set(characters.map((first, at) => `${first}${characters[at + 1] ?? ''}`)),
    names: new Set(named.map((one) => one.name).filter((name) => name !== '')),
    targets: new Set(named.map(({ name, target }) => `${name} ${target}`)),
  };
}

/** In words, with what stands against it; null where it is not worth a question, and of two years. */
function inCommon(project: Look<Project>, result: Look<Result>): InCommon | null {
  const years = [project.of.fiscalYear, result.of.fiscalYear];
  if (!years.includes(null) && years[0] !== years[1]) return null;
  const year = years.includes(null) ? '，有一份没有印年度' : '';
  const [a, b] = [project.name.plain, result.name.plain];
  if (project.code !== '' && project.code === result.code)
    return { why: `项目编码相同${year || (a === b ? '，但不止一个' : '，但名称不同')}`, likeness: CERTAIN };
  const codes = project.code !== '' && result.code !== '' ? '，但项目编码不同' : '';
  if (a === b) {
    const apart = sameName(project.name, result.name) ? '' : '，但名称前面的年度或文号不同';
    return { why: `名称相同${codes || year || apart || '，但不止一个'}`, likeness: CERTAIN };
  }
  const near = { why: `名称相近${codes}${year}` };
  const names = shareOf(project.pairs, result.pairs);
  // 村道维护 stands in 村道维修维护 as well, in two pieces.
  if (a.includes(b) || b.includes(a) || names === 1) return { ...near, likeness: CERTAIN };
  const isMuch = shareOf(project.names, result.names) >= MUCH;
  const indicators = isMuch ? overlap(project.names, result.names) + overlap(project.targets, result.targets) : 0;
  if (names >= MUCH) return { ...near, likeness: names + indicators };
  return isMuch ? { why: `指标大多相同${codes}${year}`, likeness: indicators } : null;
}

/** The share of what two sets have in common in the smaller of them, 0 to 1. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : a.intersection(b).size / smaller;
}

/** The share of what two sets have in common in both together, 0 to 1. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.intersection(b).size / Math.max(a.union(b).size, 1);
