import { moneyParts } from '../checks/moneyParts.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type Link, OutcomeState } from '../model/outcome.ts';
import type { ResultMoney } from '../model/printedResult.ts';
import type { Project, Result } from '../model/site.ts';
import { sumYuan } from '../values/amount.ts';

/** How many indicators are in a state. */
export interface StateCount {
  state: OutcomeState;
  count: number;
}

/** What became of some projects of one county and year, by the self-evaluations that are here. */
export interface Outcomes {
  /** how many of the projects have a self-evaluation beside them */
  reported: number;
  /** projects without one, of units that have others here */
  unreported: Project[];
  states: StateCount[];
  /** by printed class of the indicator, in order of appearance */
  byClass: { level1: string; states: StateCount[] }[];
  /** of the self-evaluations that print both amounts and whose rows add up to them; null where none does */
  money: { count: number; adjusted: string; executed: string } | null;
}

type Look = Pick<Corpus, 'resultsByUnit' | 'resultById' | 'linkOfProject'>;

/** The row of the whole money of a self-evaluation, where it prints one. */
export const totalMoney = ({ result }: Pick<Result, 'result'>): ResultMoney | undefined =>
  result.money.find(({ row }) => row === 'total');

/** How many indicators of some linked pairs are in each state, in the order of states; those without one left out. */
export const countStates = (links: readonly Pick<Link, 'indicators'>[]): StateCount[] =>
  inOrder(links.flatMap(({ indicators }) => indicators.map(({ outcome }) => outcome.state)));

const inOrder = (states: readonly OutcomeState[]): StateCount[] =>
  OutcomeState.options
    .map((state) => ({ state, count: states.filter((each) => each === state).length }))
    .filter(({ count }) => count > 0);

/**
 * The projects without a self-evaluation, of units that have others of that year here, or one of which the year is not known: of other
 * units nothing is known. What may be one project and waits for the office to say so is without one.
 */
export function unreportedOf(
  { resultsByUnit, linkOfProject }: Omit<Look, 'resultById'>,
  projects: readonly Project[],
): Project[] {
  return projects.filter(
    ({ id, unitId, fiscalYear }) =>
      !linkOfProject.has(id) &&
      resultsByUnit
        .get(unitId)
        ?.some((result) => result.fiscalYear === fiscalYear || result.fiscalYear === null || fiscalYear === null),
  );
}

/** What became of projects of one county and year; null where nothing is known of any of their units. */
export function outcomesOf(corpus: Look, projects: readonly Project[]): Outcomes | null {
  const pairs = projects.flatMap((project) => {
    const link = corpus.linkOfProject.get(project.id);
    const result = corpus.resultById.get(link?.resultId ?? '');
    return link && result ? [{ project, link, result }] : [];
  });
  const unreported = unreportedOf(corpus, projects);
  if (pairs.length + unreported.length === 0) return null;
  const classed = pairs.flatMap(({ project, link, result }) =>
    link.indicators.map(({ targetPosition, resultPosition, outcome }) => {
      const [own, at] =
        targetPosition === null ? [result.indicators, resultPosition] : [project.indicators, targetPosition];
      return { level1: own.find(({ position }) => position === at)?.level1.text ?? '', state: outcome.state };
    }),
  );
  const spent = pairs.flatMap(({ result }) => {
    const { adjusted, executed } = totalMoney(result) ?? {};
    const isWhole = !moneyParts(result, 'adjusted') && !moneyParts(result, 'executed');
    return isWhole && adjusted?.yuan && executed?.yuan ? [{ adjusted: adjusted.yuan, executed: executed.yuan }] : [];
  });
  return {
    reported: pairs.length,
    unreported,
    states: inOrder(classed.map(({ state }) => state)),
    byClass: [...Map.groupBy(classed, ({ level1 }) => level1)].map(([level1, members]) => ({
      level1,
      states: inOrder(members.map(({ state }) => state)),
    })),
    money:
      spent.length === 0
        ? null
        : {
            count: spent.length,
            adjusted: sumYuan(spent.map(({ adjusted }) => adjusted)),
            executed: sumYuan(spent.map(({ executed }) => executed)),
          },
  };
}
