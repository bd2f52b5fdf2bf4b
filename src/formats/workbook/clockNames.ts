import { isOfTheClock } from './movingFormulas.ts';

const QUOTED = /"[^"]*"/g;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/**
 * Whether a formula reads a defined name that follows the clock, itself or by another name: `=今`, of `DAY(NOW())`.
 * @param names the formulas of the names of a workbook
 */
export function clockNames(names: ReadonlyMap<string, string>): (formula: string) => boolean {
  const moving = new Set<string>();
  const reads = (formula: string): boolean =>
    moving.size > 0 && (formula.replace(QUOTED, '').match(NAME) ?? []).some((name) => moving.has(name.toLowerCase()));
  for (let before = -1; before < moving.size; ) {
    before = moving.size;
    for (const [name, formula] of names) if (isOfTheClock(formula) || reads(formula)) moving.add(name.toLowerCase());
  }
  return reads;
}
