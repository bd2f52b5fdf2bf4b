import { labelKey } from '../../values/labelKey.ts';
import type { FilledCell } from './fillTable.ts';
import { isClass } from './formLabels.ts';
import { belowMiddle, type Habits, largest } from './habits.ts';
import { cellsIn, type EdgeRow, sameSides } from './rowOverPages.ts';

/** Labels around several rows that have labels of their own: nothing is lost where their text stands in the lower rows. */
const AROUND = /^(?:(?:本?年度|项目)?绩效指标|(?:项目资金|资金情况|预算情况)(?:万?元)?)$/;

/** A merged cell that a page cuts, its upper part blank and its text in the lower one. */
export interface CutMergedCell {
  over: FilledCell;
  under: FilledCell;
  /** Whether the text stands in the middle of both parts, not in that of the lower one: it is that of the whole cell. */
  isOne: boolean;
}

/** So near the middle of both parts (heights of the text), and so far, and so many times as far, from that of the lower one. */
const NEAR = 0.75;
const FAR = 0.9;
const TIMES_AS_FAR = 2;

/**
 * The merged cells that may go on over the page with their text in the lower part alone, as Calc, Excel and browsers print what is
 * centred: the upper part looks like a blank cell, and the rows there would lose their class.
 * @param upper the row that ends its page
 * @param lower the row that begins the next page, after a repeated head
 */
export function cutMergedCells(upper: EdgeRow, lower: EdgeRow, habits: Habits): CutMergedCell[] {
  const below = cellsIn(lower);
  return cellsIn(upper).flatMap((over) => {
    // A blank cell from the top of its page on is the rest of one whose text stands before.
    if (over.text !== '' || over.row === 0) return [];
    const under = below.find((cell) => sameSides(over, cell));
    if (!under || under.text === '' || AROUND.test(labelKey(under.text))) return [];
    if (over.rowSpan === 1 && under.rowSpan === 1 && !isClass(under.text)) return [];
    return [{ over, under, isOne: habits.middle && isInMiddleOfBoth(over, under) }];
  });
}

function isInMiddleOfBoth({ inner }: FilledCell, under: FilledCell): boolean {
  const ofLower = belowMiddle(under);
  if (ofLower === null) return false;
  const ofBoth = ofLower + (inner.bottom - inner.top) / 2;
  const size = largest([under]);
  return Math.abs(ofBoth) < NEAR * size && ofLower < -FAR * size && Math.abs(ofLower) > TIMES_AS_FAR * Math.abs(ofBoth);
}
