import type { PrintedIndicator } from '../model/documentTables.ts';
import type { Finding } from '../model/finding.ts';
import type { Project } from '../model/site.ts';
import { percentOf, yuanOf } from '../values/targetValue.ts';

/** How well a promise can be held against what comes; smaller is better. */
const RANKS: readonly ((indicator: PrintedIndicator) => boolean)[] = [
  (indicator) => isSeveral(indicator) && indicator.level2.text === '数量指标',
  (indicator) => isCount(indicator) && indicator.level2.text === '数量指标',
  isCount,
  ({ name, target }) => target.kind === 'date' && !/率/.test(name.text),
  ({ target }) => percentOf(target) !== null && target.kind === 'number',
];

/** A number of things: 21个, 5 家. What it costs has been said, and a share has no size. */
function isCount({ target }: PrintedIndicator): boolean {
  return (
    target.kind === 'number' && target.measurementUnit !== '' && percentOf(target) === null && yuanOf(target) === null
  );
}

/** One township, one project: that says little of what will be done. */
const isSeveral = (indicator: PrintedIndicator): boolean => isCount(indicator) && indicator.target.number !== '1';

/**
 * The most concrete promise of a project, by a written rule: several things among the 数量指标, else a number of things there, else any number of things, else a
 * deadline, which is none of a rate, else a percentage, each the first printed. Null where there is none, where names and values do not belong together, and where
 * all values are one number whatever they count.
 *
 * @param findings those of the project: an indicator that one of them is about is not offered
 */
export function concretePromise(project: Project, findings: readonly Finding[]): PrintedIndicator | null {
  if (findings.some(({ code }) => code === 'project/uniform-target-values')) return null;
  const asked = new Set(findings.map(({ subjectId }) => subjectId));
  const told = project.indicators.filter(
    ({ unpaired, name, position, level1, level2 }) =>
      !unpaired &&
      name.text !== '' &&
      level1.text !== '成本指标' &&
      level2.text !== '成本指标' &&
      !asked.has(`${project.id}#i${position}`),
  );
  for (const ranked of RANKS) {
    const found = told.find(ranked);
    if (found) return found;
  }
  return null;
}

/** Whether a promise is a number of several things. */
export const isCounted = (indicator: PrintedIndicator | null): boolean => indicator !== null && isSeveral(indicator);
