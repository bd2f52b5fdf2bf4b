import type { PrintedIndicator } from '../../model/documentTables.ts';
import type { Link, Outcome, OutcomeState } from '../../model/outcome.ts';
import type { Project, Result } from '../../model/site.ts';

/** An indicator as promised and as reported; one of the two is missing where only the other is printed. */
export interface OutcomeRow {
  target: PrintedIndicator | undefined;
  reported: PrintedIndicator | undefined;
  outcome: Outcome;
  ownOutcome: Outcome | null;
}

/** The indicators of a plan beside those of its self-evaluation, in the order of the plan. */
export function outcomeRows(project: Project, result: Result, link: Link): OutcomeRow[] {
  const at = (indicators: readonly PrintedIndicator[], position: number | null) =>
    indicators.find((indicator) => indicator.position === position);
  return link.indicators.map(({ targetPosition, resultPosition, outcome, ownOutcome }) => ({
    target: at(project.indicators, targetPosition),
    reported: at(result.indicators, resultPosition),
    outcome,
    ownOutcome,
  }));
}

/** What each state means, and what it does not. */
export const STATE_MEANINGS: Readonly<Record<OutcomeState, string>> = {
  达到: '单位填的数够到了公开过的目标值；目标没有印“至少”“至多”的，两个数一样就算。数是单位自己填的，本站没有核对，不等于事情办好了。',
  超过: '单位填的数比目标值多。多了不一定就好，也可能是目标定得低。',
  未达到: '单位填的数没有够到目标值。原因见单位自己写的说明；没有写原因，不等于没有原因。',
  单位自述完成: '单位填的是“完成”这样的话，或者把目标的话照抄一遍，没有可以对照的数。这是单位自己的话，本站没有核对。',
  只在目标里: '公开的目标里有，自评表里没有同名的一项。可能改了名，也可能没有评。',
  只在自评里: '自评表里有，公开的目标里没有同名的一项。可能改了名，也可能是后来加的，不等于没有承诺过。',
  不能比: '计量单位不同、目标没有说至少还是至多、或者一边没有印出数，本站不比。这不说明做没做到。',
};

/** How a plan and a self-evaluation are known to be of one project, in words. */
export const BASIS_WORDS: Readonly<Record<Link['basis'], string>> = {
  code: '单位、年度和项目编码相同',
  name: '单位和年度相同，去掉名称前面的年度和文号后名称相同，两边都印了的年度、文号也相同',
  given: '单位自己说明是同一个项目',
};
