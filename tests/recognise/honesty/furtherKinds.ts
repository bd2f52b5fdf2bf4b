import type { DescribedCell } from '../../formats/writers/described.ts';
import { layGrid } from '../../formats/writers/layGrid.ts';
import { amount, changes, column, money, NO_MEASURE, otherNumber, targetText, withBlock } from './damages.ts';
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
  TOTAL,
  valueBehind,
} from './form.ts';
import { type Kind, nothing, type ProjectRows, withIndicators, withoutTargets, withProject } from './kind.ts';

/** Nothing is known of the targets but their words. */
const worded = (name: string, change: (text: string) => string, applies = /^[≥≤=]?\d+(?:\.\d+)?%?$/): Kind =>
  targetText(name, change, applies, () => NO_MEASURE);

/** A column right of all others, with a text in each row of an indicator. */
const columnAtEnd = (name: string, head: string, value: (index: number) => string): Kind =>
  changes(
    name,
    (whole) => [[whole]],
    withBlock((block) => {
      addColumn(block.table, (row) => (row === block.head ? head : row > block.head ? value(row) : ''));
      return true;
    }),
  );

/** The title over the table says that it is another one. */
const title = (to: string): Kind =>
  changes(`the title ${to}`, nothing, (form) => {
    const line = form.above.findLast(({ text }) => /表(?:[(（].*[)）])?$/.test(text.trim()));
    const cell = findCell(form, /绩效(?:目标|自评).*表\d*年?度?$/);
    if (/自评|完成情况/.test(to) && form.name.startsWith('self-evaluation')) return false;
    if (cell && cell.rowIndex < 2) setText(cell.cell, to);
    else if (line) line.text = to;
    return cell !== undefined || line !== undefined;
  });

/** A column of the indicators cut off at the edge of the page. */
const withoutColumn = (name: string, pattern: RegExp, truth: (whole: ProjectRows) => ProjectRows[][]): Kind =>
  changes(
    name,
    truth,
    withBlock((block) => {
      const at = fromRight(block, pattern);
      const { table, head } = block;
      if (at >= (table.rows[head]?.length ?? 0) || isTwice(block)) return false;
      for (const row of table.rows.slice(head)) row.splice(row.length - 1 - at, 1);
      for (const row of table.rows.slice(0, head)) {
        const wide = row.findLast(({ colSpan = 1 }) => colSpan > 1);
        if (!wide?.colSpan) return false;
        wide.colSpan -= 1;
      }
      table.columns -= 1;
      table.widths.pop();
      return true;
    }),
  );

/** The rows of indicators with plain cells, that can be moved about. */
const plainRows = (block: Block): DescribedCell[][] =>
  indicatorRows(block).filter((row) => row.every(({ rowSpan = 1 }) => rowSpan === 1));

/** The old Word files written by hand hold a row's properties on one page of 512 bytes. */
const WIDEST = 18;

/** A table of the same rows right of this one. */
function besideItself(form: Form): boolean {
  const [table, ...more] = form.tables;
  if (!table || more.length > 0 || 2 * table.columns > WIDEST) return false;
  for (const row of table.rows) {
    row.push(...structuredClone(row).map((cell) => ({ ...cell, text: cell.text.replace(/\d/g, '7') })));
  }
  table.columns *= 2;
  table.widths.push(...table.widths);
  return true;
}

