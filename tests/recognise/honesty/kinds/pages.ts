import type { DescribedCell } from '../../../formats/writers/describe/described.ts';
import { withBlock } from '../damages.ts';
import {
  atRight,
  type Block,
  blockOf,
  type Form,
  fromRight,
  indicatorRows,
  insertRow,
  isApart,
  isTwice,
  NAME_HEAD,
  setText,
  splitTable,
  TARGET_HEAD,
} from '../form.ts';
import { changes, type Kind, same } from '../kind.ts';
import { inOrder, isOfYear, unchanged } from '../truths.ts';

/** The heads of the columns as a row of their own. */
const headsAgain = ({ table, head }: Block): DescribedCell[] =>
  (table.rows[head] ?? []).map(({ rowSpan: _, ...cell }) => cell);

/**
 * The page ends before an indicator: two tables.
 * @param between what is printed between them, such as a page number
 */
const pageEnds = (name: string, between: readonly string[], headAgain: boolean): Kind =>
  same(name, (form, random) => {
    const block = blockOf(form);
    const last = form.tables.at(-1);
    if (!block || block.table !== last || last.rows.length - block.first < 3) return false;
    const [upper, lower] = splitTable(last, random.whole(block.first + 1, last.rows.length - 1));
    if (headAgain) lower.rows.unshift(headsAgain(block));
    form.pages = between;
    form.tables.splice(-1, 1, upper, lower);
    return true;
  });

/** The page ends below two indicators, and the next has a head of its own. */
const pageHead = (name: string, head: string): Kind =>
  same(
    name,
    withBlock((block, form) => {
      const last = form.tables.at(-1);
      if (block.table !== last || last.rows.length - block.first < 4) return false;
      form.pages = [head];
      form.tables.splice(-1, 1, ...splitTable(last, block.first + 2));
      return true;
    }),
  );

/** Rows from some place on once more, behind a page break. */
const printedAgain = (name: string, rows: (all: number) => number, headAgain: boolean): Kind =>
  changes(
    name,
    (whole) => [
      [whole],
      ...(isOfYear(whole) ? whole.indicators : []).map((_, from) => [
        inOrder(whole, [...whole.indicators, ...whole.indicators.slice(from)]),
      ]),
    ],
    withBlock((block, form) => {
      const last = form.tables.at(-1);
      const all = indicatorRows(block).length;
      if (block.table !== last || isTwice(block) || isApart(block) || all < 4) return false;
      const [, lower] = splitTable(last, last.rows.length - rows(all));
      if (headAgain) lower.rows.unshift(headsAgain(block));
      form.tables.push(structuredClone(lower));
      return true;
    }),
  );

/** A list prints the name of each project in its own rows, not over them: its first rows, name and all, are lost with the page. */
const isList = ({ table, head }: Block) => (table.rows[head] ?? []).some(({ text }) => text === '项目名称');
/** The sum of its department and the row that names the project. */
const LIST_HEAD = 2;

/** The indicators of another project run on below this one: its head is lost with a page. */
const headLost = (name: string, from: (block: Block) => number): Kind =>
  changes(name, unchanged, (form, _random, other) => {
    const block = blockOf(other);
    const table = form.tables.at(-1);
    if (!block || !table || block.table.columns !== table.columns) return false;
    const [, lower] = splitTable(block.table, isList(block) ? block.first + LIST_HEAD : from(block));
    form.tables.push(lower);
    form.pages = ['- 4 -'];
    return true;
  });

/** Lines of the head of a page below two indicators, of at least so many. */
const headAmong = (name: string, least: number, lines: (form: Form) => readonly string[]): Kind =>
  changes(
    name,
    unchanged,
    withBlock((block, form) => {
      if (indicatorRows(block).length < least) return false;
      for (const text of lines(form).toReversed()) insertRow(block.table, block.first + 2, [text]);
      return true;
    }),
  );

/** The old Word files written by hand hold a row's properties on one page of 512 bytes. */
const WIDEST = 18;

/** Pages: where they end, what stands at their head and foot, which of them are printed again or lost. */
export const pageKinds: readonly Kind[] = [
  pageEnds('a page break between indicators', [], false),
  pageEnds('a page break with a page number', ['- 3 -'], false),
  pageEnds('a page break with the heads printed again', ['第 2 页 共 9 页'], true),
  pageHead('a running head above the rest of the table', '样例县2024年项目支出绩效目标表'),
  pageHead('（续表） above the rest of the table', '（续表）'),
  headAmong('the running head of the page among the indicators', 2, () => ['样例县2024年部门预算公开']),
  headAmong('the head of the page printed again among the rows', 4, ({ above }) =>
    above.slice(1).map(({ text }) => text),
  ),
  headAmong('the head of a page of another year among the rows', 4, () => [
    '部门项目支出预算绩效目标表',
    '（2016年度）',
  ]),
  printedAgain('the last two rows printed again on the next page', () => 2, false),
  printedAgain('the last two rows printed again under a head', () => 2, true),
  printedAgain('half of the indicators printed again', (all) => Math.floor(all / 2), false),
  printedAgain('all indicators printed again', (all) => all, true),
  headLost('the head of the next table lost with its page', ({ first }) => first),
  headLost('the fields of the next table lost with its page', ({ head }) => head),
  headLost(
    'the first row of the next table lost with its page',
    ({ table }) =>
      table.rows.findIndex((row) => row.some(({ text }) => /^(?:项目(?:支出)?|专项资金)名称$/.test(text))) + 1,
  ),
  changes(
    'a head printed again after a page break, its columns exchanged',
    unchanged,
    withBlock((block, form) => {
      const last = form.tables.at(-1);
      const cut = block.first + 2;
      if (block.table !== last || last.rows.length - cut < 2 || isTwice(block)) return false;
      const [upper, lower] = splitTable(last, cut);
      const [name, target] = [fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)];
      lower.rows.unshift(headsAgain(block));
      for (const row of lower.rows) {
        const [a, b] = [atRight(row, name), atRight(row, target)];
        if (!a || !b || (a.colSpan ?? 1) !== (b.colSpan ?? 1)) return false;
        const [one, other] = [a.text, b.text];
        setText(a, other);
        setText(b, one);
      }
      form.tables.splice(-1, 1, upper, lower);
      return true;
    }),
  ),
  changes('the table printed twice, side by side', unchanged, ({ tables }) => {
    const [table, ...more] = tables;
    if (!table || more.length > 0 || 2 * table.columns > WIDEST) return false;
    for (const row of table.rows) {
      row.push(...structuredClone(row).map((cell) => ({ ...cell, text: cell.text.replace(/\d/g, '7') })));
    }
    table.columns *= 2;
    table.widths.push(...table.widths);
    return true;
  }),
];
