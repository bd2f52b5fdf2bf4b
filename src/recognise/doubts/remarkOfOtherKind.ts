import type { TableKind } from '../../model/documentTables.ts';
import { compactText } from '../../values/compactText.ts';
import { foldWidth } from '../../values/foldWidth.ts';
import { plainMoney } from '../../values/plainMoney.ts';
import { moneyNamed } from '../fields/moneyNamed.ts';
import { BELOW_TABLE, type DocumentRows, type TableSpan } from '../find/findTables.ts';
import { isCalledOff, saysOtherFigures } from './otherFigures.ts';

/** A remark has so many lines at most. */
const MOST_ROWS = 4;

/** What begins so below it is of it, whether or not it is called a remark. */
const ON_ABOVE =
  /^(?=.{1,40}$)[(（]?(?:以上|上述|上表|表[中内]|[本此]表|本项目|(?:年度|项目)?(?:指标值|完成值|资金|金额(?!单位)|预算|数据))/;
const CURRENCY =
  /(?:(?:单位|[个部]别|其[中余他])(?:均?[为是]|[:：])[“"]?(?:人民币)?|[以按](?=[^。;,]{1,3}[为计]))((?:[百千]?[万亿]|[百千美欧日港])?元)/g;

/** What says so right below its last row: a heading of what follows may say it as well. */
const VOID_ROW = /^[(（]?(?:已?作废|样表|示例|草稿)[)）]?$/;
/** The next table is this one, corrected, or as it was before: of the two nobody knows which counts. */
const OF_TWO = /^[(（]?(?:(?:调整[前后]|更正如下)(?!.*金额)|(?:更正|勘误)[:：])/;

/**
 * A remark below a table that changes what its figures mean: `注：以上资金均为三年总数`, or another unit of money, or year, than the table
 * itself names.
 * @returns its text; null where no remark says so
 */
export function remarkOfOtherKind(
  { rows }: DocumentRows,
  { to }: Pick<TableSpan, 'to'>,
  kind: TableKind,
  currencyUnit: string | null | undefined,
  fiscalYear: string | number | null,
): string | null {
  let isRemark = false;
  const isLast = rows.slice(to).every(({ cells }) => cells.length === 1);
  for (const row of rows.slice(to, to + MOST_ROWS)) {
    const text = plainMoney(foldWidth(compactText(row.cells.map((cell) => cell.text).join(''))));
    const named = moneyNamed(text);
    // The last row of the table itself, its foot, may name its unit as well; behind the last table no other can be meant.
    const isFoot = named.length > 0 && ((!row.gapAbove && !row.startsBlock) || isLast);
    // What stands behind a gap and is no remark is another text: the heads of the next table.
    const isOnAbove = row === rows[to] && ON_ABOVE.test(text);
    isRemark = isFoot || isOnAbove || BELOW_TABLE.test(text) || (isRemark && !row.gapAbove);
    if (row.cells.length > 2) return null;
    const units = new Set([...named, ...Array.from(text.matchAll(CURRENCY), ([, unit]) => unit)]);
    const otherUnit =
      units.size > 1 ||
      (units.size === 1 && (currencyUnit ? !units.has(currencyUnit) : /[美欧日港]/.test([...units][0] ?? '')));
    const isRightBelow = row === rows[to] && !row.gapAbove && (!row.startsBlock || isLast);
    if (isCalledOff(text) || OF_TWO.test(text) || (isRightBelow && VOID_ROW.test(text))) return text;
    if (!isRemark) return null;
    if (otherUnit || saysOtherFigures(text, kind, fiscalYear)) return text;
  }
  return null;
}
