import {
  amount,
  changes,
  goal,
  inLines,
  money,
  NO_MEASURE,
  NO_TOTAL,
  setFound,
  setShown,
  targetText,
  withBlock,
} from './damages.ts';
import {
  addColumn,
  atRight,
  findCell,
  fromRight,
  indicatorRows,
  insertRow,
  NAME_HEAD,
  OBJECTIVE,
  setText,
  TARGET_HEAD,
  TOTAL,
  valueBehind,
} from './form.ts';
import { type Kind, nothing, type ProjectRows, withProject } from './kind.ts';

const words = () => NO_MEASURE;

/** The unit of money in a line above a form. */
const MONEY_LINE = /[(（]?单位[:：]\s*万?元[)）]?/;

/** A word before or behind the targets that makes each of them another thing. */
const wordAt = (name: string, change: (text: string) => string): Kind => targetText(name, change, /^≥\d/, words);

/** A row of a field printed a second time with another value. */
const again = (name: string, printed: RegExp, other: string): Kind =>
  changes(name, nothing, (form) => {
    const found = findCell(form, printed);
    const [label, value, ...more] = found?.row.slice(found.index) ?? [];
    if (!found || !label || !value?.text || more.length > 0) return false;
    if (found.index > 1 || (found.index === 1 && (found.row[0]?.rowSpan ?? 1) === 1)) return false;
    const rows = found.table.rows;
    const group = rows
      .slice(0, found.rowIndex + 1)
      .findLast(([first]) => first !== label && (first?.rowSpan ?? 1) > 1)?.[0];
    const from = rows.findIndex(([first]) => first === group);
    if (group && from + (group.rowSpan ?? 1) > found.rowIndex) group.rowSpan = (group.rowSpan ?? 1) + 1;
    rows.splice(found.rowIndex + 1, 0, [{ ...label }, { ...value, text: other }]);
    return true;
  });

/** A row inside the block of indicators. */
const rowAmong = (name: string, texts: readonly string[]): Kind =>
  changes(
    name,
    (whole) => [[whole]],
    withBlock((block) => {
      if (indicatorRows(block).length < 4) return false;
      insertRow(block.table, block.first + 2, texts);
      return true;
    }),
  );

const both = (whole: ProjectRows, change: (rows: ProjectRows['indicators']) => ProjectRows['indicators']) => [
  { project: whole.project, indicators: change(whole.indicators) },
];

/** A text cannot say that cells are merged: there the lower one is blank. */
const merging = (kind: Kind): Kind => ({ ...kind, unsaidIn: new Set(['txt', 'csv']) });

