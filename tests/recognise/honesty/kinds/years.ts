import { type Form, yearOf } from '../form.ts';
import { changes, type Kind, same } from '../kind.ts';
import { unchanged, withoutYear } from '../truths.ts';

/** The line of the year over the table and its four digits. */
function printedYear(form: Form) {
  const line = yearOf(form);
  const [year] = line?.text.match(/\d{4}/) ?? [];
  return line && year ? { line, year } : undefined;
}

const setYear =
  (print: (year: string) => string): Kind['damage'] =>
  (form) => {
    const found = printedYear(form);
    if (found) found.line.text = print(found.year);
    return found !== undefined;
  };

/** The year printed in a way that leaves it legible. */
const legible = (name: string, print: (year: string) => string): Kind =>
  same(`the year printed ${name}`, setYear(print));

/** The year printed in a way that leaves it open. */
const open = (name: string, print: (year: string) => string): Kind =>
  changes(`the year printed ${name}`, (whole) => [[whole], ...withoutYear(whole)], setYear(print));

/** The only line that names a year names another one, or several. */
const onlyYear = (text: string, name = `${text} in the place of the year`): Kind =>
  changes(name, withoutYear, (form) => {
    const [line, ...others] = form.above.filter((each) => /\d{4}/.test(each.text));
    if (!line || others.length > 0 || line !== yearOf(form)) return false;
    line.text = text;
    return true;
  });

/** The title says another year than the head over the table, or than nothing legible there. */
const titleOfAnotherYear = (name: string, own: (year: string) => string): Kind =>
  changes(
    name,
    (whole) => [...unchanged(whole), ...withoutYear(whole)],
    (form) => {
      const found = printedYear(form);
      const [title] = form.above;
      if (!found || !title || title === found.line || /\d{4}/.test(title.text)) return false;
      title.text = `2016年${title.text}`;
      found.line.text = own(found.year);
      return true;
    },
  );

const CHINESE_DIGITS = '〇一二三四五六七八九';
const inWords = (digits: string) => digits.replace(/\d/g, (digit) => CHINESE_DIGITS[Number(digit)] ?? '');

/** The year over a table: printed otherwise, open, of several years, another than that of the title. */
export const yearKinds: readonly Kind[] = [
  legible('in Chinese numerals', (year) => `（${inWords(year)}年度）`),
  legible('with blanks between its digits', (year) => `（${[...year].join(' ')}年度）`),
  legible('with a bracket missing', (year) => `${year}年度）`),
  same('a blank in the year', (form) => {
    const year = form.above.find(({ text }) => /^[(（]\d{4}年度[)）]$/.test(text));
    if (!year) return false;
    year.text = year.text.replace(/(\d{4})年度/, ' $1 年度 ');
    return true;
  }),
  open('with the letter O', (year) => `（${year.replace('0', 'O')}年度）`),
  open('with two digits', (year) => `（${year.slice(2)}年度）`),
  open('beside the next', (year) => `（${year}年、${Number(year) + 1}年）`),
  open('as a span of two digits', (year) => `（${year}-${Number(year.slice(2)) + 1}年度）`),
  open('as the school year', (year) => `（${year}—${Number(year) + 1}学年）`),
  open('crossed out and written again', (year) => `（${year}2020年度）`),
  open('not filled in', () => '（    年度）'),
  onlyYear('（2023年至2025年）', 'a span of years over the table'),
  onlyYear('（2023—2025年度）', 'a span of years with a dash over the table'),
  ...[
    '编制时间：2023年',
    '填报时间：2023年度',
    '（2023年申报）',
    '2022年度结转',
    '2024-2026年',
    '（2024、2025年）',
  ].map((text) => onlyYear(text)),
  titleOfAnotherYear('another year in the title', (year) => `（${year}年度）`),
  titleOfAnotherYear(
    'another year in the title, that of the table illegible',
    (year) => `（${year.replace('0', 'O')}年度）`,
  ),
  titleOfAnotherYear(
    'another year in the title, that of the table in two digits',
    (year) => `（${year.slice(2)}年度）`,
  ),
];
