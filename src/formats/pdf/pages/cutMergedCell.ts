import { labelKey } from '../../../values/labelKey.ts';
import type { FilledCell } from '../grid/fillTable.ts';
import { isClass } from '../grid/formLabels.ts';
import { joinedStretches } from '../grid/joinedStretches.ts';
import type { Stretch } from '../grid/tableShape.ts';
import { SAME_PLACE } from '../rules/tolerances.ts';
import { belowMiddle, type ColumnHabits, type Habits, largest } from './habits.ts';
import { cellsIn, type EdgeRow, sameSides } from './rowOverPages.ts';

/** Labels around several rows that have labels of their own: nothing is lost where their text stands in the lower rows. */
const AROUND = /^(?:(?:本?年度|项目)?绩效指标|(?:项目资金|资金情况|预算情况)(?:万?元)?)$/;

/** A merged cell that a page cuts, its upper part blank and its text in the lower one. */
export interface CutMergedCell {
  over: FilledCell;
  under: FilledCell;
  /**
   * Whether no line is drawn at the break on either page, or the text stands in the middle of both parts, not in that of the lower one: it is
   * that of the whole cell.
   */
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
 * @param first the first row (0-based) of the upper table after a repeated head
 */
export function cutMergedCells(upper: EdgeRow, lower: EdgeRow, habits: Habits, first: number): CutMergedCell[] {
  const below = cellsIn(lower);
  return cellsIn(upper).flatMap((over) => {
    // A blank cell from the top of its page on is the rest of one whose text stands before.
    if (over.text !== '' || over.row === first) return [];
    const under = below.find((cell) => sameSides(over, cell));
    if (!under || under.text === '' || AROUND.test(labelKey(under.text))) return [];
    const drawn = isDrawnAsOne(upper, lower, over);
    const isOfOneRow = over.rowSpan === 1 && under.rowSpan === 1;
    // A row that goes on is joined whole.
    const goesOn = upper.table.shape.openBottom && lower.table.shape.openTop;
    const mayBeMerged = drawn ? !goesOn : isClass(under.text) && !leavesBlank(habits.column(over));
    if (drawn === false || (isOfOneRow && !mayBeMerged)) return [];
    return [{ over, under, isOne: drawn ?? (habits.middle && isInMiddleOfBoth(over, under)) }];
  });
}

/** So many blank cells of a column, and none merged, are how its writer leaves out what stands above. */
const LEFT_OUT = 3;

const leavesBlank = ({ blank, merged }: ColumnHabits): boolean => merged === 0 && blank >= LEFT_OUT;

/**
 * Whether a cell goes on over the page, as far as the lines there say: one that has neither a lower edge on its page nor an upper one on the
 * next does, one that has either does not where others have none. Null where all are drawn, as Calc and Excel draw them.
 */
function isDrawnAsOne({ table: { shape: upper } }: EdgeRow, lower: EdgeRow, { inner }: FilledCell): boolean | null {
  const { openTop, slitTop, mergedTop } = lower.table.shape;
  if (lower.row > 0) return null;
  const isIn = ({ from, to }: Stretch) => from < inner.left + SAME_PLACE && to > inner.right - SAME_PLACE;
  const isOpenBelow = upper.openBottom || joinedStretches(upper.mergedBottom).some(isIn);
  if (isOpenBelow && (openTop || joinedStretches(mergedTop).some(isIn))) return true;
  return (isOpenBelow ? slitTop : openTop || mergedTop.length > 0) ? false : null;
}

function isInMiddleOfBoth({ inner }: FilledCell, under: FilledCell): boolean {
  const ofLower = belowMiddle(under);
  if (ofLower === null) return false;
  const ofBoth = ofLower + (inner.bottom - inner.top) / 2;
  const size = largest([under]);
  return Math.abs(ofBoth) < NEAR * size && ofLower < -FAR * size && Math.abs(ofLower) > TIMES_AS_FAR * Math.abs(ofBoth);
}
