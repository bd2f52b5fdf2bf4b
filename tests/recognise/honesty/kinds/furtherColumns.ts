import { withBlock } from '../damages.ts';
import {
  addColumn,
  atRight,
  type Block,
  fromRight,
  indicatorRows,
  isApart,
  isCalledByNumbers,
  isTwice,
  NAME_HEAD,
  TARGET_HEAD,
} from '../form.ts';
import { changes, type Kind, same } from '../kind.ts';
import { nothing, unchanged, withoutTargets } from '../truths.ts';

const hasHead = ({ table, head }: Block, pattern: RegExp): boolean =>
  (table.rows[head] ?? []).some(({ text }) => pattern.test(text));

/**
 * A column right of all others.
 * @param but where a column has such a head it does not apply
 */
const atEnd = (head: string, value: (row: number, block: Block) => string, but?: RegExp) =>
  withBlock((block) => {
    if (but && hasHead(block, but)) return false;
    addColumn(block.table, (row) => (row === block.head ? head : row > block.head ? value(row, block) : ''));
    return true;
  });

/** A column right of all others that may be taken for that of the values. */
const columnAtEnd = (name: string, head: string, value: (row: number) => string): Kind =>
  changes(name, unchanged, atEnd(head, value));

/** Another value than this one; 无 where there is none. */
const otherNumber = (target: string): string =>
  target.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10)) || '无';

/** A column before that under a head, its text from that of the cell behind it. */
function insertColumn(block: Block, before: RegExp, textOf: (row: number, beside: string) => string): boolean {
  const at = fromRight(block, before);
  const { table, head } = block;
  if (at >= (table.rows[head]?.length ?? 0)) return false;
  addColumn(table, () => '');
  for (const [index, row] of table.rows.entries()) {
    if (index < head) continue;
    row.pop();
    row.splice(row.length - 1 - at, 0, { text: textOf(index, atRight(row, at)?.text ?? '') });
  }
  return true;
}

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
    withBlock(
      (block, form) => !isTwice(block) && !isCalledByNumbers(block) && atEnd('备注', () => text, /^备注$/)(form),
    ),
  );

/** Further columns beside those of the indicators: remarks, weights, results, the values of other years. */
export const furtherColumnKinds: readonly Kind[] = [
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
  changes(
    'two rows of heads, targets planned and done',
    unchanged,
    withBlock((block) => {
      const at = fromRight(block, TARGET_HEAD);
      const { table, head } = block;
      if (isTwice(block)) return false;
      addColumn(table, () => '');
      for (const [index, row] of table.rows.entries()) {
        if (index < head) continue;
        const place = row.length - 2 - at;
        row.pop();
        if (index === head && row[place]) row[place].colSpan = (row[place].colSpan ?? 1) + 1;
        else row.splice(place + 1, 0, { text: otherNumber(row[place]?.text ?? '') });
      }
      const heads = (table.rows[head] ?? []).flatMap(({ colSpan = 1 }, index, all) =>
        index === all.length - 1 - at ? [{ text: '计划' }, { text: '完成' }] : [{ text: '', colSpan }],
      );
      if (table.rows[head]?.some(({ rowSpan = 1 }) => rowSpan > 1)) return false;
      table.rows.splice(head + 1, 0, heads);
      return true;
    }),
  ),
  changes(
    'two columns of values under one head',
    nothing,
    withBlock((block) => {
      const at = fromRight(block, TARGET_HEAD);
      const { table, head } = block;
      if (isTwice(block) || isApart(block)) return false;
      for (const [index, row] of table.rows.entries()) {
        const wide = index < head ? row.at(-1) : index === head ? atRight(row, at) : undefined;
        if (wide) wide.colSpan = (wide.colSpan ?? 1) + 1;
        else row.splice(row.length - 1 - at, 0, { text: '80%' });
      }
      table.columns += 1;
      table.widths.push(10);
      return true;
    }),
  ),
];
