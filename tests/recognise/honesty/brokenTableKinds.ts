import { changes, headLost, NO_TOTAL, setFound, withBlock } from './damages.ts';
import {
  addColumn,
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
import { type Kind, nothing, withoutTargets, withProject } from './kind.ts';

/** What changes or hides the meaning by taking the table itself apart: heads lost, rows and columns moved, values exchanged. */
export const brokenTableKinds: readonly Kind[] = [
  changes(
    'a column without a head behind the targets',
    (whole) => [[whole]],
    withBlock((block) => {
      addColumn(block.table, (row) => (row > block.head ? '88%' : ''));
      return true;
    }),
  ),
  changes(
    'the column 三级指标 left out',
    ({ project, indicators }) => [[{ project, indicators: indicators.map((row) => ({ ...row, name: '' })) }]],
    withBlock((block) => {
      const at = fromRight(block, NAME_HEAD);
      for (const row of block.table.rows.slice(block.head)) row.splice(row.length - 1 - at, 1);
      for (const row of block.table.rows.slice(0, block.head)) {
        const wide = row.findLast(({ colSpan = 1 }) => colSpan > 1);
        if (!wide?.colSpan) return false;
        wide.colSpan -= 1;
      }
      block.table.columns -= 1;
      block.table.widths.pop();
      return true;
    }),
  ),
  changes(
    'a list of long-term indicators before those of the year',
    (whole) => [[whole]],
    withBlock(({ table, head, first }) => {
      const [, lower] = splitTable(table, first);
      insertRow(table, head, ['年度绩效指标']);
      const long = lower.rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.replace(/\d+/, '999') })));
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
  changes(
    'a long-term objective beside that of the year',
    (whole) => [[whole]],
    (form) => {
      const found = findCell(form, OBJECTIVE);
      if (found?.row.length !== 2) return false;
      const width = found.table.columns;
      const [label, value] = found.row;
      if (!label || !value || width < 5) return false;
      found.table.rows[found.rowIndex] = [label, { text: '三年内全部建成' }, { ...value, colSpan: width - 2 }];
      return true;
    },
  ),
  changes(
    'money of last year beside that of this year',
    (whole) => [[whole]],
    (form) => {
      const found = findCell(form, TOTAL);
      const value = found?.row[found.index + 1];
      if (!found || !value?.colSpan || value.colSpan < 2) return false;
      value.colSpan -= 1;
      found.row.splice(found.index + 1, 0, { text: '77' });
      return true;
    },
  ),
  headLost('the head of the next table lost with its page', (block) => block.first),
  headLost('the fields of the next table lost with its page', (block) => block.head),
  headLost(
    'the first row of the next table lost with its page',
    ({ table }) =>
      table.rows.findIndex((row) => row.some(({ text }) => /^(?:项目(?:支出)?|专项资金)名称$/.test(text))) + 1,
  ),
  changes(
    'the classes of output and satisfaction exchanged',
    nothing,
    withBlock((block) => {
      const cells = indicatorRows(block).flat();
      const [a, b] = [
        cells.find(({ text }) => /产出指标$/.test(text)),
        cells.find(({ text }) => /^[\d-]*满意度指标$/.test(text)),
      ];
      if (!a || !b) return false;
      const text = a.text;
      setText(a, b.text);
      setText(b, text);
      return true;
    }),
  ),
  changes(
    'the label of the total lost',
    (whole) => [[withProject(whole, NO_TOTAL)]],
    (form) => setFound(form, TOTAL, ''),
  ),
  changes(
    'the label of the objective lost',
    (whole) => [[withProject(whole, { objective: '' })]],
    (form) => setFound(form, /^(?:预期目标|年初设定目标)$/, '') || setFound(form, OBJECTIVE, ''),
  ),
  changes(
    'the label of the name one character off',
    (whole) => [[whole]],
    (form) => setFound(form, /^项目名称$/, '项日名称'),
  ),
  changes(
    'the label of the total one character off',
    (whole) => [[whole], [withProject(whole, NO_TOTAL)]],
    (form) => setFound(form, TOTAL, '年度资金总领'),
  ),
  changes(
    'the head of the targets one character off',
    (whole) => [[whole], [withoutTargets(whole)]],
    (form) => setFound(form, TARGET_HEAD, '指标直'),
  ),
  changes(
    'the amount in the cell of its label',
    (whole) => [[whole]],
    (form) => {
      const found = findCell(form, TOTAL);
      const value = found?.row[found.index + 1];
      if (!found || !value?.text) return false;
      setText(found.cell, `${found.cell.text.replace(/[:：]$/, '')}${value.text}`);
      setText(value, '');
      return true;
    },
  ),
  changes(
    'a page number in a row of its own inside the objective',
    (whole) => [[whole]],
    (form) => {
      const found = findCell(form, OBJECTIVE);
      const value = found?.row[found.index + 1];
      if (!found || !value || value.text.length < 10) return false;
      const half = Math.floor(value.text.length / 2);
      const rest = value.text.slice(half);
      setText(value, value.text.slice(0, half));
      insertRow(found.table, found.rowIndex + 1, ['12']);
      insertRow(found.table, found.rowIndex + 2, ['', rest]);
      return true;
    },
  ),
  changes(
    'a stray line below the objective',
    (whole) => [[whole]],
    (form) => {
      const found = findCell(form, OBJECTIVE);
      if (!found) return false;
      insertRow(found.table, found.rowIndex + 1, ['', '实施期内建成三座水库']);
      return true;
    },
  ),
  changes('the values of two fields exchanged with the labels left', nothing, (form) => {
    const [name, amount] = [valueBehind(form, /^项目名称$/), valueBehind(form, TOTAL)];
    if (!name?.text || !amount?.text) return false;
    const text = name.text;
    setText(name, amount.text);
    setText(amount, text);
    return true;
  }),
];
