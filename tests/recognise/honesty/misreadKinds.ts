import { amount, changes, NO_MEASURE, targetText, withBlock, withoutYear, yearOf } from './damages.ts';
import {
  atRight,
  type Block,
  fromRight,
  indicatorRows,
  isApart,
  isCalledByNumbers,
  isTwice,
  NAME_HEAD,
  setText,
  TARGET_HEAD,
  valueBehind,
} from './form.ts';
import { type Kind, type ProjectRows, withIndicators, withProject } from './kind.ts';
import { amount as amountAs, same } from './variations.ts';

/** A character recognised as one that looks like it, in every target that has it. */
const look = (of: string, to: string): Kind =>
  targetText(
    `${to} for ${of} in the targets`,
    (text) => text.replaceAll(of, to),
    new RegExp(`^[≥≤=]?\\d*${of}\\d*(?:%|\\p{L}{1,2})$`, 'u'),
    () => NO_MEASURE,
  );

/** The year over the table printed in a way that leaves it open, or not. */
const year = (name: string, print: (year: string) => string, readable: boolean): Kind => ({
  ...changes(
    `the year printed ${name}`,
    (whole) => [[whole], ...(readable ? [] : withoutYear(whole))],
    (form) => {
      const line = yearOf(form);
      const printed = /\d{4}/.exec(line?.text ?? '')?.[0];
      if (!line || !printed) return false;
      line.text = print(printed);
      return true;
    },
  ),
  effect: readable ? 'harmless' : 'meaning',
});

const CHINESE_DIGITS = '〇一二三四五六七八九';
const inWords = (digits: string) => digits.replace(/\d/g, (digit) => CHINESE_DIGITS[Number(digit)] ?? '');

/** The title says another year than the head over the table, or than nothing legible there. */
const titleOfAnotherYear = (name: string, own: (year: string) => string): Kind =>
  changes(
    name,
    (whole) => [[whole], ...withoutYear(whole)],
    (form) => {
      const line = yearOf(form);
      const printed = /\d{4}/.exec(line?.text ?? '')?.[0];
      const [title] = form.above;
      if (!line || !printed || !title || title === line || /\d{4}/.test(title.text)) return false;
      title.text = `2016年${title.text}`;
      line.text = own(printed);
      return true;
    },
  );

/** Name and target of the rows whose target is a number of the form printed with a sign. */
function signedRows(block: Block) {
  const [name, target] = [fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)];
  if (isApart(block) || isTwice(block) || isCalledByNumbers(block)) return [];
  return indicatorRows(block).flatMap((row) => {
    const [named, valued] = [atRight(row, name), atRight(row, target)];
    return named?.text && /^[≥≤]\d/.test(valued?.text ?? '') && valued ? [{ named, valued }] : [];
  });
}

/** Part of the target, or all of it, stands behind the name. */
const intoTheName = (name: string, part: (target: string) => string): Kind =>
  changes(
    name,
    (whole) => [
      [
        withIndicators(whole, (row) =>
          /^[≥≤]\d/.test(row.target_printed ?? '')
            ? { ...row, name: `${row.name}${part(row.target_printed ?? '')}`, target_printed: 'withheld' }
            : row,
        ),
      ],
    ],
    withBlock((block) => {
      const rows = signedRows(block);
      for (const { named, valued } of rows) {
        const moved = part(valued.text);
        setText(named, `${named.text}${moved}`);
        setText(valued, valued.text.slice(moved.length));
      }
      return rows.length > 0;
    }),
  );

const named = (whole: ProjectRows, name: string): ProjectRows => withProject(whole, { name });

/** What scanners and hands make of single characters, and what stands in the wrong one of two neighbouring cells. */
export const misreadKinds: readonly Kind[] = [
  look('0', 'O'),
  look('0', 'o'),
  look('5', 'S'),
  look('8', 'B'),
  look('1', 'l'),
  look('1', 'I'),
  look('2', 'Z'),
  amount('l for 1', (text) => (text.includes('1') ? text.replaceAll('1', 'l') : `l${text}`)),
  amount('a blank inside the digits', (text) =>
    text.replace(/^(\d+)?(\d)/, (_, head = '1', digit) => `${head} ${digit}`),
  ),
  amount('a Chinese full stop for the point', (text) => (text.includes('.') ? text.replace('.', '。') : `${text}。5`)),
  amount('a middle dot for the point', (text) => (text.includes('.') ? text.replace('.', '·') : `${text}·5`)),
  amount('a cross of a rejected figure', (text) => `${text}×`),
  amount('a sum and its parts', (text) => `${text}（其中：上级20）`),
  amountAs('digits and commas in full width', (text) =>
    text
      .replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, '，'))
      .replace(/[\d.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ),
  year('in Chinese numerals', (printed) => `（${inWords(printed)}年度）`, true),
  year('with blanks between its digits', (printed) => `（${[...printed].join(' ')}年度）`, true),
  year('with a bracket missing', (printed) => `${printed}年度）`, true),
  year('with the letter O', (printed) => `（${printed.replace('0', 'O')}年度）`, false),
  year('with two digits', (printed) => `（${printed.slice(2)}年度）`, false),
  year('beside the next', (printed) => `（${printed}年、${Number(printed) + 1}年）`, false),
  year('as a span of two digits', (printed) => `（${printed}-${Number(printed.slice(2)) + 1}年度）`, false),
  year('as the school year', (printed) => `（${printed}—${Number(printed) + 1}学年）`, false),
  year('crossed out and written again', (printed) => `（${printed}2020年度）`, false),
  year('not filled in', () => '（    年度）', false),
  titleOfAnotherYear('another year in the title', (printed) => `（${printed}年度）`),
  titleOfAnotherYear(
    'another year in the title, that of the table illegible',
    (printed) => `（${printed.replace('0', 'O')}年度）`,
  ),
  titleOfAnotherYear(
    'another year in the title, that of the table in two digits',
    (printed) => `（${printed.slice(2)}年度）`,
  ),
  intoTheName('the signs of the targets behind the names', (target) => target.slice(0, 1)),
  // Spaces inside a name are dropped: 22 天 is 22天 there.
  intoTheName('the targets behind the names', (target) => target.replaceAll(' ', '')),
  same(
    'a stamp behind the unit',
    (form) => {
      const value = valueBehind(form, /^实施单位$/);
      if (!value?.text) return false;
      setText(value, `${value.text}（盖章）`);
      return true;
    },
    (whole) => [[whole], [withProject(whole, { implementing_unit: `${whole.project.implementing_unit}（盖章）` })]],
  ),
  changes(
    'two projects in the cells of one',
    (whole) => [[named(whole, '')]],
    (form) => {
      const name = valueBehind(form, /^项目名称$/);
      if (!name?.text || name.text.length < 4) return false;
      const text = `${name.text}${name.text}二期`;
      const at = name.text.length;
      setText(name, text);
      name.breaks = [at];
      const total = valueBehind(form, /^(?:年度资金总额|资金总额|预算数|项目年度金额)$/);
      if (!total || !/^\d[\d.]*$/.test(total.text)) return false;
      const one = total.text.length;
      setText(total, `${total.text}${total.text}`);
      total.breaks = [one];
      return true;
    },
  ),
].map((kind) => (/cells of one/.test(kind.name) ? { ...kind, unsaidIn: new Set(['txt', 'xlsx', 'xls']) } : kind));
