import {
  amount,
  changes,
  column,
  goal,
  head,
  inLines,
  money,
  nameHead,
  otherNumber,
  rowBelow,
  swapTexts,
  targetText,
  withBlock,
  withoutAmounts,
  withoutYear,
  yearOf,
} from './damages.ts';
import { atRight, findCell, fromRight, indicatorRows, isCalledByNumbers, NAME_HEAD, TARGET_HEAD } from './form.ts';
import { type Kind, nothing } from './kind.ts';

/** What changes or hides the meaning: what is published must be true of the damaged page, or nothing. */
export const meaningKinds: readonly Kind[] = [
  ...[
    '上年完成值',
    '实际完成值',
    '得分',
    '实施期指标值',
    '2016年指标值',
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
  changes(
    'a unit of foreign money over the table',
    (whole) => [[withoutAmounts(whole)]],
    (form) => form.above.push({ kind: 'paragraph', text: '单位：万美元', set: 'currency' }) > 0,
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
];
