import type { DescribedCell } from '../../formats/writers/described.ts';
import { changes, setFound, withBlock } from './damages.ts';
import {
  addColumn,
  atRight,
  type Block,
  type Form,
  findCell,
  fromRight,
  indicatorRows,
  insertRow,
  isApart,
  isTwice,
  NAME_HEAD,
  setText,
  splitTable,
  TARGET_HEAD,
  titleOver,
} from './form.ts';
import { type Kind, nothing, type ProjectRows, withIndicators, withoutTargets, withProject } from './kind.ts';
import { repeatClasses, same } from './variations.ts';

const inOrder = ({ project, indicators }: ProjectRows): ProjectRows => ({
  project,
  indicators: indicators.map((row, index) => ({ ...row, position: String(index + 1) })),
});

const ofYear = (whole: ProjectRows) => whole.indicators.every(({ phase }) => phase !== 'whole-life');

/** Rows from some place on once more, behind a page break. */
const printedAgain = (name: string, rows: (all: number) => number, headAgain: boolean): Kind =>
  changes(
    name,
    (whole) =>
      ofYear(whole)
        ? [
            [whole],
            ...whole.indicators.map((_, from) => [
              inOrder({ ...whole, indicators: [...whole.indicators, ...whole.indicators.slice(from)] }),
            ]),
          ]
        : [[whole]],
    withBlock((block, form) => {
      const last = form.tables.at(-1);
      if (block.table !== last || isTwice(block) || isApart(block)) return false;
      const all = indicatorRows(block).length;
      if (all < 4) return false;
      const [, lower] = splitTable(last, last.rows.length - rows(all));
      if (headAgain) lower.rows.unshift((last.rows[block.head] ?? []).map(({ rowSpan: _, ...cell }) => cell));
      form.tables.push(structuredClone(lower));
      return true;
    }),
  );

/** A row inside the block at a place of its own. */
const rowAt = (name: string, at: (block: Block) => number, texts: (block: Block) => readonly string[]): Kind =>
  changes(
    name,
    (whole) => [[whole]],
    withBlock((block) => {
      const found = at(block);
      if (found < 0 || found > block.table.rows.length) return false;
      insertRow(block.table, found, texts(block));
      return true;
    }),
  );

/** A column of remarks where a reader looks for something else; only its head says that it is one. */
const remarks = (name: string, before: RegExp, text: string): Kind =>
  same(
    name,
    withBlock((block) => {
      const { table, head, first } = block;
      const at = fromRight(block, before);
      if (isTwice(block) || isApart(block) || at >= (table.rows[head]?.length ?? 0)) return false;
      if ((table.rows[head] ?? []).some(({ text, colSpan = 1 }) => text === '备注' || colSpan > 1)) return false;
      addColumn(table, () => '');
      for (const [index, row] of table.rows.entries()) {
        if (index < head) continue;
        row.pop();
        row.splice(row.length - 1 - at, 0, { text: index === head ? '备注' : index === first ? text : '' });
      }
      return true;
    }),
  );

/** The rows of each first-level class, in another order. */
const classesInOrder = (name: string, order: (classes: DescribedCell[][][]) => DescribedCell[][][]): Kind =>
  same(
    name,
    withBlock((block) => {
      const { table, first } = block;
      const rows = indicatorRows(block);
      const starts = rows.flatMap((row, index) =>
        row.some(({ text }) => /^[\d一二三、-]*(?:产出|效益|满意度)指标/.test(text.replace(/\s/g, ''))) ? [index] : [],
      );
      if (starts.length < 2 || starts[0] !== 0 || isTwice(block)) return false;
      const groups = starts.map((start, index) => rows.slice(start, starts[index + 1]));
      if (groups.some((group, index) => (rows[starts[index] ?? 0] ?? []).length === 0 || !covers(group))) return false;
      const [block0] = rows[0] ?? [];
      const labelled = block0 && (block0.rowSpan ?? 1) >= rows.length && rows.length > 1 ? rows[0]?.shift() : undefined;
      const moved = order(groups).flat();
      if (labelled) moved[0]?.unshift(labelled);
      table.rows.splice(first, rows.length, ...moved);
      return true;
    }),
    (whole) => {
      const groups = [...Map.groupBy(whole.indicators, ({ level1 }) => level1).values()];
      const moved = order(groups as unknown as DescribedCell[][][]) as unknown as ProjectRows['indicators'][];
      return ofYear(whole) ? [[inOrder({ ...whole, indicators: moved.flat() })]] : nothing();
    },
  );

