import type { DescribedCell, DescribedTable } from '../../formats/writers/described.ts';
import {
  addColumn,
  atRight,
  blockOf,
  cellsOf,
  type Form,
  findCell,
  fromRight,
  indicatorRows,
  insertRow,
  NAME_HEAD,
  OBJECTIVE,
  setText,
  splitTable,
  TARGET_HEAD,
  TOTAL,
  valueBehind,
} from './form.ts';
import { type Kind, type ProjectRows, withProject } from './kind.ts';

const same = (name: string, damage: Kind['damage'], truths?: Kind['truths']): Kind => ({
  name,
  effect: 'harmless',
  damage,
  ...(truths ? { truths } : {}),
});

/** The first cell that matches gets another text. */
const rename = (pattern: RegExp, to: (text: string) => string) => (form: Form) => {
  const found = findCell(form, pattern);
  if (!found || to(found.cell.text) === found.cell.text) return false;
  setText(found.cell, to(found.cell.text));
  return true;
};

const changeTotal = (change: (text: string) => string) => (form: Form) => {
  const value = valueBehind(form, TOTAL);
  if (!value || !/^[\d.]+$/.test(value.text)) return false;
  const changed = change(value.text);
  if (changed === value.text) return false;
  setText(value, changed);
  return true;
};

/** Amounts as changed, printed differently and worth the same. */
const printedAs =
  (change: (text: string) => string): Kind['truths'] =>
  (whole) => [[withProject(whole, { total_printed: change(whole.project.total_printed ?? '') })]];

const amount = (name: string, change: (text: string) => string, printed = change): Kind =>
  same(name, changeTotal(change), printedAs(printed));

const eachTarget = (change: (text: string) => string) => (form: Form) => {
  const block = blockOf(form);
  if (!block) return false;
  const at = fromRight(block, TARGET_HEAD);
  let changed = false;
  for (const row of indicatorRows(block)) {
    const cell = atRight(row, at);
    if (!cell || change(cell.text) === cell.text) continue;
    setText(cell, change(cell.text));
    changed = true;
  }
  return changed;
};

/** Targets printed differently and meaning the same. */
const targets = (name: string, change: (text: string) => string): Kind =>
  same(name, eachTarget(change), ({ project, indicators }) => [
    [
      {
        project,
        indicators: indicators.map((row) => ({ ...row, target_printed: change(row.target_printed ?? '') })),
      },
    ],
  ]);

const swapCells = (row: DescribedCell[], one: number, two: number): boolean => {
  const [a, b] = [row[one], row[two]];
  if (!a || !b || (a.colSpan ?? 1) > 1 || (b.colSpan ?? 1) > 1 || (a.rowSpan ?? 1) > 1 || (b.rowSpan ?? 1) > 1)
    return false;
  [row[one], row[two]] = [b, a];
  return true;
};

const swapColumns = (form: Form): boolean => {
  const block = blockOf(form);
  if (!block) return false;
  const [name, target] = [fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)];
  return block.table.rows
    .slice(block.head)
    .every((row) => swapCells(row, row.length - 1 - name, row.length - 1 - target));
};

const swapRows = (one: RegExp, two: RegExp) => (form: Form) => {
  const [a, b] = [findCell(form, one), findCell(form, two)];
  if (!a || !b || a.table !== b.table || a.rowIndex === b.rowIndex) return false;
  if (a.index > 0 || b.index > 0 || [...a.row, ...b.row].some(({ rowSpan = 1 }) => rowSpan > 1)) return false;
  [a.table.rows[a.rowIndex], a.table.rows[b.rowIndex]] = [b.row, a.row];
  return true;
};

/** The page ends before an indicator: two tables, a page number between them where wanted. */
const breakPage =
  (between: readonly string[], headAgain: boolean) => (form: Form, random: { whole(a: number, b: number): number }) => {
    const block = blockOf(form);
    const last = form.tables.at(-1);
    if (!block || block.table !== last || last.rows.length - block.first < 3) return false;
    const [upper, lower] = splitTable(last, random.whole(block.first + 1, last.rows.length - 1));
    if (headAgain) lower.rows.unshift((last.rows[block.head] ?? []).map((cell) => ({ ...cell })));
    form.pages = between;
    form.tables.splice(-1, 1, upper, lower);
    return true;
  };

