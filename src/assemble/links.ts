import type { GivenLink, Link, LinkBasis, NearMiss } from '../model/outcome.ts';
import type { Project, Result } from '../model/site.ts';
import { foldWidth } from '../values/foldWidth.ts';
import { labelKey } from '../values/labelKey.ts';
import { nameParts, sameName } from '../values/nameParts.ts';
import { givenPairs } from './givenPairs.ts';
import { pairIndicators } from './pairIndicators.ts';

type Pair = readonly [Project, Result];
type Either = Project | Result;

/** A running number in a list, or a word for none, is of nobody: a code has at least so many letters and digits. */
const SHORTEST_CODE = 8;

/** The 项目编码 as it is compared; empty where none is printed that tells a project from others. */
function codeOf({ fields }: Either): string {
  const code = foldWidth(fields.code?.text ?? '')
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase();
  return code.length < SHORTEST_CODE || /^(.)\1*$/.test(code) ? '' : code;
}

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
 * both print a code. What several share links none of them. Never over units, never by likeness: that is asked about.
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
  const openPlans = Map.groupBy(
    projects.filter((project) => !taken.has(project)),
    ({ unitId }) => unitId,
  );
  const nearMisses = results
    .filter((result) => !linked.has(result))
    .flatMap((result) =>
      (openPlans.get(result.unitId) ?? []).flatMap((project): NearMiss[] => {
        const why = apart.has(`${project.id} ${result.id}`) ? null : inCommon(project, result);
        return why === null ? [] : [{ projectId: project.id, resultId: result.id, why }];
      }),
    );
  return { links, nearMisses };
}

const codesDiffer = (a: Either, b: Either): boolean => codeOf(a) !== '' && codeOf(b) !== '' && codeOf(a) !== codeOf(b);

/** Names share so many of their pairs of characters, or lists so many of their indicators, that the office is asked. */
const MUCH = 0.5;

/** What a plan and a self-evaluation of one unit have in common, in words; null where that is not worth a question. */
function inCommon(project: Project, result: Result): string | null {
  const { fiscalYear: planned } = project;
  const { fiscalYear: evaluated } = result;
  if (planned !== null && evaluated !== null && planned !== evaluated) return null;
  const year = planned === null || evaluated === null ? '，有一份没有印年度' : '';
  if (codeOf(project) !== '' && codeOf(project) === codeOf(result)) return `项目编码相同${year || '，但不止一个'}`;
  const [{ plain: a }, { plain: b }] = [nameParts(project.name), nameParts(result.name)];
  const different = codesDiffer(project, result) ? '，但项目编码不同' : '';
  if (a === b) {
    const apart = sameName(nameParts(project.name), nameParts(result.name)) ? '' : '，但名称前面的年度或文号不同';
    return `名称相同${different || year || apart || '，但不止一个'}`;
  }
  if (a.includes(b) || b.includes(a) || likeness(pairsOf(a), pairsOf(b)) >= MUCH) return `名称相近${different}${year}`;
  const names = (each: Either) =>
    new Set(each.indicators.map(({ name }) => labelKey(name.text)).filter((name) => name !== ''));
  return likeness(names(project), names(result)) >= MUCH ? `指标大多相同${different}${year}` : null;
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from(text, (first, at) => `${first}${Array.from(text)[at + 1] ?? ''}`));

/** The share of what two sets have in common in the smaller of them, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : a.intersection(b).size / smaller;
}
