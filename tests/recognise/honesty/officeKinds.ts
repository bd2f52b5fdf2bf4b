import { layGrid } from '../../formats/writers/layGrid.ts';
import {
  amount,
  changes,
  inLines,
  NO_MEASURE,
  rowBelow,
  setShown,
  targetText,
  withBlock,
  withoutAmounts,
} from './damages.ts';
import {
  atRight,
  type Block,
  cellsOf,
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
  TOTAL,
  valueBehind,
} from './form.ts';
import { type Kind, nothing, type ProjectRows, withIndicators, withProject } from './kind.ts';
import { amount as amountAs, targets } from './variations.ts';

/** A target of which nobody may take a number. */
export const noNumber = (name: string, change: (text: string) => string, applies = /^[≥≤=]?\d+(?:\.\d+)?%?$/): Kind =>
  targetText(`targets: ${name}`, change, applies, () => NO_MEASURE);

const behind = (text: string): Kind =>
  noNumber(`${text} behind`, (target) => `${target}${text}`, text.length > 7 ? /^[≥≤=]?\d+%$/ : undefined);
const instead = (text: string): Kind => noNumber(text, () => text);

/** The value of a field typed as something else, so that nobody knows whose table it is. */
export const typed = (label: RegExp, text: string): Kind =>
  changes(`${text} in the place of ${label.source.replace(/[\^$]/g, '')}`, nothing, (form) => {
    const value = valueBehind(form, label);
    if (!value?.text) return false;
    setText(value, text);
    return true;
  });

/** A row below the last whole one, with a text in the column of one cell and no other. */
export function rowUnder({ table }: Block, row: number, column: number, text: string): void {
  const [upper, lower] = splitTable(table, row + 1);
  const cells = Array.from({ length: table.columns }, (_, index) => ({ text: index === column ? text : '' }));
  table.rows = [...upper.rows, cells, ...lower.rows];
}

/** The end of the first long enough name, or value, in a row of its own: cells in rows where there should be lines. */
const cutOverRows = (name: string, head: RegExp, fits: RegExp, rest: number): Kind =>
  changes(
    name,
    nothing,
    withBlock((block) => {
      const [own, other] = [fromRight(block, head), fromRight(block, head === NAME_HEAD ? TARGET_HEAD : NAME_HEAD)];
      const rows = indicatorRows(block).slice(0, -1);
      // Another blank value may be one that the office left blank.
      if (
        isTwice(block) ||
        isApart(block) ||
        indicatorRows(block).some((row) => !atRight(row, fromRight(block, TARGET_HEAD))?.text)
      )
        return false;
      const row = rows.find((each) => {
        const cell = atRight(each, own);
        return (
          cell && fits.test(cell.text) && !cell.rowSpan && atRight(each, other)?.text && !atRight(each, other)?.rowSpan
        );
      });
      const cell = atRight(row, own);
      if (!row || !cell) return false;
      const at = block.table.rows.indexOf(row);
      const column = layGrid(block.table)[at]?.find((slot) => slot.cell === cell)?.column ?? 0;
      const end = cell.text.slice(-rest);
      setText(cell, cell.text.slice(0, -rest));
      rowUnder(block, at, column, end);
      return true;
    }),
  );

/** A text of a list of indicators typed wrongly in its first row. */
export const inList = (name: string, head: RegExp, text: string, truths: NonNullable<Kind['truths']>): Kind =>
  changes(name, truths, (form) => {
    const found = findCell(form, head);
    if (!found?.row.some(({ text: other }) => other === '度量单位')) return false;
    const grid = layGrid(found.table);
    const column = grid[found.rowIndex]?.find((slot) => slot.cell === found.cell)?.column ?? 0;
    const first = grid.slice(found.rowIndex + 1).findIndex((slots) => slots[column]?.cell.text !== '');
    const cell = grid[found.rowIndex + 1 + first + (/级指标/.test(text) ? 2 : 0)]?.[column]?.cell;
    // A class merged over its rows is that of several.
    if (!cell || first < 0 || (/级指标/.test(text) && (cell.rowSpan ?? 1) > 1)) return false;
    setText(cell, text.replace('级指标', ''));
    return true;
  });

export const firstWithheld = (whole: ProjectRows): ProjectRows[][] => {
  const [first] = whole.indicators;
  return [
    [withIndicators(whole, (row) => (row === first ? { ...row, ...NO_MEASURE, target_printed: 'withheld' } : row))],
  ];
};

