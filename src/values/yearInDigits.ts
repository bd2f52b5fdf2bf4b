import { foldWidth } from './foldWidth.ts';

const DIGITS = '〇一二三四五六七八九';
/** What is typed for 〇: `二○二四年`, `二O二四年`. */
const ZERO = /[○零OＯo]/g;

/** Years as they are printed over tables: `二〇二四年`, `2 0 2 4年`; also the first of a span, `二〇二四至二〇二六年`. */
const SPELT = /[一二][〇○零OＯo一二三四五六七八九]{3}(?=\s*(?:年|.{1,2}[一二][〇○零OＯo].{2}年))/g;
const SPACED = /(?<!\d\s*)\d(?:\s\d){3}(?=\s*年)/g;

/** A text with the years that it spells, or prints with blanks between their digits, in four digits: `二〇二四年度` → `2024年度`. */
export const yearInDigits = (text: string): string =>
  foldWidth(text)
    .replace(SPELT, (year) =>
      Array.from(year.replace(ZERO, '〇'), (character) => String(DIGITS.indexOf(character))).join(''),
    )
    .replace(SPACED, (year) => year.replace(/\s/g, ''));
