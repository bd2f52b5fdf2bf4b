import { printedTwice, rename } from '../damages.ts';
import { columnOf, findCell, isResult, setShown, setText, TOTAL, valueBehind } from '../form.ts';
import { changes, inLines, type Kind, merging, same } from '../kind.ts';
import { NO_TOTAL, nothing, unchanged, withProject } from '../truths.ts';

/** The label of the total, and with it what is known of it, another one. */
const totalAs = (to: string, name = `the total renamed ${to}`): Kind =>
  changes(name, (whole) => [[withProject(whole, NO_TOTAL)]], rename(TOTAL, to));

const PART = /^其中财政拨款$/;
const OTHER_PART = /^其他资金$/;

/** A part of the money without its label. */
const partLost = (label: RegExp, column: string): Kind =>
  changes(
    `the label of a part of the money lost, ${label.source}`,
    (whole) => [[withProject(whole, { [column]: '' })]],
    (form) => {
      const found = findCell(form, label);
      if (!found?.row[found.index + 1]?.text) return false;
      setText(found.cell, '');
      return true;
    },
  );

/** The money of a project, row by row: the labels of the total and of its parts, further rows, amounts of other years. */
export const moneyRowKinds: readonly Kind[] = [
  same(
    '其中 left out before 财政拨款',
    rename(/^其中(?:财政拨款|财政资金)$/, (text) => text.replace(/其中[:：]\s*/, '')),
  ),
  same('上年结转 as a further row of money, blank', (form) => {
    const found = findCell(form, OTHER_PART);
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
    'rows 其中：中央 and 省级 below 财政拨款',
    (form) => {
      const value = valueBehind(form, /^(?:其中)?财政拨款$/);
      const table = form.tables[0];
      const at = table?.rows.findIndex((row) => row.at(-1) === value) ?? -1;
      const [label, ...rest] = table?.rows[at] ?? [];
      if (!table || !label || !value || at < 1 || !/^\d/.test(value.text) || rest.length !== 1) return false;
      const group = table.rows.slice(0, at).findLast(([first]) => (first?.rowSpan ?? 1) > 1)?.[0];
      if (!group) return false;
      group.rowSpan = (group.rowSpan ?? 1) + 2;
      const levels = [
        ['其中：中央', value.text],
        ['省级', '0'],
      ] as const;
      const rows = levels.map(([name, text]) => [
        { ...label, text: name },
        { ...value, text },
      ]);
      for (const cell of rows.flat()) setText(cell, cell.text);
      table.rows.splice(at + 1, 0, ...rows);
      return true;
    },
    (whole) => [[withProject(whole, { central_yuan: whole.project.fiscal_yuan ?? '', provincial_yuan: '0' })]],
  ),
  same('rows of money exchanged', (form) => {
    const [a, b] = [findCell(form, PART), findCell(form, OTHER_PART)];
    if (!a || !b || a.index > 0 || b.index > 0 || a.row.length !== 2 || b.row.length !== 2) return false;
    [a.table.rows[a.rowIndex], a.table.rows[b.rowIndex]] = [b.row, a.row];
    return true;
  }),
  ...[
    '项目资金总额',
    '实施期资金总额',
    '全年执行数',
    '调整后预算数',
    '上年预算数',
    '年度资金执行总额',
    '中期资金总额',
    '资金总额（2023-2025年）',
    '2016年度资金总额',
    '年度资金总额（含上年）',
    '资金总额合计',
    '年度资金总额（上年结转）',
    '累计资金总额',
    '上半年资金总额',
    '年度资金总额（%）',
    '资金总额（≥）',
  ].map((to) => totalAs(to)),
  totalAs('', 'the label of the total lost'),
  totalAs('合计', 'the total printed without its label, in the row of the group'),
  changes(
    'the label of the total one character off',
    (whole) => [[whole], [withProject(whole, NO_TOTAL)]],
    rename(TOTAL, '年度资金总领'),
  ),
  printedTwice('the total printed twice, differently', TOTAL, '77.7'),
  partLost(PART, 'fiscal_yuan'),
  partLost(OTHER_PART, 'other_yuan'),
  changes(
    'the labels of two parts of the money exchanged by the order of a list',
    (whole) => [[withProject(whole, { fiscal_yuan: '', other_yuan: '' })]],
    rename(PART, '其中：财政拨款/其他资金'),
  ),
  merging(
    changes(
      'one amount merged over the total and its part',
      (whole) => [
        [withProject(whole, { fiscal_yuan: '' })],
        [whole],
        [withProject(whole, { fiscal_yuan: whole.project.total_yuan ?? '' })],
      ],
      (form) => {
        const [total, part] = [findCell(form, TOTAL), findCell(form, PART)];
        const value = total?.row[total.index + 1];
        if (!total || !part || !value?.text || part.table !== total.table || part.rowIndex !== total.rowIndex + 1)
          return false;
        if (part.row.length !== 2) return false;
        value.rowSpan = 2;
        part.row.splice(1, 1);
        return true;
      },
    ),
  ),
  inLines(
    changes(
      'the amounts of the total and of its part in one cell, one below the other',
      (whole) => [[withProject(whole, { ...NO_TOTAL, fiscal_yuan: '' })]],
      (form) => {
        const [value, part] = [valueBehind(form, TOTAL), valueBehind(form, PART)];
        if (!value || !part || ![value, part].every(({ text }) => /^[1-9]\d+$/.test(text))) return false;
        setShown(value, `${value.text}\n${part.text}`);
        setText(part, '');
        return true;
      },
    ),
  ),
  changes('money of last year beside that of this year', unchanged, (form) => {
    const found = findCell(form, TOTAL);
    const value = found?.row[found.index + 1];
    if (!found || !value?.colSpan || value.colSpan < 2) return false;
    value.colSpan -= 1;
    found.row.splice(found.index + 1, 0, { text: '77' });
    return true;
  }),
  changes(
    'money of last year and of this year under heads of their own',
    (whole) => [[withProject(whole, { ...NO_TOTAL, fiscal_yuan: '', other_yuan: '' })]],
    (form) => {
      const found = findCell(form, TOTAL);
      const value = valueBehind(form, TOTAL);
      if (!found || !value?.colSpan || value.colSpan < 2 || found.row.at(-1) !== value) return false;
      const column = columnOf(found.table, found.rowIndex, value);
      value.colSpan -= 1;
      found.row.push({ text: '88' });
      found.table.rows.splice(found.rowIndex, 0, [{ text: '', colSpan: column + value.colSpan }, { text: '上年' }]);
      return true;
    },
  ),
  changes('the amounts of a result one column right of their heads', nothing, (form) => {
    const found = findCell(form, /^(?:年度资金总额|总额)$/);
    if (!found || !isResult(form)) return false;
    const values = found.row.slice(found.index + 1);
    const texts = ['', ...values.map(({ text }) => text)];
    for (const [index, cell] of values.entries()) setText(cell, texts[index] ?? '');
    return true;
  }),
];
