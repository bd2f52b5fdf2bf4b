import type { DescribedCell } from '../../../formats/writers/describe/described.ts';
import { withBlock } from '../damages.ts';
import { type Block, cellOfList, fromRight, isTwice, NAME_HEAD, setText, TARGET_HEAD } from '../form.ts';
import { changes, type Kind, same } from '../kind.ts';
import { NO_MEASURE, UNSAID, withIndicators, withoutTargets } from '../truths.ts';

/** A column under a head left out; what is printed over it gets narrower. */
function cutColumn(block: Block, pattern: RegExp): boolean {
  const at = fromRight(block, pattern);
  const { table, head } = block;
  for (const row of table.rows.slice(head)) row.splice(row.length - 1 - at, 1);
  for (const row of table.rows.slice(0, head)) {
    const wide = row.findLast(({ colSpan = 1 }) => colSpan > 1);
    if (!wide?.colSpan) return false;
    wide.colSpan -= 1;
  }
  table.columns -= 1;
  table.widths.pop();
  return true;
}

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

/** The columns of the indicators taken apart: exchanged, cut off, with other texts in them. */
export const brokenColumnKinds: readonly Kind[] = [
  same(
    'name and target columns exchanged with their heads',
    withBlock((block) => {
      const [name, target] = [fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)];
      return block.table.rows.slice(block.head).every((row) => swapCells(row, name, target));
    }),
  ),
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