/** No cell merged downwards: each class printed again in every row, as many workbooks have it. */
const repeatClasses = (form: Form): boolean => {
  const block = blockOf(form);
  if (!block) return false;
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
};

const everyLabel = (change: (text: string) => string) => (form: Form) => {
  let changed = false;
  for (const { cell } of cellsOf(form)) {
    if (
      !/^(?:项目名称|实施单位|项目属性|项目期限?|其他资金|一级指标|二级指标|三级指标|指标值|产出指标|效益指标)$/.test(
        cell.text,
      )
    )
      continue;
    setText(cell, change(cell.text));
    changed = true;
  }
  return changed;
};

const unknown = (rows: readonly (readonly string[])[]): DescribedTable => ({
  kind: 'table',
  columns: rows[0]?.length ?? 0,
  widths: (rows[0] ?? []).map(() => 10),
  rows: rows.map((row) => row.map((text) => ({ text }))),
});

/** Ordinary variation: a reader of the page learns the same, so the data must say the same. */
export const harmlessKinds: readonly Kind[] = [
  same(
    'the department under a shorter label',
    rename(/^主管部门及代码$/, () => '主管部门'),
  ),
  same(
    'the objective under a synonym',
    rename(/^年度总体目标$/, () => '年度绩效目标'),
  ),
  same(
    '其中 left out before 财政拨款',
    rename(/^其中(?:财政拨款|财政资金)$/, (text) => text.replace(/其中[:：]\s*/, '')),
  ),
  same('上年结转 as a further row of money, blank', (form) => {
    const found = findCell(form, /^其他资金$/);
    const [label, value] = found?.row ?? [];
    if (!found || !label || found.row.length !== 2 || found.index > 0 || found.table.rows.at(-1) === found.row)
      return false;
    const group = findCell(form, /^项目资金万?元$/)?.cell;
    if (!group?.rowSpan || findCell(form, /^上年结转/)) return false;
    found.table.rows.splice(found.rowIndex, 0, [
      { ...label, text: '上年结转' },
      { ...value, text: '' },
    ]);
    group.rowSpan += 1;
    return true;
  }),
  same(
    'spaces inside labels',
    everyLabel((text) => [...text].join(' ')),
  ),
  same(
    'ideographic spaces inside labels',
    everyLabel((text) => [...text].join('\u3000')),
  ),
  same(
    'zero-width characters inside labels',
    everyLabel((text) => [...text].join('\u200b')),
  ),
  same(
    'colons behind labels',
    everyLabel((text) => `${text}：`),
  ),
  same(
    'the unit of money in full-width brackets',
    rename(/^项目资金万?元$/, (text) => text.replace('(', '（').replace(')', '）')),
  ),
  same('a field row above another', swapRows(/^主管部门(?:及代码)?$/, /^项目属性$/)),
  same('rows of money exchanged', (form) => {
    const [a, b] = [findCell(form, /^其中财政拨款$/), findCell(form, /^其他资金$/)];
    if (!a || !b || a.index > 0 || b.index > 0 || a.row.length !== 2 || b.row.length !== 2) return false;
    [a.table.rows[a.rowIndex], a.table.rows[b.rowIndex]] = [b.row, a.row];
    return true;
  }),
  same('name and target columns exchanged with their heads', swapColumns),
  same('a column of remarks at the right', (form) => {
    const block = blockOf(form);
    if (!block) return false;
    addColumn(block.table, (row) => (row === block.head ? '备注' : row === block.first ? '按实际' : ''));
    return true;
  }),
  same('a column of weights at the right', (form) => {
    const block = blockOf(form);
    if (!block) return false;
    addColumn(block.table, (row) => (row === block.head ? '分值' : row > block.head ? '10' : ''));
    return true;
  }),
  same('an empty column at the right', (form) => {
    const block = blockOf(form);
    if (!block) return false;
    addColumn(block.table, () => '');
    return true;
  }),
  same('empty rows at the end', (form) => {
    const table = form.tables.at(-1);
    if (!table) return false;
    insertRow(table, table.rows.length, ['', '']);
    insertRow(table, table.rows.length, ['', '']);
    return true;
  }),
  same('column heads left blank', (form) => {
    const block = blockOf(form);
    if (!block) return false;
    const heads = block.table.rows[block.head] ?? [];
    // Only its head says what a column of weights is.
    if (heads.some(({ text }) => /分值|权重/.test(text))) return false;
    for (const cell of heads) setText(cell, '');
    return true;
  }),
  same('a page break between indicators', breakPage([], false)),
  same('a page break with a page number', breakPage(['- 3 -'], false)),
  same('a page break with the heads printed again', breakPage(['第 2 页 共 9 页'], true)),
  same('classes printed again in every row', repeatClasses),
  amount('thousands separated by commas', (text) =>
    text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')),
  ),
  amount('digits in full width', (text) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ),
  same(
    'a zero-width character inside the amount',
    changeTotal((text) => `${text[0]}\u200b${text.slice(1)}`),
    (whole) => [[whole]],
  ),
  same(
    'blanks behind the amount',
    changeTotal((text) => `  ${text} \u00a0`),
    (whole) => [[whole]],
  ),
  targets('percent signs in full width', (text) => text.replaceAll('%', '％')),
  targets('≥ printed ≧', (text) => text.replaceAll('≥', '≧')),
  targets('≥ printed >=', (text) => text.replaceAll('≥', '>=')),
  same('the title in a merged row of the table', (form) => {
    const [table] = form.tables;
    if (!table) return false;
    const titles = form.above.splice(1);
    table.rows.unshift(...titles.map(({ text }) => [{ text, colSpan: table.columns }]));
    return titles.length > 0;
  }),
  same(
    'a signature below',
    (form) => form.below.push({ kind: 'paragraph', text: '单位负责人（签字）：　　　　填表人：', set: 'text' }) > 0,
  ),
  same('a remark row below, inside the table', (form) => {
    const table = form.tables.at(-1);
    if (!table) return false;
    insertRow(table, table.rows.length, ['注：本表一式两份。']);
    return true;
  }),
  same('an unknown table of two columns below', (form) => {
    form.below.push({ kind: 'paragraph', text: '附：设备清单', set: 'title', gapAbove: true });
    form.after = [
      unknown([
        ['品名', '数量'],
        ['水泵', '3'],
        ['电缆', '20'],
      ]),
    ];
    return true;
  }),
  {
    ...same('an unknown table below, without a heading', (form) => {
      form.after = [
        unknown([
          ['品名', '数量'],
          ['水泵', '3'],
          ['电缆', '20'],
        ]),
      ];
      return true;
    }),
    unsaidIn: new Set(['csv']),
  },
  same('an unknown table below', (form) => {
    form.below.push({ kind: 'paragraph', text: '附：设备清单', set: 'title', gapAbove: true });
    form.after = [
      unknown([
        ['品名', '数量', '单价'],
        ['水泵', '3', '1.2'],
        ['电缆', '20', '0.1'],
      ]),
    ];
    return true;
  }),
  same('a line break inside the objective', (form) => {
    const value = valueBehind(form, OBJECTIVE);
    if (!value || value.text.length < 12 || /\s/.test(value.text)) return false;
    value.breaks = [Math.floor(value.text.length / 2)];
    return true;
  }),
  same(
    'an emoji in the name',
    (form) => {
      const value = valueBehind(form, /^项目名称$/);
      if (!value?.text) return false;
      setText(value, `${value.text}🌾`);
      return true;
    },
    (whole) => [[withName(whole, `${whole.project.name}🌾`)]],
  ),
  same('classes numbered', (form) => {
    let number = 0;
    for (const { cell } of cellsOf(form)) {
      if (/^(?:产出|效益|满意度)指标$/.test(cell.text)) setText(cell, `${'一二三'[number++] ?? '四'}、${cell.text}`);
    }
    return number > 0;
  }),
];

const withName = (whole: ProjectRows, name: string): ProjectRows => withProject(whole, { name });
