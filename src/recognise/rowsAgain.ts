import type { PrintedIndicator } from '../model/documentTables.ts';
import type { WorkRow } from './workTable.ts';

/** Whether a page, or the table, ends between two rows, by their numbers: nothing says that what follows is of the same table. */
export const breaksBetween = (rows: readonly WorkRow[], upper: number, lower: number): boolean =>
  rows.slice(upper, lower).some(({ gapAbove, startsBlock, running }) => gapAbove || startsBlock || running);

/** Names that are numbers may well be equal. */
const LETTER = /\p{L}/u;

/** The same words under another class are another promise: 21-经济效益 and 22-社会效益 are often promised alike. */
const keyOf = ({ level1, level2, name, target, actual }: PrintedIndicator): string =>
  !LETTER.test(name.text) || target.printed === ''
    ? ''
    : JSON.stringify([level1.text, level2.text, name.text, target.printed, actual?.printed]);

/**
 * Indicators printed once more right below themselves: two or more, or one behind the end of a page. Whether they are promised twice or were
 * printed twice nobody can tell.
 * @returns the name of the first one; none where every row is a new one
 */
export function rowsAgain(rows: readonly WorkRow[], indicators: readonly PrintedIndicator[]): string[] {
  for (const ofOneTime of Map.groupBy(indicators, ({ phase }) => phase).values()) {
    const keys = ofOneTime.map(keyOf);
    for (const [at, indicator] of ofOneTime.entries()) {
      if (keys[at] === '' || at === 0) continue;
      const upper = ofOneTime[at - 1] as PrintedIndicator;
      const least = breaksBetween(rows, upper.place.row, indicator.place.row) ? 1 : 2;
      for (let length = least; length <= Math.min(at, keys.length - at); length += 1) {
        const again = keys
          .slice(at, at + length)
          .every((key, index) => key !== '' && key === keys[at - length + index]);
        if (again) return [`${indicator.name.text}（第二次）`];
      }
    }
  }
  return [];
}