/** A line of the head of the page in the midst of the rows. */
const headAmong = (name: string, lines: (form: Form) => readonly string[]): Kind =>
  changes(
    name,
    (whole) => [[whole]],
    withBlock((block, form) => {
      if (indicatorRows(block).length < 4) return false;
      for (const text of lines(form).toReversed()) insertRow(block.table, block.first + 2, [text]);
      return true;
    }),
  );

/** A unit of money over the table, beside that of the label of the money. */
const unitAbove = (text: string): Kind =>
  changes(
    `${text} above the table, whose money is in ten thousands`,
    (whole) => [[withoutAmounts(whole)], [withProject(withoutAmounts(whole), { total_printed: '' })]],
    (form) => {
      if (!findCell(form, /^(?:项目资金|资金情况)万元$/)) return false;
      form.above.push({ kind: 'paragraph', text, set: 'currency' });
      return true;
    },
  );

/** What hands do to tables in offices: typed, copied, filled in by the wrong row. */
export const officeKinds: readonly Kind[] = [
  ...[
    '（已完成）',
    '（作废）',
    '（上期）',
    '（三年累计）',
    '（不考核）',
    '得分',
    '不达标',
    '完成',
    '以外',
    '↑',
    '+',
    '-',
    '（',
    '乡村道路养护项目',
    '（财政局章）',
  ].map(behind),
  ...['12.31前', '11.30日前', '12-31前', '5号前', '4季度', '4季度前'].map(instead),
  noNumber('in brackets', (target) => `（${target}）`, /^\d+%$/),
  noNumber('原 before', (target) => `原${target}`, /^≥\d/),
  noNumber('下降 before', (target) => `下降${target}`, /^≥\d/),
  noNumber('以下 behind ≥', (target) => `${target}以下`, /^≥\d/),
  targets('≥ printed 及以上', (text) => (/^≥\d+%$/.test(text) ? `${text.slice(1)}及以上` : text)),
  targets('≥ printed =>', (text) => text.replaceAll('≥', '=>')),
  targets('≥ printed ＞＝', (text) => text.replaceAll('≥', '＞＝')),
  amountAs('a yuan sign before the amount', (text) => `￥${text}`),
  amount('US dollars', (text) => `$${text}`),
  amount('a triangle for minus', (text) => `△${text}`),
  ...['同上', '无', '示例', '见附件', 'XX', '项目1'].map((text) => typed(/^项目(?:支出)?名称$/, text)),
  ...['同上', '〃', '/', '—', '（公章）', '见附件'].map((text) => typed(/^实施单位$/, text)),
  changes('the department, the label of the unit and the unit in one cell', nothing, (form) => {
    const found = findCell(form, /^主管部门(?:及代码)?$/);
    const [label, ...rest] = found?.row ?? [];
    if (!found || !label || found.index > 0 || found.row.length !== 4 || rest[1]?.text !== '实施单位') return false;
    const colSpan = rest.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0);
    found.table.rows[found.rowIndex] = [label, { text: rest.map(({ text }) => text).join(''), colSpan }];
    return true;
  }),
  ...[
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
  ].map(([label = '', value = '']) => rowBelow(`a row ${label} and its value below`, [label, '', '', value])),
  headAmong('the head of the page printed again among the rows', ({ above }) => above.slice(1).map(({ text }) => text)),
  headAmong('the head of a page of another year among the rows', () => ['部门项目支出预算绩效目标表', '（2016年度）']),
  cutOverRows('the end of a name in a row of its own', NAME_HEAD, /^.{7,}$/, 2),
  cutOverRows('the end of a value in a row of its own', TARGET_HEAD, /^≥?\d+%$/, 1),
  changes('a value in a class of indicators', nothing, (form) => {
    const cell = cellsOf(form).find((found) => /^(?:\d\d-)?质量指标$/.test(found.cell.text))?.cell;
    if (!cell) return false;
    setText(cell, '质量指标95%');
    return true;
  }),
  inList('a number in the column of units', /^度量单位$/, '100', firstWithheld),
  inList('〃 in the column of units', /^度量单位$/, '〃', firstWithheld),
  inList('the class of one row of a list left out', /^一级指标$/, '级指标', nothing),
  unitAbove('金额单位：亿元'),
  inLines(
    changes(
      'the amounts of the total and of its part in one cell, one below the other',
      (whole) => [[withProject(whole, { total_printed: '', total_yuan: '', fiscal_yuan: '' })]],
      (form) => {
        const [value, part] = [valueBehind(form, TOTAL), valueBehind(form, /^其中财政拨款$/)];
        if (!value || !part || ![value, part].every(({ text }) => /^[1-9]\d+$/.test(text))) return false;
        setShown(value, `${value.text}\n${part.text}`);
        setText(part, '');
        return true;
      },
    ),
  ),
];
