import { withBlock } from '../damages.ts';
import { atRight, fromRight, indicatorRows, isApart, isTwice, setText, TARGET_HEAD } from '../form.ts';
import { changes, type Kind } from '../kind.ts';
import { sameTargets, unreadableTarget, wordsOnly } from '../targetText.ts';

/** A character recognised as one that looks like it, in every target that has it. */
const look = (of: string, to: string): Kind =>
  wordsOnly(
    `${to} for ${of} in the targets`,
    (text) => text.replaceAll(of, to),
    new RegExp(`^[≥≤=]?\\d*${of}\\d*(?:%|\\p{L}{1,2})$`, 'u'),
  );

/** Digits and nothing that may be told from them. */
const instead = (text: string): Kind => wordsOnly(`targets: ${text}`, () => text);

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

/** The number of a value and its unit: characters misread, points and commas, ranges, counted on. */
export const targetNumberKinds: readonly Kind[] = [
  sameTargets('percent signs in full width', (text) => text.replaceAll('%', '％')),
  sameTargets('non-breaking blanks in the targets', (text) => text.replace(/(?<=\d)(?=%)/, '\u00a0')),
  sameTargets('digits of the targets in full width', (text) =>
    /^≥\d+%$/.test(text) ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text,
  ),
  look('0', 'O'),
  look('0', 'o'),
  look('5', 'S'),
  look('8', 'B'),
  look('1', 'l'),
  look('1', 'I'),
  look('2', 'Z'),
  wordsOnly('O for 0 in the targets', (text) => text.replace('0', 'O'), /^\D?\d*0\d*%$/),
  wordsOnly('targets: 万元 scanned as 方元', (text) => text.replace('万元', '方元'), /^[≥≤]?\d[\d.]*万元$/),
  wordsOnly('targets: % scanned as 96', (text) => text.replace('%', '96'), /^[≥≤](?:[5-9]\d|100)%$/),
  wordsOnly('a negative target', (text) => `-${text.replace(/^[≥≤=]/, '')}`),
  wordsOnly('a target in scientific notation', (text) => `${text.replace('%', '')}E+02`),
  wordsOnly('a decimal comma in the targets', (text) => text.replace(/(\d+)(%?)$/, '$1,5$2')),
  wordsOnly(
    'a range turned round',
    (text) => `${text.replace(/^[≥≤=]/, '')}-1%`,
    /^[≥≤=]?(?:[2-9]|[1-9]\d+)(?:\.\d+)?%?$/,
  ),
  wordsOnly('targets: in brackets', (text) => `（${text}）`, /^\d+%$/),
  ...['3公里半', '9X%', '20241231', '3至', '大于95%（含）', '3公里外', '5%‰'].map(instead),
  wordsOnly('targets: years', () => '2024-2026', /^\d+$/),
  unreadableTarget('- before', (target) => `-${target}`),
  unreadableTarget('a letter for its last digit', (target) => target.replace(/\d(?=%|百分比)/, 'B')),
  unreadableTarget('a comma for the point', (target) => target.replace(/\d(?=%|百分比)/, ',5')),
  unreadableTarget('a range that goes down', () => '90-45%'),
  dragged('targets dragged down', (at) => `≥${94 + at}%`),
  dragged('targets that number the rows', (at) => `${at + 1}`),
];