/** Damage that was thought of before anybody looked at what becomes of it. */
export const rarerMeaningKinds: readonly Kind[] = [
  again('the total printed twice, differently', TOTAL, '77.7'),
  again('the objective printed twice, differently', OBJECTIVE, '三年内建成三座水库，惠及全部村民'),
  again('the name printed twice, differently', /^项目名称$/, '另一个水库工程'),
  inLines(
    changes(
      'two rows of indicators squeezed into one',
      (whole) => [[whole]],
      withBlock((block) => {
        const [name, target] = [fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)];
        const rows = indicatorRows(block);
        const hasBoth = (row: (typeof rows)[number]) =>
          [name, target].every((at) => atRight(row, at)?.text) && /\d/.test(atRight(row, target)?.text ?? '');
        const least = Math.min(...rows.map(({ length }) => length));
        const at = rows.findIndex((row, index) => {
          const next = rows[index + 1];
          return (
            hasBoth(row) && next?.length === least && hasBoth(next) && next.every(({ rowSpan = 1 }) => rowSpan === 1)
          );
        });
        const [row, next] = [rows[at], rows[at + 1]];
        if (!row || !next) return false;
        for (const distance of [name, target]) {
          const [cell, lower] = [atRight(row, distance), atRight(next, distance)];
          if (!cell || !lower) return false;
          setShown(cell, `${cell.text.replaceAll('\n', '')}\n${lower.text.replaceAll('\n', '')}`);
        }
        const gone = block.table.rows.indexOf(next);
        for (const [index, above] of block.table.rows.slice(0, gone).entries()) {
          for (const cell of above) if (index + (cell.rowSpan ?? 1) > gone) cell.rowSpan = (cell.rowSpan ?? 1) - 1;
        }
        block.table.rows.splice(gone, 1);
        return true;
      }),
    ),
  ),
  merging(
    changes(
      'one target merged over two rows',
      (whole) => [
        ...whole.indicators
          .slice(1)
          .map((_, index) =>
            both(whole, (rows) =>
              rows.map((row, at) => (at === index + 1 ? { ...row, ...targetOf(rows[index] ?? {}) } : row)),
            ),
          ),
        ...nothing(),
      ],
      withBlock((block) => {
        const at = fromRight(block, TARGET_HEAD);
        const rows = indicatorRows(block);
        const index = rows.findIndex(
          (row, position) =>
            position > 0 &&
            atRight(row, at)?.text &&
            atRight(rows[position + 1], at)?.text &&
            !atRight(rows[position + 1], at)?.rowSpan,
        );
        const [cell, next] = [atRight(rows[index], at), rows[index + 1]];
        if (
          !cell ||
          !next ||
          !atRight(rows[index], fromRight(block, NAME_HEAD))?.text ||
          !atRight(next, fromRight(block, NAME_HEAD))?.text
        )
          return false;
        cell.rowSpan = 2;
        next.splice(next.length - 1 - at, 1);
        return true;
      }),
    ),
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
        const [total, part] = [findCell(form, TOTAL), findCell(form, /^其中财政拨款$/)];
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
  changes(
    'the unit of money lost',
    (whole) => [
      [
        withProject(
          whole,
          Object.fromEntries(
            Object.keys(whole.project)
              .filter((key) => /_yuan$/.test(key))
              .map((key) => [key, '']),
          ),
        ),
      ],
    ],
    (form) => {
      const found = findCell(form, /^(?:项目资金|单位)[:：]?万?元$/);
      // Some lines name the organisation beside the money.
      const above = form.above.findIndex(({ text }) => MONEY_LINE.test(text));
      const line = form.above[above];
      if (line) form.above.splice(above, 1, { ...line, text: line.text.replace(MONEY_LINE, '') });
      if (found) setText(found.cell, /项目资金/.test(found.cell.text) ? '项目资金' : '');
      return above >= 0 || found !== undefined;
    },
  ),
  changes(
    'the unit of money a thousand',
    (whole) => [[withThousands(whole)]],
    (form) => setFound(form, /^项目资金万元$/, '项目资金（千元）'),
  ),
  money('2016年度资金总额'),
  money('年度资金总额（含上年）'),
  money('资金总额合计'),
  goal('年度总体目标（2023-2025年）'),
  goal('年度总体目标完成'),
  amount('a full-width minus before the amount', (text) => `－${text}`),
  amount('an open bracket behind the amount', (text) => `${text}（`),
  amount('a sum in the cell', (text) => `${text}+20`),
  amount('a misplaced comma', (text) => `${text.replace('.', '')},34`),
  amount('two points', (text) => `${text.includes('.') ? text : `${text}.0`}.5`),
  amount('in small numerals', () => '一百三十'),
  amount('a question mark', (text) => `${text}？`),
  amount('a slash between two amounts', (text) => `${text}/20`),
  amount('an arrow to another amount', (text) => `${text}→20`),
  amount('另行下达', () => '另行下达'),
  wordAt('上年 before the targets', (text) => `上年${text}`),
  wordAt('实际 before the targets', (text) => `实际${text}`),
  wordAt('未达到 before the targets', (text) => `未达到${text}`),
  wordAt('低于目标 before the targets', (text) => `低于${text}`),
  wordAt('取消 before the targets', (text) => `取消${text}`),
  wordAt('未完成 behind the targets', (text) => `${text}（未完成）`),
  wordAt('a result behind the targets', (text) => `${text}，实际92%`),
  wordAt('last year in brackets behind the targets', (text) => `${text}（上年90%）`),
  targetText(
    '≥ printed ≯',
    (text) => text.replace('≥', '≯'),
    /^≥\d/,
    () => ({ comparator: '≤' }),
  ),
  targetText(
    '≥ printed ≮',
    (text) => text.replace('≥', '≮'),
    /^≥\d/,
    () => ({}),
  ),
  targetText('O for 0 in the targets', (text) => text.replace('0', 'O'), /^\D?\d*0\d*%$/, words),
  targetText('two targets in one', (text) => `${text}或≥60%`, /^≥\d/, words),
  targetText('a bound below a bound', (text) => `${text}，≤99%`, /^≥\d/, words),
  rowAmong('a sum among the indicators', ['', '小计', '', '30']),
  rowAmong('a remark among the indicators', ['备注：以下两项由县级考核']),
  rowAmong('the heads of last year among the indicators', ['2022年度指标']),
  changes('another year in the head of the targets', nothing, (form) =>
    setFound(form, TARGET_HEAD, '指标值（2021年）'),
  ),
  changes(
    'a column of last year behind the targets',
    (whole) => [[whole]],
    withBlock((block) => {
      addColumn(block.table, (row) => (row === block.head ? '上年值' : row > block.head ? '80%' : ''));
      return true;
    }),
  ),
  changes('the name of the project lost', nothing, (form) => {
    const value = valueBehind(form, /^项目名称$/);
    if (!value?.text) return false;
    setText(value, '');
    return true;
  }),
  changes(
    'the total printed without its label, in the row of the group',
    (whole) => [[withProject(whole, NO_TOTAL)]],
    (form) => setFound(form, TOTAL, '合计'),
  ),
];

function targetOf(row: Record<string, string>): Record<string, string> {
  const columns = ['target_printed', 'comparator', 'number', 'number_upper', 'measurement_unit'];
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? '']));
}

/** Every amount a tenth: printed in thousands and not in ten thousands. */
function withThousands(whole: ProjectRows): ProjectRows {
  const tenth = (yuan: string) => {
    const [head = '0', tail = ''] = yuan.split('.');
    const padded = head.padStart(2, '0');
    return `${padded.slice(0, -1)}.${padded.slice(-1)}${tail}`.replace(/\.?0+$/, '').replace(/^0+(?=\d)/, '') || '0';
  };
  const amounts = Object.entries(whole.project).filter(([key, value]) => /_yuan$/.test(key) && value);
  return withProject(whole, Object.fromEntries(amounts.map(([key, yuan]) => [key, tenth(yuan)])));
}
