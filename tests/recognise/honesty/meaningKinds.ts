import {
  amount,
  changes,
  column,
  goal,
  head,
  headLost,
  inLines,
  money,
  NO_TOTAL,
  nameHead,
  otherNumber,
  rowBelow,
  setFound,
  swapTexts,
  targetText,
  withBlock,
  withoutAmounts,
  withoutYear,
  yearOf,
} from './damages.ts';
import {
  addColumn,
  atRight,
  findCell,
  fromRight,
  indicatorRows,
  insertRow,
  isCalledByNumbers,
  NAME_HEAD,
  OBJECTIVE,
  setText,
  splitTable,
  TARGET_HEAD,
  TOTAL,
  valueBehind,
} from './form.ts';
import { type Kind, nothing, withoutTargets, withProject } from './kind.ts';

/** What changes or hides the meaning: what is published must be true of the damaged page, or nothing. */
export const meaningKinds: readonly Kind[] = [
  ...[
    '上年完成值',
    '实际完成值',
    '得分',
    '实施期指标值',
    '2023年指标值',
    '全年执行数',
    '完成情况',
    '调整后指标值',
    '历史值',
    '实施期目标',
  ].map(head),
  ...['得分', '实际完成情况', '偏差原因'].map(nameHead),
  ...[
    '项目资金总额',
    '实施期资金总额',
    '全年执行数',
    '调整后预算数',
    '上年预算数',
    '年度资金执行总额',
    '中期资金总额',
    '资金总额（2023-2025年）',
  ].map(money),
  ...['实施期目标', '长期目标', '年度总体目标完成情况', '实际完成情况', '中期目标', '上年度总体目标'].map(goal),
  changes(
    'the heads of name and target exchanged',
    nothing,
    withBlock(
      (block) =>
        !isCalledByNumbers(block) &&
        swapTexts(block.table.rows[block.head], fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)),
    ),
  ),
  changes(
    'names and targets exchanged under their heads',
    nothing,
    withBlock((block) => {
      const [name, target] = [fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)];
      if (isCalledByNumbers(block)) return false;
      return indicatorRows(block)
        .map((row) => swapTexts(row, name, target))
        .some(Boolean);
    }),
  ),
  changes(
    'name and target exchanged in one row',
    nothing,
    withBlock((block) => {
      const [name, target] = [fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)];
      const row = indicatorRows(block).find(
        (row) =>
          /^[≥≤=]?\s*\d+(?:\.\d+)?\s*\D{0,3}$/.test(atRight(row, target)?.text ?? '') &&
          /^\D{3,}$/.test(atRight(row, name)?.text ?? ''),
      );
      return row !== undefined && swapTexts(row, name, target);
    }),
  ),
  inLines(amount('the amount with a stray number above it', (text) => `2\n${text}`)),
  inLines(amount('two amounts in one cell, one below the other', (text) => `${text}\n${text}`)),
  amount('two amounts in one cell, side by side', (text) => `${text} ${text}`),
  amount('a footnote mark behind the amount', (text) => `${text}①`),
  amount('a superscript behind the amount', (text) => `${text}²`),
  amount('a star behind the amount', (text) => `${text}*`),
  amount('a bracketed note behind the amount', (text) => `${text}（注1）`),
  amount('a negative amount', (text) => `-${text}`),
  amount('a negative amount in brackets', (text) => `(${text})`),
  amount('an amount turned round by an override', (text) => `\u202e${[...text].reverse().join('')}`),
  amount('another currency', (text) => `${text}美元`),
  amount('a span of amounts', (text) => `${text}-${Number(text.replace(/\D/g, '')) + 5}`),
  amount('about', (text) => `约${text}`),
  amount('同上', () => '同上'),
  amount('a dash', () => '—'),
  amount('a slash', () => '/'),
  amount('in words', () => '壹拾叁万元整'),
  amount(
    'zero',
    () => '0.00',
    () => '0',
  ),
  amount('a comma for the point', (text) => (text.replace('.', ',') === text ? `${text},5` : text.replace('.', ','))),
  amount(
    'its own unit in the cell',
    (text) => `${text}元`,
    (text) => String(Number(text)),
  ),
  amount('O for 0', (text) => (text.includes('0') ? text.replace('0', 'O') : `${text}O`)),
  changes(
    'two units of money that contradict each other',
    (whole) => [[withoutAmounts(whole)]],
    (form) => {
      const label = findCell(form, /^(?:项目资金|单位)[:：]?万?元$/);
      const printed = label?.cell.text ?? form.above.find(({ text }) => /单位[:：]/.test(text))?.text;
      if (!printed) return false;
      const other = /万/.test(printed) ? '元' : '万元';
      form.above.push({ kind: 'paragraph', text: `金额单位：${other}`, set: 'currency' });
      return label !== undefined;
    },
  ),
  changes('a span of years over the table', withoutYear, (form) => {
    const year = yearOf(form);
    if (!year || form.above.some((line) => line !== year && /\d{4}/.test(line.text))) return false;
    year.text = '（2023年至2025年）';
    return true;
  }),
  changes('a span of years with a dash over the table', withoutYear, (form) => {
    const year = yearOf(form);
    if (!year || form.above.some((line) => line !== year && /\d{4}/.test(line.text))) return false;
    year.text = '（2023—2025年度）';
    return true;
  }),
  targetText(
    '≥ printed 》=',
    (text) => text.replace('≥', '》='),
    /≥/,
    () => ({}),
  ),
  targetText(
    '≥ printed > =',
    (text) => text.replace('≥', '> ='),
    /≥/,
    () => ({}),
  ),
  targetText(
    '≥ lost, a box in its place',
    (text) => text.replace('≥', '□'),
    /≥/,
    () => ({ comparator: '' }),
  ),
  inLines(
    targetText(
      'a number below the target',
      (text) => `${text}\n12`,
      /^\S*\d%$/,
      () => ({}),
    ),
  ),
  inLines(
    targetText(
      'a number above the target',
      (text) => `12\n${text}`,
      /^\d+(?:\.\d+)?\S*$/,
      () => ({}),
    ),
  ),
  targetText(
    '≥ denied',
    (text) => text.replace('≥', '不≥'),
    /^≥/,
    () => ({ comparator: '<' }),
  ),
  rowBelow('a row 合计 below', ['合计', '', '', '100']),
  rowBelow('a row 总分 below', ['总分', '100']),
  rowBelow('a row 合 计 below', ['合 计', '100']),
  rowBelow('a row of signatures below', ['负责人签字：', '联系电话：', '填报日期：', '2024-01-05']),
  rowBelow('a row of remarks below', ['备注', '本表由财政所填写', '', '3']),
  rowBelow('a stray line below', ['', '', '', '财政所盖章处']),
  column('a column of last year before the targets', '上年指标值', otherNumber),
  column('a column of results before the targets', '实际完成值', otherNumber),
  column('a column without a head before the targets', '', otherNumber),
  column('a column of units', '计量单位', () => '个'),
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
    ({ table }) => table.rows.findIndex((row) => row.some(({ text }) => text === '项目名称')) + 1,
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
    (form) => setFound(form, OBJECTIVE, ''),
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
