import { layGrid } from '../../formats/writers/layGrid.ts';
import { changes, withBlock } from './damages.ts';
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
  setText,
  TARGET_HEAD,
  valueBehind,
} from './form.ts';
import { type Kind, nothing, withoutTargets, withProject } from './kind.ts';
import { noNumber, rowUnder, typed } from './officeKinds.ts';
import { same, targets } from './variations.ts';

/** As many as a clerk who drags one down fills in. */
const DRAGGED = 4;

/** The first values counted on from one, as a sheet does where one is dragged down. */
const dragged = (name: string, value: (at: number) => string): Kind =>
  changes(
    name,
    (whole) => [[whole], []],
    withBlock((block) => {
      const cells = indicatorRows(block).map((row) => atRight(row, fromRight(block, TARGET_HEAD)));
      const first = cells.slice(0, DRAGGED);
      const own = first.every((cell) => cell?.text && (cell.rowSpan ?? 1) === 1 && (cell.colSpan ?? 1) === 1);
      if (isTwice(block) || isApart(block) || !own || first.length < DRAGGED) return false;
      for (const [at, cell] of first.entries()) if (cell) setText(cell, value(at));
      return true;
    }),
  );

const columnOf = ({ table, head }: Block, cell: unknown): number =>
  layGrid(table)[head]?.find((slot) => slot.cell === cell)?.column ?? 0;

/** The name of an indicator is what the blank form, a list to choose from or the row above leaves there. */
const unnamed = (text: string): Kind =>
  changes(
    `an indicator called ${text}`,
    nothing,
    withBlock((block) => {
      const named = indicatorRows(block).find(
        (row) =>
          atRight(row, fromRight(block, NAME_HEAD))?.text &&
          /\d/.test(atRight(row, fromRight(block, TARGET_HEAD))?.text ?? ''),
      );
      const cell = atRight(named, fromRight(block, NAME_HEAD));
      if (!cell || isTwice(block) || isCalledByNumbers(block)) return false;
      setText(cell, text);
      return true;
    }),
  );

/** A row of the blank form that nobody filled in. */
const leftOver = (text: string): Kind =>
  same(
    `a row with ${text} and nothing else`,
    withBlock((block) => {
      const name = atRight(block.table.rows[block.head], fromRight(block, NAME_HEAD));
      if (isTwice(block) || isApart(block)) return false;
      // Between two classes: no merged cell but that over all of them is cut.
      const between = layGrid(block.table).findIndex(
        (slots, row) =>
          row > block.first && slots.every(({ part, cell }) => part === 'own' || /绩效指标$/.test(cell.text)),
      );
      if (between < 0) return false;
      rowUnder(block, between - 1, columnOf(block, name), text);
      return true;
    }),
  );

/** Two classes of the second level, each under the class of the first that belongs over the other. */
const exchangedClasses: Kind = {
  ...changes(
    'classes of two first-level ones exchanged',
    nothing,
    withBlock((block) => {
      const cells = indicatorRows(block).flat();
      const own = (pattern: RegExp) => cells.filter(({ text }) => pattern.test(text));
      const [time, ...times] = own(/^(?:\d+-)?时效指标/);
      const [social, ...others] = own(/^(?:\d+-)?社会效益(?:指标)?/);
      const over = cells.some(({ text, rowSpan = 1 }) => rowSpan > 1 && /产出指标/.test(text));
      if (!time || !social || !over || times.length + others.length > 0) return false;
      [time.text, social.text] = [social.text, time.text];
      for (const cell of [time, social]) setText(cell, cell.text);
      return true;
    }),
  ),
  // Only merged cells say what a class stands under.
  unsaidIn: new Set(['txt', 'csv']),
};

/** A column of remarks whose text makes the values beside it those of another time. */
const remarks = (text: string): Kind =>
  changes(
    `备注 ${text}`,
    (whole) => [[withoutTargets(whole)], []],
    withBlock((block) => {
      const rows = block.table.rows;
      if (isTwice(block) || isCalledByNumbers(block) || rows[block.head]?.some((cell) => cell.text === '备注'))
        return false;
      const indicators = new Set(indicatorRows(block));
      addColumn(block.table, (row) => (row === block.head ? '备注' : indicators.has(rows[row] as never) ? text : ''));
      return true;
    }),
  );

/** 其中：中央 and 省级 below 财政拨款. */
const levels: Kind = same(
  'rows 其中：中央 and 省级 below 财政拨款',
  (form) => {
    const value = valueBehind(form, /^(?:其中)?财政拨款$/);
    const table = form.tables[0];
    const at = table?.rows.findIndex((row) => row.at(-1) === value) ?? -1;
    const row = table?.rows[at];
    if (!table || !row || !value || at < 1 || !/^\d/.test(value.text) || row.length !== 2) return false;
    const group = table.rows.slice(0, at).findLast(([first]) => (first?.rowSpan ?? 1) > 1)?.[0];
    if (!group) return false;
    group.rowSpan = (group.rowSpan ?? 1) + 2;
    const [label] = row;
    if (!label) return false;
    const printed = [
      ['其中：中央', value.text],
      ['省级', '0'],
    ] as const;
    table.rows.splice(
      at + 1,
      0,
      ...printed.map(([name, text]) => [
        { ...label, text: name },
        { ...value, text },
      ]),
    );
    for (const copy of [table.rows[at + 1], table.rows[at + 2]])
      for (const cell of copy ?? []) setText(cell, cell.text);
    return true;
  },
  (whole) => [[withProject(whole, { central_yuan: whole.project.fiscal_yuan ?? '', provincial_yuan: '0' })]],
);

/** How offices fill forms in: with a sheet that counts on, over what the blank form left, with remarks of other years. */
export const filledInKinds: readonly Kind[] = [
  dragged('targets dragged down', (at) => `≥${94 + at}%`),
  dragged('targets that number the rows', (at) => `${at + 1}`),
  ...['请选择', '〃', '指标2：', '××数量', '请填写指标名称'].map(unnamed),
  ...['指标2：', '……', '指标3'].map(leftOver),
  exchangedClasses,
  ...['2023年为80%', '上年80%', '调整为≥80%', '此为三年合计'].map(remarks),
  levels,
  ...['2024年', '100万元', '≥95%'].map((text) => typed(/^项目(?:支出)?名称$/, text)),
  ...['2024年3月1日', '100万元'].map((text) => typed(/^实施单位$/, text)),
  ...['每村', '户均', '暂定'].map((text) => noNumber(`${text} before`, (target) => `${text}${target}`, /^[≥≤]\d/)),
  noNumber('万元 scanned as 方元', (target) => target.replace('万元', '方元'), /^[≥≤]?\d[\d.]*万元$/),
  noNumber('% scanned as 96', (target) => target.replace('%', '96'), /^[≥≤](?:[5-9]\d|100)%$/),
  targets('targets in quotes', (text) => (/^[≥≤]?\d+%$/.test(text) ? `“${text}”` : text)),
  targets('targets behind an apostrophe', (text) => (/^[≥≤]?\d+%$/.test(text) ? `'${text}` : text)),
];
