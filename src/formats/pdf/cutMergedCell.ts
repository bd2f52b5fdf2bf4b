import { labelKey } from '../../values/labelKey.ts';
import { isFormLabel } from './formLabels.ts';
import { cellsIn, type EdgeRow, sameSides } from './rowOverPages.ts';

/** Labels around several rows that have labels of their own: nothing is lost where their text stands in the lower rows. */
const AROUND = /^(?:(?:本?年度|项目)?绩效指标|(?:项目资金|资金情况|预算情况)(?:万?元)?)$/;

/**
 * Whether a merged cell may go on over the page with its text in the lower part alone, as Calc and Excel print what is centred: its upper
 * part looks like a blank cell, and the rows there would lose their class.
 * @param upper the row that ends its page
 * @param lower the row that begins the next page, after a repeated head
 */
export function cutsMergedCell(upper: EdgeRow, lower: EdgeRow): boolean {
  const below = cellsIn(lower);
  return cellsIn(upper).some((over) => {
    // A blank cell from the top of its page on is the rest of one whose text stands before.
    if (over.text !== '' || over.row === 0) return false;
    const under = below.find((cell) => sameSides(over, cell));
    if (!under || under.text === '' || AROUND.test(labelKey(under.text))) return false;
    return over.rowSpan > 1 || under.rowSpan > 1 || (/指标$/.test(labelKey(under.text)) && isFormLabel(under.text));
  });
}