const scaled = (places: number) => (printed: string) => {
  const [whole = '', part = ''] = printed.split('.');
  const digits = `${whole}${part.padEnd(places, '0')}`;
  const at = whole.length + places;
  return (
    `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.0*$|(?<=\.\d*[1-9])0+$/, '').replace(/^0+(?=\d)/, '') || '0'
  );
};

/** Damage that happens to files and pages, and was not among the first hundred kinds. */
export const furtherKinds: readonly Kind[] = [
  changes('the table printed twice, side by side', (whole) => [[whole]], besideItself),
  withoutColumn('the column of targets cut off', TARGET_HEAD, (whole) => [[withoutTargets(whole)]]),
  withoutColumn('the column 二级指标 cut off', /^二级指标$/, (whole) => [
    [withIndicators(whole, (row) => ({ ...row, level2: '', required: '' }))],
  ]),
  withoutColumn('the column 一级指标 cut off', /^一级指标$/, (whole) => [
    [whole],
    [withIndicators(whole, (row) => ({ ...row, level1: '' }))],
  ]),
  ...[
    '项目支出绩效自评表',
    '项目绩效目标执行监控表',
    '部门整体支出绩效目标表',
    '项目支出绩效目标调整表',
    '项目支出绩效目标完成情况表',
  ].map(title),
  changes(
    'a head printed again after a page break, its columns exchanged',
    (whole) => [[whole]],
    withBlock((block, form) => {
      const last = form.tables.at(-1);
      const cut = block.first + 2;
      if (block.table !== last || last.rows.length - cut < 2 || isTwice(block)) return false;
      const [upper, lower] = splitTable(last, cut);
      const [name, target] = [fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)];
      lower.rows.unshift((last.rows[block.head] ?? []).map(({ rowSpan: _, ...cell }) => cell));
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
  changes(
    'the guidance of the blank form left in a row',
    (whole) => [[whole]],
    withBlock((block) => {
      insertRow(block.table, block.first, ['', '', '（填写具体指标名称）', '（填写指标值）']);
      return true;
    }),
  ),
  changes(
    'two rows of heads, targets planned and done',
    (whole) => [[whole]],
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
    'an indicator printed twice',
    (whole) => [
      [whole],
      ...whole.indicators.map((row, at) => [
        {
          project: whole.project,
          indicators: [...whole.indicators.slice(0, at + 1), row, ...whole.indicators.slice(at + 1)].map(
            (each, index) => ({ ...each, position: String(index + 1) }),
          ),
        },
      ]),
    ],
    withBlock((block) => {
      const row = plainRows(block).at(-1);
      if (!row || row !== block.table.rows.at(-1) || isTwice(block)) return false;
      const covering = block.table.rows.flatMap((above, index) =>
        above.filter(({ rowSpan = 1 }) => index + rowSpan === block.table.rows.length && rowSpan > 1),
      );
      for (const cell of covering) cell.rowSpan = (cell.rowSpan ?? 1) + 1;
      block.table.rows.push(structuredClone(row));
      return true;
    }),
  ),
  columnAtEnd('the unit of each target in a column without a head', '', () => '万人次'),
  columnAtEnd('a column 全年实际 at the end', '全年实际', (index) => String(index)),
  columnAtEnd('a column 自评得分 at the end', '自评得分', () => '8'),
  columnAtEnd('a column 备注（完成情况） at the end', '备注（完成情况）', () => '已完成'),
  columnAtEnd('a column 调整值 at the end', '调整值', (index) => `${index}0%`),
  columnAtEnd('a column 2025年 at the end', '2025年', (index) => `${index}0%`),
  column('a second column of targets', '指标值', otherNumber),
  column('a column 目标值 before the targets', '目标值', otherNumber),
  amount('in scientific notation', (text) => `${text}E+02`),
  amount('a date in the place of the amount', () => '2024-01-05'),
  amount('the day of a month', () => '1月30日'),
  amount('a comma of full width before two digits', (text) => text.replace(/^(\d+).*/, '$1，50')),
  amount('a blank for thousands', (text) => text.replace(/^(\d+)/, '$1 500')),
  amount('another unit in the cell', (text) => `${text}万元`, scaled(4)),
  amount('a percentage', (text) => `${text}%`),
  amount('a superscript mark before it', (text) => `①${text}`),
  amount('a mark in square brackets', (text) => `${text}[1]`),
  amount('crossed out and written again', (text) => `${text}改为20`),
  changes(
    'the amount and its unit in two cells',
    (whole) => [[withProject(whole, { total_printed: '', total_yuan: '' })]],
    (form) => {
      const found = findCell(form, TOTAL);
      const value = valueBehind(form, TOTAL);
      const at = found?.row.indexOf(value as DescribedCell) ?? -1;
      if (!found || !value?.colSpan || value.colSpan < 2 || at < 0) return false;
      value.colSpan -= 1;
      found.row.splice(at + 1, 0, { text: '亿元' });
      return true;
    },
  ),
  changes(
    'money of last year and of this year under heads of their own',
    (whole) => [[withProject(whole, { total_printed: '', total_yuan: '', fiscal_yuan: '', other_yuan: '' })]],
    (form) => {
      const found = findCell(form, TOTAL);
      const value = valueBehind(form, TOTAL);
      if (!found || !value?.colSpan || value.colSpan < 2 || found.row.at(-1) !== value) return false;
      const columns = layGrid(found.table)[found.rowIndex]?.find((slot) => slot.cell === value)?.column ?? 0;
      value.colSpan -= 1;
      found.row.push({ text: '88' });
      found.table.rows.splice(found.rowIndex, 0, [{ text: '', colSpan: columns + value.colSpan }, { text: '上年' }]);
      return true;
    },
  ),
  changes('the label and the value of the name exchanged', nothing, (form) => {
    const found = findCell(form, /^项目名称$/);
    const value = found?.row[found.index + 1];
    if (!found || !value?.text || NAME_HEAD.test(value.text) || value.text.length < 5) return false;
    setText(found.cell, value.text);
    setText(value, '项目名称');
    return true;
  }),
  money('年度资金总额（上年结转）'),
  money('累计资金总额'),
  money('上半年资金总额'),
  worded('a negative target', (text) => `-${text.replace(/^[≥≤=]/, '')}`),
  worded('a target in scientific notation', (text) => `${text.replace('%', '')}E+02`),
  worded('an old and a new target', (text) => `${text}→60%`),
  worded('a target and its base', (text) => `${text}（基期50%）`),
  worded('a decimal comma in the targets', (text) => text.replace(/(\d+)(%?)$/, '$1,5$2')),
  worded('two comparing signs', (text) => `≥≤${text.replace(/^[≥≤=]/, '')}`),
  worded(
    'a range turned round',
    (text) => `${text.replace(/^[≥≤=]/, '')}-1%`,
    /^[≥≤=]?(?:[2-9]|[1-9]\d+)(?:\.\d+)?%?$/,
  ),
  targetText(
    'a footnote mark behind the targets',
    (text) => `${text}①`,
    /^[≥≤=]?\d+%$/,
    () => ({}),
  ),
  targetText(
    'a star behind the targets',
    (text) => `${text}*`,
    /^[≥≤=]?\d+%$/,
    () => ({}),
  ),
  targetText(
    'a note in square brackets behind the targets',
    (text) => `${text}[2]`,
    /^[≥≤=]?\d+%$/,
    () => ({}),
  ),
  changes(
    'the sign of one target another',
    (whole) => [[whole]],
    withBlock((block) => {
      const row = isApart(block)
        ? indicatorRows(block).find((each) => each.some(({ text }) => text === '≥'))
        : undefined;
      const sign = row?.find(({ text }) => text === '≥');
      if (!sign) return false;
      setText(sign, '不≥');
      return true;
    }),
  ),
];
