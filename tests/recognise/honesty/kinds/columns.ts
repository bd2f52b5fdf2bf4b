import type { DescribedCell } from '../../../formats/writers/described.ts';
import { cutColumn, insertColumn, otherNumber, withBlock } from '../damages.ts';
import {
  addColumn,
  atRight,
  type Block,
  cellOfList,
  fromRight,
  indicatorRows,
  isApart,
  isCalledByNumbers,
  isTwice,
  NAME_HEAD,
  setText,
  TARGET_HEAD,
} from '../form.ts';
import { changes, type Kind, same } from '../kind.ts';
import { NO_MEASURE, UNSAID, unchanged, withIndicators, withoutTargets } from '../truths.ts';

const hasHead = ({ table, head }: Block, pattern: RegExp): boolean =>
  (table.rows[head] ?? []).some(({ text }) => pattern.test(text));

/** A column right of all others, where none has such a head. */
const atEnd = (head: string, value: (row: number, block: Block) => string, but?: RegExp): Kind['damage'] =>
  withBlock((block) => {
    if (but && hasHead(block, but)) return false;
    addColumn(block.table, (row) => (row === block.head ? head : row > block.head ? value(row, block) : ''));
    return true;
  });

/** A column right of all others that may be taken for that of the values. */
const columnAtEnd = (name: string, head: string, value: (row: number) => string): Kind =>
  changes(name, unchanged, atEnd(head, value));

/** A column before that of the values which may be taken for it. */
const columnBefore = (name: string, head: string, value: (target: string) => string): Kind =>
  changes(
    name,
    unchanged,
    withBlock((block) => {
      const at = fromRight(block, TARGET_HEAD);
      const own = indicatorRows(block).every((row) => atRight(row, at));
      return own && insertColumn(block, TARGET_HEAD, (row, beside) => (row === block.head ? head : value(beside)));
    }),
  );

/** A column of remarks where a reader looks for something else; only its head says that it is one. */
const remarksBefore = (name: string, before: RegExp, remark: string): Kind =>
  same(
    name,
    withBlock((block) => {
      const heads = block.table.rows[block.head] ?? [];
      if (isTwice(block) || isApart(block) || hasHead(block, /^备注$/)) return false;
      if (heads.some(({ colSpan = 1 }) => colSpan > 1)) return false;
      return insertColumn(block, before, (row) => (row === block.head ? '备注' : row === block.first ? remark : ''));
    }),
  );

/** A column of remarks whose text makes the values beside it those of another time. */
const remarksOf = (text: string): Kind =>
  changes(
    `备注 ${text}`,
    (whole) => [[withoutTargets(whole)], []],
    withBlock((block) => {
      if (isTwice(block) || isCalledByNumbers(block) || hasHead(block, /^备注$/)) return false;
      addColumn(block.table, (row) => (row === block.head ? '备注' : row > block.head ? text : ''));
      return true;
    }),
  );

/** A column of the indicators cut off at the edge of the page. */
const cutOff = (name: string, pattern: RegExp, truths: NonNullable<Kind['truths']>): Kind =>
  changes(
    name,
    truths,
    withBlock((block) => {
      const heads = block.table.rows[block.head] ?? [];
      return fromRight(block, pattern) < heads.length && !isTwice(block) && cutColumn(block, pattern);
    }),
  );

/** The unit of the first value of a list another text. */
const unitOfList = (name: string, text: string): Kind =>
  changes(
    name,
    (whole) => {
      const [first] = whole.indicators;
      return [
        [withIndicators(whole, (row) => (row === first ? { ...row, ...NO_MEASURE, target_printed: UNSAID } : row))],
      ];
    },
    (form) => {
      const cell = cellOfList(form, /^度量单位$/);
      if (cell) setText(cell, text);
      return cell !== undefined;
    },
  );

const isPlain = ({ colSpan = 1, rowSpan = 1 }: DescribedCell) => colSpan === 1 && rowSpan === 1;

/** The cells of a row exchanged, so many from the right, where neither is merged. */
function swapCells(row: DescribedCell[], one: number, other: number): boolean {
  const [a, b] = [row.length - 1 - one, row.length - 1 - other];
  const [first, second] = [row[a], row[b]];
  if (!first || !second || !isPlain(first) || !isPlain(second)) return false;
  [row[a], row[b]] = [second, first];
  return true;
}

/** The columns of the indicators: further ones, lost ones, exchanged ones. */
export const columnKinds: readonly Kind[] = [
  same(
    'a column of remarks at the right',
    atEnd('备注', (row, { first }) => (row === first ? '按实际' : '')),
  ),
  same(
    'a column of weights at the right',
    atEnd('分值', () => '10', /分值|权重/),
  ),
  same(
    'an empty column at the right',
    atEnd('', () => ''),
  ),
  remarksBefore('a column of remarks before the targets', TARGET_HEAD, '按月'),
  remarksBefore('a column of remarks before the names', NAME_HEAD, '新增'),
  same(
    'a column of numbers at the left',
    withBlock((block, { tables }) => {
      const { table, head } = block;
      if (tables.length !== 2 || table === tables[0]) return false;
      table.rows.forEach((row, index) => void row.unshift({ text: index === head ? '序号' : String(index - head) }));
      table.columns += 1;
      table.widths.unshift(6);
      return true;
    }),
  ),
  same(
    'name and target columns exchanged with their heads',
    withBlock((block) => {
      const [name, target] = [fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)];
      return block.table.rows.slice(block.head).every((row) => swapCells(row, name, target));
    }),
  ),
  ...['2023年为80%', '上年80%', '调整为≥80%', '此为三年合计'].map(remarksOf),
  columnAtEnd('a column without a head behind the targets', '', () => '88%'),
  columnAtEnd('a column of last year behind the targets', '上年值', () => '80%'),
  columnAtEnd('the unit of each target in a column without a head', '', () => '万人次'),
  columnAtEnd('a column 全年实际 at the end', '全年实际', (row) => String(row)),
  columnAtEnd('a column 自评得分 at the end', '自评得分', () => '8'),
  columnAtEnd('a column 备注（完成情况） at the end', '备注（完成情况）', () => '已完成'),
  columnAtEnd('a column 调整值 at the end', '调整值', (row) => `${row}0%`),
  columnAtEnd('a column 2025年 at the end', '2025年', (row) => `${row}0%`),
  columnBefore('a column of last year before the targets', '上年指标值', otherNumber),
  columnBefore('a column of results before the targets', '实际完成值', otherNumber),
  columnBefore('a column without a head before the targets', '', otherNumber),
  columnBefore('a column of units', '计量单位', () => '个'),
  columnBefore('a second column of targets', '指标值', otherNumber),
  columnBefore('a column 目标值 before the targets', '目标值', otherNumber),
  cutOff('the column of targets cut off', TARGET_HEAD, (whole) => [[withoutTargets(whole)]]),
  cutOff('the column 二级指标 cut off', /^二级指标$/, (whole) => [
    [withIndicators(whole, (row) => ({ ...row, level2: '', required: '' }))],
  ]),
  cutOff('the column 一级指标 cut off', /^一级指标$/, (whole) => [
    [whole],
    [withIndicators(whole, (row) => ({ ...row, level1: '' }))],
  ]),
  changes(
    'the column 三级指标 left out',
    ({ project, indicators }) => [[{ project, indicators: indicators.map((row) => ({ ...row, name: '' })) }]],
    withBlock((block) => cutColumn(block, NAME_HEAD)),
  ),
  unitOfList('a number in the column of units', '100'),
  ...['〃', '待定', '同左'].map((text) => unitOfList(`${text} in the column of units`, text)),
];
