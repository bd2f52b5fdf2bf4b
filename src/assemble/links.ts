import type { GivenLink, Link, LinkBasis, NearMiss } from '../model/outcome.ts';
import type { Project, Result } from '../model/site.ts';
import { nameParts, sameName } from '../values/nameParts.ts';
import { codeOf, codesDiffer } from './codeOf.ts';
import { givenPairs } from './givenPairs.ts';
import { nearMisses } from './nearMisses.ts';
import { pairIndicators } from './pairIndicators.ts';

type Pair = readonly [Project, Result];
type Either = Project | Result;

/** Unit, year and code; null where one of them is unknown: a code serves many units and lives several years. */
const codeKey = (each: Either): string | null =>
  codeOf(each) === '' || each.fiscalYear === null ? null : JSON.stringify([each.unitId, each.fiscalYear, codeOf(each)]);

/** Unit, year and the name without year and paper number in front of it. */
const nameKey = (each: Either): string | null =>
  each.fiscalYear === null || !each.fields.name?.text
    ? null
    : JSON.stringify([each.unitId, each.fiscalYear, nameParts(each.name).plain]);

/**
 * Plans and self-evaluations of one project: as the office says, else by unit, year and code, else by unit, year and name where not
 * both print a code. What several share links none of them, nor does a code under the name of another plan: whoever copies a table may leave
 * it. Never over units, never by likeness: that is asked about.
 * @throws InputError where the office names what is not there
 */
export function linkResults(
  projects: readonly Project[],
  results: readonly Result[],
  given: readonly GivenLink[],
): { links: Link[]; nearMisses: NearMiss[] } {
  const said = givenPairs(projects, results, given);
  const apart = new Set(said.filter(({ same }) => !same).map(({ pair: [a, b] }) => `${a.id} ${b.id}`));
  const linked = new Map<Result, { project: Project; basis: LinkBasis }>();
  const taken = new Set<Project>();
  const link = ([project, result]: Pair, basis: LinkBasis) => {
    linked.set(result, { project, basis });
    taken.add(project);
  };
  for (const { pair, same } of said) if (same) link(pair, 'given');
  const named = Map.groupBy(projects, nameKey);
  const isNamedAsOther = (project: Project, result: Result): boolean => {
    const key = nameKey(result);
    return key !== null && key !== nameKey(project) && named.has(key);
  };
  const settled = new Set(said.flatMap(({ pair: [project, result], same }) => (same ? [project.id, result.id] : [])));
  for (const [basis, keyOf] of [
    ['code', codeKey],
    ['name', nameKey],
  ] as const) {
    const plans = Map.groupBy(
      projects.filter(({ id }) => !settled.has(id)),
      keyOf,
    );
    for (const [key, [result, ...more]] of Map.groupBy(
      results.filter(({ id }) => !settled.has(id)),
      keyOf,
    )) {
      const [project, ...others] = (key !== null && plans.get(key)) || [];
      if (!project || !result || more.length + others.length > 0 || apart.has(`${project.id} ${result.id}`)) continue;
      if (taken.has(project) || linked.has(result)) continue;
      if (basis === 'code' && isNamedAsOther(project, result)) continue;
      if (
        basis === 'name' &&
        (codesDiffer(project, result) || !sameName(nameParts(project.name), nameParts(result.name)))
      )
        continue;
      link([project, result], basis);
    }
  }
  const links = results.flatMap((result): Link[] => {
    const found = linked.get(result);
    if (!found) return [];
    const indicators = pairIndicators(found.project.indicators, result.indicators);
    return [{ projectId: found.project.id, resultId: result.id, basis: found.basis, indicators }];
  });
  const open = {
    projects: projects.filter((project) => !taken.has(project)),
    results: results.filter((result) => !linked.has(result)),
  };
  return { links, nearMisses: nearMisses(open, (project, result) => apart.has(`${project.id} ${result.id}`)) };
}
