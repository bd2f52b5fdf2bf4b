import { inLines, type Kind, same } from '../kind.ts';
import { eachTarget, otherTargets, sameTargets, unreadableTarget, wordsOnly } from '../targetText.ts';

/** A word before or behind values with a sign that makes each of them another thing. */
const worded = (name: string, change: (text: string) => string): Kind => wordsOnly(name, change, /^≥\d/);

/** A change, another time or an example is no value: the sign behind it compares another thing. */
const before = (text: string, applies = /^[≥≤]\d/): Kind =>
  wordsOnly(`targets: ${text} before`, (target) => `${text}${target}`, applies);

const behind = (text: string, applies?: RegExp): Kind =>
  wordsOnly(`targets: ${text} behind`, (target) => `${target}${text}`, applies);

const instead = (text: string): Kind => wordsOnly(`targets: ${text}`, () => text);

/** Values in percent with a mark behind them. */
const marked = (name: string, mark: string): Kind => otherTargets(name, (text) => `${text}${mark}`, /^[≥≤=]?\d+%$/);

/** What stands in the cell of a value beside it: words, marks, page numbers, another value. */
export const targetWordKinds: readonly Kind[] = [
  sameTargets('a full stop behind the targets', (text) => (/[\d%]$/.test(text) ? `${text}。` : text)),
  sameTargets('targets in quotes', (text) => (/^[≥≤]?\d+%$/.test(text) ? `“${text}”` : text)),
  sameTargets('targets behind an apostrophe', (text) => (/^[≥≤]?\d+%$/.test(text) ? `'${text}` : text)),
  same(
    'blanks at both ends of every target',
    eachTarget((text) => (text ? ` ${text} ` : text)),
  ),
  // Marks.
  marked('a footnote mark behind the targets', '①'),
  marked('a star behind the targets', '*'),
  marked('a note in square brackets behind the targets', '[2]'),
  // Words.
  worded('上年 before the targets', (text) => `上年${text}`),
  worded('实际 before the targets', (text) => `实际${text}`),
  worded('未达到 before the targets', (text) => `未达到${text}`),
  worded('低于目标 before the targets', (text) => `低于${text}`),
  worded('取消 before the targets', (text) => `取消${text}`),
  worded('未完成 behind the targets', (text) => `${text}（未完成）`),
  worded('a result behind the targets', (text) => `${text}，实际92%`),
  worded('last year in brackets behind the targets', (text) => `${text}（上年90%）`),
  ...['原', '下降'].map((text) => before(text, /^≥\d/)),
  ...[
    '每村',
    '户均',
    '暂定',
    '十四五末',
    '规划期末',
    '明年',
    '三年',
    '提升',
    '同比增长',
    '节约',
    '例如',
    '前三季度',
    '若资金到位',
  ].map((text) => before(text)),
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
    '（财政局章）',
  ].map((text) => behind(text)),
  behind('乡村道路养护项目', /^[≥≤=]?\d+%$/),
  behind('人次以上/年', /^\d+$/),
  // Times that say no year.
  ...['12.31前', '11.30日前', '12-31前', '5号前', '4季度', '4季度前'].map(instead),
  // Another value.
  inLines(otherTargets('a number below the target', (text) => `${text}\n12`, /^\S*\d%$/)),
  inLines(otherTargets('a number above the target', (text) => `12\n${text}`, /^\d+(?:\.\d+)?\S*$/)),
  worded('two targets in one', (text) => `${text}或≥60%`),
  wordsOnly('an old and a new target', (text) => `${text}→60%`),
  wordsOnly('a target and its base', (text) => `${text}（基期50%）`),
  unreadableTarget('two values, one behind the other', (target) => `${target}${target.replace(/\d/, '7')}`),
  unreadableTarget('old and new', (target) => `${target}，调整为≥97%`),
  unreadableTarget('〃', () => '〃'),
  // What page breaks, scans, copies and other columns leave in one cell.
  ...[' 12', '- 12 -', '内部资料', '？', '%', '（上年90%）', '（已完成）', '（10分）', '-', '…', '“'].map((text) =>
    unreadableTarget(`${text} behind`, (target) => `${target}${text}`),
  ),
  ...['3 ', '3.', '不', '非', '上年', '原', '较上年'].map((text) =>
    unreadableTarget(`${text} before`, (target) => `${text}${target}`),
  ),
];
