import { layGrid } from '../../formats/writers/layGrid.ts';
import { changes, head, withBlock, withoutYear, yearOf } from './damages.ts';
import {
  atRight,
  findCell,
  fromRight,
  indicatorRows,
  isApart,
  isTwice,
  NAME_HEAD,
  splitTable,
  TARGET_HEAD,
  TOTAL,
} from './form.ts';
import { type Kind, nothing } from './kind.ts';
import { firstWithheld, inList, noNumber, rowUnder, typed } from './officeKinds.ts';
import { behindTitle, remark } from './paperKinds.ts';

/** The heads printed once more among the rows, that of the values as another one. */
const headsAgainAs = (text: string): Kind =>
  changes(
    `the heads again, 指标值 as ${text}`,
    nothing,
    withBlock((block) => {
      const { table, first } = block;
      const heads = table.rows[block.head] ?? [];
      const at = first + Math.ceil(indicatorRows(block).length / 2);
      const renamed = atRight(heads, fromRight(block, TARGET_HEAD));
      // A form may call its values otherwise, and heads printed again as they are change nothing.
      if (!renamed || isTwice(block) || isApart(block) || indicatorRows(block).length < 4) return false;
      const [upper, lower] = splitTable(table, at);
      const again = heads.map((cell) => ({
        text: cell.rowSpan ? '' : cell === renamed ? text : cell.text,
        ...(cell.colSpan && { colSpan: cell.colSpan }),
      }));
      table.rows = [...upper.rows, again, ...lower.rows];
      return true;
    }),
  );

/** A heading in the column of names, among the rows of indicators. */
const headingAmong = (text: string): Kind =>
  changes(
    `${text} among the names`,
    nothing,
    withBlock((block) => {
      const { table, first } = block;
      if (isTwice(block) || indicatorRows(block).length < 4) return false;
      const name = atRight(table.rows[block.head], fromRight(block, NAME_HEAD));
      const column = layGrid(table)[block.head]?.find(({ cell }) => cell === name)?.column ?? 0;
      rowUnder(block, first + 1, column, text);
      return true;
    }),
  );

/** The only line that names a year names another one. */
const yearLine = (text: string): Kind =>
  changes(`${text} in the place of the year`, withoutYear, (form) => {
    const lines = form.above.filter((line) => /20\d\d/.test(line.text));
    const [line] = lines;
    if (!line || lines.length > 1 || line !== yearOf(form)) return false;
    line.text = text;
    return true;
  });

/** 宁乡 prints the unit with each amount. */
const ofMoney = (kind: Kind): Kind => ({
  ...kind,
  damage: (form, ...more) => findCell(form, TOTAL) !== undefined && kind.damage(form, ...more),
});

/** What a stranger thought of who had not read how tables are read. */
export const overlookedKinds: readonly Kind[] = [
  ...['分值', '备注'].map(headsAgainAs),
  ...['待定', 'XX项目', '（填写项目名称）', '（项目全称）', '请输入', '=B2'].map((text) =>
    typed(/^项目(?:支出)?名称$/, text),
  ),
  ...['同左', '待定', '同主管部门', 'XX单位', '（单位名称）', '填写单位全称', '请输入单位名称'].map((text) =>
    typed(/^实施单位$/, text),
  ),
  ...['待定', '同左'].map((text) => inList(`${text} in the column of units`, /^度量单位$/, text, firstWithheld)),
  ...['十四五末', '规划期末', '明年', '三年'].map((text) =>
    noNumber(`${text} before`, (target) => `${text}${target}`, /^[≥≤]\d/),
  ),
  noNumber('人次以上/年 behind', (target) => `${target}人次以上/年`, /^\d+$/),
  ...['以下为上年指标', '以下为实际完成情况', '子项目：垃圾清运'].map(headingAmong),
  ...[
    '编制时间：2023年',
    '填报时间：2023年度',
    '（2023年申报）',
    '2022年度结转',
    '2024-2026年',
    '（2024、2025年）',
  ].map(yearLine),
  remark('更正：年度资金总额应为77'),
  ...['说明：金额以千元为单位', '说明：金额单位均为“千元”'].map(remark).map(ofMoney),
  ...['模板', '模板（示例）', '样本', '（执行）', '（三年）'].map(behindTitle),
  ...['指标值(≥)', '指标值（≤）'].map(head),
  noNumber('years', () => '2024-2026', /^\d+$/),
];
