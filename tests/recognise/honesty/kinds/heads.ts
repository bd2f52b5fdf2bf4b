import { rename, withBlock } from '../damages.ts';
import {
  atRight,
  exchangeTexts,
  findCell,
  fromRight,
  indicatorRows,
  isApart,
  isCalledByNumbers,
  isTwice,
  NAME_HEAD,
  setText,
  splitTable,
  TARGET_HEAD,
} from '../form.ts';
import { changes, type Kind, same } from '../kind.ts';
import { nothing, withoutTargets } from '../truths.ts';

/** The label of the block of indicators. */
const BLOCK = /^(?:绩效指标|名称)$/;

const targetsAs = (to: string): Kind =>
  changes(`指标值 renamed ${to}`, (whole) => [[withoutTargets(whole)]], rename(TARGET_HEAD, to));

/** The unit of measurement printed in the head and no longer with each value. */
const unitInHead = (unit: string): Kind =>
  changes(
    `the unit of the targets in their head, ${unit}`,
    (whole) => [[withoutTargets(whole)]],
    rename(TARGET_HEAD, (text) => `${text}${unit}`),
  );

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

/** The heads of the columns of indicators, and the label of their block. */
export const headKinds: readonly Kind[] = [
  same(
    'column heads left blank',
    withBlock((block) => {
      const heads = block.table.rows[block.head] ?? [];
      // Only its head says what a column of weights is.
      if (heads.some(({ text }) => /分值|权重/.test(text))) return false;
      for (const cell of heads) setText(cell, '');
      return true;
    }),
  ),
  same(
    'heads with a line break',
    withBlock((block) => {
      const head = atRight(block.table.rows[block.head], fromRight(block, TARGET_HEAD));
      if (!head || head.text.length < 3) return false;
      head.breaks = [2];
      return true;
    }),
  ),
  same(
    'the group label left blank',
    withBlock((block, form) => {
      const found = findCell(form, /^绩效指标$/);
      if (!found || found.rowIndex < block.head) return false;
      setText(found.cell, '');
      return true;
    }),
  ),
  ...[
    '上年完成值',
    '实际完成值',
    '得分',
    '实施期指标值',
    '2016年指标值',
    '全年执行数',
    '完成情况',
    '调整后指标值',
    '历史值',
    '实施期目标',
    '指标值(≥)',
    '指标值（≤）',
  ].map(targetsAs),
  ...['（%）', '（万元）', '(个)'].map(unitInHead),
  changes('the head of targets renamed 指标权重', nothing, rename(TARGET_HEAD, '指标权重')),
  changes('another year in the head of the targets', nothing, rename(TARGET_HEAD, '指标值（2021年）')),
  changes(
    'the head of the targets one character off',
    (whole) => [[whole], [withoutTargets(whole)]],
    rename(TARGET_HEAD, '指标直'),
  ),
  ...['得分', '实际完成情况', '偏差原因'].map((to) =>
    changes(`三级指标 renamed ${to}`, nothing, rename(NAME_HEAD, to)),
  ),
  ...['权重', '评分', '指标来源'].map((to) => changes(`二级指标 renamed ${to}`, nothing, rename(/^二级指标$/, to))),
  ...['上年绩效指标', '长期绩效指标', '绩效指标完成情况', '实施期绩效指标', '2016年绩效指标'].map((to) =>
    changes(`the label of the block ${to}`, nothing, rename(BLOCK, to)),
  ),
  ...['分值', '备注'].map(headsAgainAs),
  changes(
    'the heads of name and target exchanged',
    nothing,
    withBlock((block) => {
      const heads = block.table.rows[block.head];
      const [name, target] = [NAME_HEAD, TARGET_HEAD].map((head) => atRight(heads, fromRight(block, head)));
      return !isCalledByNumbers(block) && exchangeTexts(name, target);
    }),
  ),
  changes(
    'the heads of classes and names exchanged',
    nothing,
    withBlock((block) => {
      const heads = block.table.rows[block.head] ?? [];
      const level2 = heads.find(({ text }) => text === '二级指标');
      const name = heads.find(({ text }) => NAME_HEAD.test(text));
      return !isTwice(block) && exchangeTexts(level2, name);
    }),
  ),
];