/** No merged cell of the group reaches beyond it, but for that of the block. */
const covers = (group: readonly DescribedCell[][]): boolean =>
  group.every((row, index) =>
    row.every(({ rowSpan = 1 }, at) => (index === 0 && at === 0) || index + rowSpan <= group.length),
  );

/** A row of an indicator moved by a cell. */
const moved = (name: string, move: (row: DescribedCell[]) => void): Kind =>
  changes(
    name,
    nothing,
    withBlock((block) => {
      if (isTwice(block) || isApart(block)) return false;
      const rows = indicatorRows(block);
      const row = rows.find(
        (each, index) =>
          index > 0 &&
          each.length >= 3 &&
          fromRight(block, TARGET_HEAD) === 0 &&
          each.every(({ rowSpan = 1, text }) => rowSpan === 1 && text !== '') &&
          /指标/.test(each.at(-1 - fromRight(block, NAME_HEAD) - 1)?.text ?? ''),
      );
      if (!row) return false;
      move(row);
      return true;
    }),
  );

const block = /^(?:绩效指标|名称)$/;

/** What happens to rows, columns and pages beside what was thought of before. */
const everyKind: readonly Kind[] = [
  printedAgain('the last two rows printed again on the next page', () => 2, false),
  printedAgain('the last two rows printed again under a head', () => 2, true),
  printedAgain('half of the indicators printed again', (all) => Math.floor(all / 2), false),
  printedAgain('all indicators printed again', (all) => all, true),
  rowAt(
    'a sum above the first indicator',
    ({ first }) => first,
    () => ['合计', '', '', '100'],
  ),
  rowAt(
    'a sum in the column of names',
    ({ table }) => table.rows.length - 1,
    ({ table }) => [...Array.from({ length: table.columns - 2 }, () => ''), '合计', '100'],
  ),
  rowAt(
    'a sum in the column of targets',
    ({ table }) => table.rows.length,
    ({ table }) => [...Array.from({ length: table.columns - 1 }, () => ''), '合计：100'],
  ),
  rowAt(
    'an average below',
    ({ table }) => table.rows.length,
    ({ table }) => [...Array.from({ length: table.columns - 2 }, () => ''), '平均', '95%'],
  ),
  rowAt(
    'a remark right below the heads',
    ({ first }) => first,
    () => ['注：以下指标由县级考核'],
  ),
  rowAt(
    'numbered remarks below',
    ({ table }) => table.rows.length,
    () => ['1.本表由预算单位填报，一式两份。'],
  ),
  rowAt(
    'the running head of the page among the indicators',
    ({ first }) => first + 2,
    () => ['样例县2024年部门预算公开'],
  ),
  rowAt(
    'a stamp among the indicators',
    ({ first }) => first + 2,
    ({ table }) => [...Array.from({ length: table.columns - 2 }, () => ''), '样例县财政局（公章）', ''],
  ),
  rowAt(
    '样表 among the indicators',
    ({ first }) => first + 2,
    () => ['样表'],
  ),
  rowAt(
    'the title of the next part among the indicators',
    ({ first }) => first + 2,
    () => ['二、上年绩效指标完成情况'],
  ),
  remarks('a column of remarks before the targets', TARGET_HEAD, '按月'),
  remarks('a column of remarks before the names', NAME_HEAD, '新增'),
  classesInOrder('the classes in reverse order', (classes) => classes.toReversed()),
  same(
    'rows of two classes exchanged, each with its classes',
    (form) => repeatClasses(form) && exchangeEnds(form),
    (whole) => {
      const [first, ...rest] = whole.indicators;
      const last = rest.pop();
      return first && last && ofYear(whole) ? [[inOrder({ ...whole, indicators: [last, ...rest, first] })]] : nothing();
    },
  ),
  moved('a row moved left by a cell, its class lost', (row) => {
    row.splice(row.length - 3, 1);
    row.push({ text: '' });
  }),
  moved('a row moved right by a cell, its target lost', (row) => {
    row.splice(row.length - 3, 0, { text: '' });
    row.pop();
  }),
  ...['上年绩效指标', '长期绩效指标', '绩效指标完成情况', '实施期绩效指标', '2016年绩效指标'].map((to) =>
    changes(`the label of the block ${to}`, nothing, (form) => setFound(form, block, to)),
  ),
  ...['（%）', '（万元）', '(个)'].map((measure) =>
    changes(
      `the unit of the targets in their head, ${measure}`,
      (whole) => [[withoutTargets(whole)]],
      withBlock((_, form) => {
        const head = findCell(form, TARGET_HEAD);
        if (!head) return false;
        setText(head.cell, `${head.cell.text}${measure}`);
        return true;
      }),
    ),
  ),
  ...[/^其中财政拨款$/, /^其他资金$/].map((label) =>
    changes(
      `the label of a part of the money lost, ${label.source}`,
      (whole) => [[withProject(whole, { [/财政/.test(label.source) ? 'fiscal_yuan' : 'other_yuan']: '' })]],
      (form) => {
        const found = findCell(form, label);
        if (!found?.row[found.index + 1]?.text) return false;
        setText(found.cell, '');
        return true;
      },
    ),
  ),
  changes(
    'the labels of two parts of the money exchanged by the order of a list',
    (whole) => [[withIndicators(withProject(whole, { fiscal_yuan: '', other_yuan: '' }), (row) => row)]],
    (form) => {
      const found = findCell(form, /^其中财政拨款$/);
      if (!found) return false;
      setText(found.cell, '其中：财政拨款/其他资金');
      return true;
    },
  ),
  ...['（作废）', '（样表）', '（填报示例）', '（空表）'].map((mark) =>
    changes(`the title ${mark}`, nothing, (form) => {
      const line = titleOver(form);
      if (!line) return false;
      line.text = `${line.text.trim()}${mark}`;
      return true;
    }),
  ),
  changes(
    'a sign in a cell of its own, its number in the next',
    (whole) => [[whole]],
    (form) => {
      const target = findCell(form, /^[≥≤]\d/);
      if (!target || target.row.at(-1) !== target.cell) return false;
      const sign = target.cell.text.slice(0, 1);
      addColumn(target.table, () => '');
      target.row.pop();
      setText(target.cell, target.cell.text.slice(1));
      target.row.splice(target.index, 0, { text: sign });
      return true;
    },
  ),
];

/** The first and the last row of indicators exchanged, where both print all of their classes. */
const exchangeEnds = (form: Form): boolean => {
  const block = findCell(form, NAME_HEAD);
  if (!block) return false;
  const rows = block.table.rows;
  const [first, last] = [rows[block.rowIndex + 1], rows.at(-1)];
  if (!first || !last || first === last || first.length !== last.length) return false;
  // The cell of the block stays where it is.
  const from = /^(?:绩效指标|名称)$/.test(first[0]?.text ?? '') ? 1 : 0;
  const isWhole = (row: DescribedCell[]) =>
    row.slice(from, from + 4).every(({ text, rowSpan = 1 }) => text !== '' && rowSpan === 1);
  if (!isWhole(first) || !isWhole(last)) return false;
  for (let at = from; at < first.length; at += 1) {
    const [a, b] = [first[at], last[at]];
    if (a && b) [first[at], last[at]] = [b, a];
  }
  return atRight(first, 0) !== undefined;
};

/** Nothing is merged in a text: there a row moved left seems to be one more of the class above. */
export const pageKinds: readonly Kind[] = everyKind.map((kind) =>
  kind.name.startsWith('a row moved left') ? { ...kind, unsaidIn: new Set(['txt', 'csv']) } : kind,
);
