import type { DescribedTable } from '../../../formats/writers/describe/described.ts';
import { layGrid } from '../../../formats/writers/describe/layGrid.ts';
import { withBlock } from '../damages.ts';
import {
  atRight,
  type Block,
  columnOf,
  fromRight,
  indicatorRows,
  insertRow,
  insertText,
  isApart,
  isTwice,
  NAME_HEAD,
  splitTable,
} from '../form.ts';
import { changes, type Kind, same } from '../kind.ts';
import { nothing, unchanged } from '../truths.ts';

/**
 * A row that may not become an indicator.
 * @param at before which row of their table; below 0 where there is no room for it
 */
const rowAt = (
  name: string,
  at: (block: Block) => number,
  texts: readonly string[] | ((table: DescribedTable) => readonly string[]),
): Kind =>
  changes(
    name,
    unchanged,
    withBlock((block) => {
      const row = at(block);
      if (row >= 0) insertRow(block.table, row, typeof texts === 'function' ? texts(block.table) : texts);
      return row >= 0;
    }),
  );

const below = ({ table }: Block) => table.rows.length;
const above = ({ first }: Block) => first;
/** Below two indicators, whatever follows. */
const belowTwo = ({ first }: Block) => first + 2;
/** Below two of many indicators. */
const among = (block: Block) => (indicatorRows(block).length < 4 ? -1 : belowTwo(block));

/** Texts in the last columns, the others blank. */
const rightmost =
  (...texts: readonly string[]) =>
  ({ columns }: DescribedTable): readonly string[] => [
    ...Array.from({ length: columns - texts.length }, () => ''),
    ...texts,
  ];

/** A row of the blank form that nobody filled in. */
const leftOver = (text: string): Kind =>
  same(
    `a row with ${text} and nothing else`,
    withBlock((block) => {
      const { table, head, first } = block;
      const name = atRight(table.rows[head], fromRight(block, NAME_HEAD));
      if (isTwice(block) || isApart(block)) return false;
      // Between two classes: no merged cell but that over all of them is cut.
      const between = layGrid(table).findIndex(
        (slots, row) => row > first && slots.every(({ part, cell }) => part === 'own' || /绩效指标$/.test(cell.text)),
      );
      if (between < 0) return false;
      insertText(table, between, columnOf(table, head, name), text);
      return true;
    }),
  );

/** Further rows in the table of the indicators: sums, remarks, stamps, what is left of the blank form. */
export const furtherRowKinds: readonly Kind[] = [
  same('empty rows at the end', (form) => {
    const table = form.tables.at(-1);
    if (!table) return false;
    insertRow(table, table.rows.length, ['', '']);
    insertRow(table, table.rows.length, ['', '']);
    return true;
  }),
  same(
    'a row of blanks among the indicators',
    withBlock((block) => {
      if (indicatorRows(block).length < 3) return false;
      insertRow(block.table, block.table.rows.length - 1, ['', '']);
      return true;
    }),
  ),
  same('a remark row below, inside the table', (form) => {
    const table = form.tables.at(-1);
    if (!table) return false;
    insertRow(table, table.rows.length, ['注：本表一式两份。']);
    return true;
  }),
  ...['指标2：', '……', '指标3'].map(leftOver),
  // Sums.
  rowAt('a row 合计 below', below, ['合计', '', '', '100']),
  rowAt('a row 总分 below', below, ['总分', '100']),
  rowAt('a row 合 计 below', below, ['合 计', '100']),
  rowAt('a sum in the column of targets', below, rightmost('合计：100')),
  rowAt('an average below', below, rightmost('平均', '95%')),
  rowAt('a sum in the column of names', ({ table }) => table.rows.length - 1, rightmost('合计', '100')),
  rowAt('a sum above the first indicator', above, ['合计', '', '', '100']),
  rowAt('a sum among the indicators', among, ['', '小计', '', '30']),
  ...(
    [
      ['共计', '12个'],
      ['汇总', '12个'],
      ['指标汇总', '12个'],
      ['满分', '40'],
      ['权重合计', '90'],
      ['上年合计', '3项'],
      ['批复金额', '20'],
      ['核定数', '20万元'],
      ['评审结论', '不予立项'],
      ['其他需要说明的问题', '无'],
    ] as const
  ).map(([label, value]) => rowAt(`a row ${label} and its value below`, below, [label, '', '', value])),
  // Below what its approvers write it is outside the table.
  { ...rowAt('其他 below the indicators', below, ['其他', '12个']), truths: (whole) => [[], [whole]] },
  // Who filled it in, and remarks.
  rowAt('a row of signatures below', below, ['负责人签字：', '联系电话：', '填报日期：', '2024-01-05']),
  rowAt('a row of remarks below', below, ['备注', '本表由财政所填写', '', '3']),
  rowAt('a stray line below', below, ['', '', '', '财政所盖章处']),
  rowAt('numbered remarks below', below, ['1.本表由预算单位填报，一式两份。']),
  rowAt('a remark right below the heads', above, ['注：以下指标由县级考核']),
  rowAt('a remark among the indicators', among, ['备注：以下两项由县级考核']),
  rowAt('a stamp among the indicators', belowTwo, rightmost('样例县财政局（公章）', '')),
  rowAt('样表 among the indicators', belowTwo, ['样表']),
  rowAt('the guidance of the blank form left in a row', above, ['', '', '（填写具体指标名称）', '（填写指标值）']),
  // The head of another part.
  rowAt('the heads of last year among the indicators', among, ['2022年度指标']),
  rowAt('the title of the next part among the indicators', belowTwo, ['二、上年绩效指标完成情况']),
  {
    ...rowAt('the name of another project among the rows of indicators', among, ['项目名称', '乡村道路养护']),
    truths: nothing,
  },
  changes(
    'a list of long-term indicators before those of the year',
    unchanged,
    withBlock(({ table, head, first }) => {
      const [, lower] = splitTable(table, first);
      const long = lower.rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.replace(/\d+/, '999') })));
      insertRow(table, head, ['年度绩效指标']);
      table.rows.splice(
        head,
        0,
        [{ text: '长期绩效指标', colSpan: table.columns }],
        table.rows[head + 1]?.map((cell) => ({ ...cell })) ?? [],
        ...long,
      );
      return true;
    }),
  ),
];
