import type { IndicatorClass, PrintedIndicator } from '../../model/documentTables.ts';
import { LETTER } from '../fields/printedText.ts';
import { printsClass } from '../labels/printsClass.ts';
import type { WorkRow } from '../workTable.ts';

/** Whether a page, or the table, ends between two rows, by their numbers: nothing says that what follows is of the same table. */
export const breaksBetween = (rows: readonly WorkRow[], upper: number, lower: number): boolean =>
  rows.slice(upper, lower).some(({ gapAbove, startsBlock, running }) => gapAbove || startsBlock || running);

/** What a row says besides its class; empty where nothing tells it from others: a number for a name, and no class of its own. */
const keyOf = ({ level2, name, target, actual }: PrintedIndicator): string =>
  target.printed === '' || (!printsClass(level2) && !LETTER.test(name.text))
    ? ''
    : JSON.stringify([name.text, target.printed, actual?.printed]);

/**
 * Indicators printed once more right below themselves: two or more, or one behind the end of a page. Whether they are promised twice or were
 * printed twice nobody can tell.
 * @returns the name of the first one; none where every row is a new one
 */
export function rowsAgain(rows: readonly WorkRow[], indicators: readonly PrintedIndicator[]): string[] {
  for (const ofOneTime of Map.groupBy(indicators, ({ phase }) => phase).values()) {
    const keys = ofOneTime.map(keyOf);
    const before = new Map<string, number[]>();
    for (const [at, indicator] of ofOneTime.entries()) {
      const key = keys[at] as string;
      const alike = key === '' ? [] : (before.get(key) ?? []);
      const upper = ofOneTime[at - 1];
      const least = upper && breaksBetween(rows, upper.place.row, indicator.place.row) ? 1 : 2;
      if (alike.some((first) => at - first >= least && isPrintedAgain(ofOneTime, keys, at, at - first)))
        return [`${indicator.name.text}（第二次）`];
      if (alike.push(at) === 1) before.set(key, alike);
    }
  }
  return [];
}

/** Whether so many rows from one on say what as many right above it say; most differ in the second, so nothing is copied to find that. */
function isPrintedAgain(
  indicators: readonly PrintedIndicator[],
  keys: readonly string[],
  at: number,
  length: number,
): boolean {
  if (at + length > keys.length) return false;
  for (let index = at; index < at + length; index += 1) {
    const [lower, upper] = [indicators[index], indicators[index - length]];
    if (keys[index] === '' || keys[index] !== keys[index - length]) return false;
    if (lower && upper && !CLASSES.every((level) => isOfClass(lower[level], upper[level]))) return false;
  }
  return true;
}

const CLASSES = ['level1', 'level2'] as const;

/**
 * The same words under another class are another promise: 21-经济效益 and 22-社会效益 are often promised alike. A row without a class of its
 * own has that of the row above it, whichever that was before it was printed again.
 */
const isOfClass = (lower: IndicatorClass, upper: IndicatorClass): boolean =>
  !printsClass(lower) || lower.text === upper.text;
