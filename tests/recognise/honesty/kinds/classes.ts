import type { DescribedCell } from '../../../formats/writers/describe/described.ts';
import { rename, withBlock } from '../damages.ts';
import {
  type Block,
  cellOfList,
  cellsOf,
  exchangeTexts,
  indicatorRows,
  isTwice,
  setText,
  splitTable,
} from '../form.ts';
import { changes, type Kind, merging, type ProjectRows, same } from '../kind.ts';
import { inOrder, isOfYear, nothing } from '../truths.ts';

/** No cell merged downwards: each class printed again in every row, as many workbooks have it. */
const repeatClasses = withBlock((block) => {
  const [, lower] = splitTable(block.table, block.first);
  if (!lower.rows.some((row) => row.some(({ rowSpan = 1 }) => rowSpan > 1))) return false;
  const open: { text: string; left: number }[] = [];
  lower.rows = lower.rows.map((row) => {
    const left = [...row];
    const printed: DescribedCell[] = [];
    for (let column = 0; printed.length < block.table.columns; column += 1) {
      const above = open[column];
      if (above && above.left > 0) {
        above.left -= 1;
        printed.push({ text: above.text });
        continue;
      }
      const cell = left.shift();
      if (!cell) break;
      const { rowSpan = 1, breaks: _, ...rest } = cell;
      open[column] = { text: cell.text, left: rowSpan - 1 };
      printed.push(rest);
    }
    return printed;
  });
  block.table.rows = [...block.table.rows.slice(0, block.first), ...lower.rows];
  return true;
});

/** No merged cell of the group reaches beyond it, but for that of the block. */
const covers = (group: readonly DescribedCell[][]): boolean =>
  group.every((row, index) =>
    row.every(({ rowSpan = 1 }, at) => (index === 0 && at === 0) || index + rowSpan <= group.length),
  );

/** The rows of the first-level classes, the last class first. */
const classesReversed: Kind = same(
  'the classes in reverse order',
  withBlock((block) => {
    const { table, first } = block;
    const rows = indicatorRows(block);
    const starts = rows.flatMap((row, index) =>
      row.some(({ text }) => /^[\d一二三、-]*(?:产出|效益|满意度)指标/.test(text.replace(/\s/g, ''))) ? [index] : [],
    );
    if (starts.length < 2 || starts[0] !== 0 || isTwice(block)) return false;
    const groups = starts.map((start, index) => rows.slice(start, starts[index + 1]));
    if (groups.some(([head = [], ...more]) => head.length === 0 || !covers([head, ...more]))) return false;
    const [label] = rows[0] ?? [];
    const labelled = label && (label.rowSpan ?? 1) >= rows.length ? rows[0]?.shift() : undefined;
    const moved = groups.toReversed().flat();
    if (labelled) moved[0]?.unshift(labelled);
    table.rows.splice(first, rows.length, ...moved);
    return true;
  }),
  (whole) => {
    const groups = [...Map.groupBy(whole.indicators, ({ level1 }) => level1).values()];
    return isOfYear(whole) ? [[inOrder(whole, groups.toReversed().flat())]] : nothing();
  },
);

/** The first and the last row of indicators exchanged, where both print all of their classes. */
const exchangeEnds = withBlock(({ table, first }: Block) => {
  const [top, bottom] = [table.rows[first], table.rows.at(-1)];
  if (!top || !bottom || top === bottom || top.length !== bottom.length) return false;
  // The cell of the block stays where it is.
  const from = /^(?:绩效指标|名称)$/.test(top[0]?.text ?? '') ? 1 : 0;
  const isWhole = (row: DescribedCell[]) =>
    row.slice(from, from + 4).every(({ text, rowSpan = 1 }) => text !== '' && rowSpan === 1);
  if (!isWhole(top) || !isWhole(bottom)) return false;
  const [upper, lower] = [top.splice(from), bottom.splice(from)];
  top.push(...lower);
  bottom.push(...upper);
  return true;
});

const endsExchanged = (whole: ProjectRows): ProjectRows[][] => {
  const [first, ...rest] = whole.indicators;
  const last = rest.pop();
  return first && last && isOfYear(whole) ? [[inOrder(whole, [last, ...rest, first])]] : nothing();
};

/** The classes of the indicators: how they are printed, in which order, which of them an indicator has. */
export const classKinds: readonly Kind[] = [
  same('classes printed again in every row', repeatClasses),
  same('classes numbered', (form) => {
    const classes = cellsOf(form).filter(({ cell }) => /^(?:产出|效益|满意度)指标$/.test(cell.text));
    for (const [at, { cell }] of classes.entries()) setText(cell, `${'一二三'[at] ?? '四'}、${cell.text}`);
    return classes.length > 0;
  }),
  same(
    'a class written with its colon',
    rename(/^产出指标$/, (text) => `${text}：`),
  ),
  classesReversed,
  same(
    'rows of two classes exchanged, each with its classes',
    (form) => repeatClasses(form) && exchangeEnds(form),
    endsExchanged,
  ),
  changes(
    'the classes of output and satisfaction exchanged',
    nothing,
    withBlock((block) => {
      const cells = indicatorRows(block).flat();
      const [output, satisfaction] = [/产出指标$/, /^[\d-]*满意度指标$/].map((pattern) =>
        cells.find(({ text }) => pattern.test(text)),
      );
      return exchangeTexts(output, satisfaction);
    }),
  ),
  // Each stands under the class of the first level that belongs over the other.
  merging(
    changes(
      'classes of two first-level ones exchanged',
      nothing,
      withBlock((block) => {
        const cells = indicatorRows(block).flat();
        const own = (pattern: RegExp) => cells.filter(({ text }) => pattern.test(text));
        const [time, ...times] = own(/^(?:\d+-)?时效指标/);
        const [social, ...others] = own(/^(?:\d+-)?社会效益(?:指标)?/);
        const over = cells.some(({ text, rowSpan = 1 }) => rowSpan > 1 && /产出指标/.test(text));
        return over && times.length + others.length === 0 && exchangeTexts(time, social);
      }),
    ),
  ),
  changes(
    '满意度指标服务对象满意度指标',
    nothing,
    rename(/^(?:\d\d-)?服务对象满意度指标/, '满意度指标服务对象满意度指标'),
  ),
  ...['数量指标（质量指标）', '数量指标（上年）', '调整前数量指标'].map((text) =>
    changes(text, nothing, rename(/^(?:\d\d-)?数量指标/, text)),
  ),
  changes('a value in a class of indicators', nothing, (form) => {
    const cell = cellsOf(form).find((found) => /^(?:\d\d-)?质量指标$/.test(found.cell.text))?.cell;
    if (!cell) return false;
    setText(cell, '质量指标95%');
    return true;
  }),
  changes('the class of one row of a list left out', nothing, (form) => {
    const cell = cellOfList(form, /^一级指标$/, 2);
    // A class merged over its rows is that of several.
    if (!cell || (cell.rowSpan ?? 1) > 1) return false;
    setText(cell, '');
    return true;
  }),
];
