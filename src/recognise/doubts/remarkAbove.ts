import type { TableKind } from '../../model/documentTables.ts';
import { compactText } from '../../values/compactText.ts';
import { foldWidth } from '../../values/foldWidth.ts';
import { plainMoney } from '../../values/plainMoney.ts';
import type { DocumentRows, TableSpan } from '../find/findTables.ts';
import { isCalledOff, saysOtherFigures } from './otherFigures.ts';

/** Remarks, the unit and the title stand so many lines above a table at most. */
const MOST_ROWS = 6;
/** What begins so above a table may be of it. */
const OF_BELOW =
  /^[(（]?(?:(?:注|备注|说明|填表说明)[:：]|以下|下[表列]|[本此]表|本项目|表[中内]|(?:年度)?(?:指标值|完成值|资金|金额|预算|数据))/;
/** What is said above a table of what stands below is said below it of what stands above. */
const BELOW = /以下|下表|下列/g;
/** `2024年6月调整`, `更正：资金总额为80万元`: no longer what was planned. */
const CHANGED = /^[(（]?(?:20\d\d年?(?:\d{1,2}月)?(?:调整|追加|变更)[)）]?$|(?:更正|勘误)[:：])/;

/**
 * A remark above a table that changes what its figures mean: `表中指标值为上年实际完成值`, `（本项目已取消）`. One below the rows of a table above
 * is of that.
 * @returns its text; null where no remark says so
 */
export function remarkAbove(
  { rows }: DocumentRows,
  { opening }: Pick<TableSpan, 'opening'>,
  kind: TableKind,
  fiscalYear: string | number | null,
): string | null {
  for (let index = opening - 1; index >= Math.max(0, opening - MOST_ROWS); index -= 1) {
    const [cell, ...others] = rows[index]?.cells ?? [];
    if (!cell || others.length > 0 || (rows[index - 1]?.cells.length ?? 0) > 2) return null;
    const text = plainMoney(foldWidth(compactText(cell.text)));
    if (CHANGED.test(text)) return text;
    const said = text.replace(BELOW, '以上');
    if (OF_BELOW.test(text) && (isCalledOff(said) || saysOtherFigures(said, kind, fiscalYear))) return text;
  }
  return null;
}
