import { changes, withBlock } from './damages.ts';
import { atRight, fromRight, indicatorRows, isApart, isTwice, splitTable, TARGET_HEAD } from './form.ts';
import { type Kind, nothing } from './kind.ts';
import { firstWithheld, inList, noNumber, typed } from './officeKinds.ts';

/** The heads printed once more among the rows, that of the values as another one. */
const headsAgainAs = (text: string): Kind =>
  changes(
    `the heads again, 指标值 as ${text}`,
    nothing,
    withBlock((block) => {
      const { table, first } = block;
      const heads = table.rows[block.head] ?? [];
      const at = first + Math.ceil(indicatorRows(block).length / 2);
      if (isTwice(block) || isApart(block) || indicatorRows(block).length < 4) return false;
      const [upper, lower] = splitTable(table, at);
      const renamed = atRight(heads, fromRight(block, TARGET_HEAD));
      const again = heads.map((cell) => ({
        text: cell.rowSpan ? '' : cell === renamed ? text : cell.text,
        ...(cell.colSpan && { colSpan: cell.colSpan }),
      }));
      table.rows = [...upper.rows, again, ...lower.rows];
      return true;
    }),
  );

/** What a stranger thought of who had not read how tables are read. */
export const overlookedKinds: readonly Kind[] = [
  ...['分值', '备注'].map(headsAgainAs),
  ...['待定', 'XX项目', '（填写项目名称）'].map((text) => typed(/^项目(?:支出)?名称$/, text)),
  ...['同左', '待定', '同主管部门', 'XX单位', '（单位名称）', '填写单位全称'].map((text) => typed(/^实施单位$/, text)),
  ...['待定', '同左'].map((text) => inList(`${text} in the column of units`, /^度量单位$/, text, firstWithheld)),
  ...['十四五末', '规划期末', '明年', '三年'].map((text) =>
    noNumber(`${text} before`, (target) => `${text}${target}`, /^[≥≤]\d/),
  ),
  noNumber('人次以上/年 behind', (target) => `${target}人次以上/年`, /^\d+$/),
  noNumber('years', () => '2024-2026', /^\d+$/),
];
