import type { PersonalDataHit } from './personalDataHit.ts';
import { NO_WIDTH, SECOND_HALF } from './plainText.ts';

/** Where a hit is printed whole: UTF-16 offsets in the text. */
export interface WholePrint {
  hit: PersonalDataHit;
  start: number;
  end: number;
}

/** Hits by what is left of them without their marks, and how long that is. */
interface Index {
  hits: ReadonlyMap<string, readonly PersonalDataHit[]>;
  lengths: readonly number[];
}

const indexes = new WeakMap<readonly PersonalDataHit[], Index>();

function indexOf(hits: readonly PersonalDataHit[]): Index {
  const known = indexes.get(hits);
  if (known) return known;
  const byValue = Map.groupBy(hits, ({ value }) => solid(value));
  const index = { hits: byValue, lengths: [...new Set([...byValue.keys()].map(({ length }) => length))] };
  indexes.set(hits, index);
  return index;
}

/** A text without its marks and blanks, in small letters. */
export const solid = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** What ends a text of JSON parts a number as well. */
const SOLID = /[\p{L}\p{N}"]/gu;

/** So few digits are the number only where no others stand right before or behind them, such as a prefix. */
const SHORT = 10;
const DIGIT = /\d/;

/** Lines of an address may be broken anywhere; a line break is shown as a mark in a field. */
const BREAKS = new RegExp(`[\\s⏎${NO_WIDTH}]+`, 'g');
const unbroken = (text: string): string => text.replace(BREAKS, '').toLowerCase();

/**
 * Where numbers are printed in a text, whatever marks stand in them, and addresses, with theirs. In one pass: a cell may hold thousands, and
 * a pattern for each of them would go through the text thousands of times.
 * @param plain a plain form of the text
 */
export function wholePrints(plain: string, hits: readonly PersonalDataHit[]): WholePrint[] {
  const { hits: wanted, lengths } = indexOf(hits);
  if (lengths.length === 0) return [];
  let letters = '';
  const places: number[] = [];
  for (const { 0: character, index } of plain.matchAll(SOLID)) {
    const small = character.toLowerCase();
    letters += small;
    for (let unit = 0; unit < small.length; unit += 1) places.push(index);
  }
  return lengths.flatMap((length) => {
    const found: WholePrint[] = [];
    for (let at = 0; at + length <= letters.length; at += 1) {
      const here = wanted.get(letters.slice(at, at + length));
      if (!here) continue;
      const [start = 0, last = 0] = [places[at], places[at + length - 1]];
      const end = last + (plain.charAt(last + 1) === SECOND_HALF ? 2 : 1);
      const isPart = length <= SHORT && [start - 1, end].some((beside) => DIGIT.test(plain.charAt(beside)));
      for (const hit of here) {
        const isHome = hit.kind === 'home-address';
        if (isHome ? unbroken(plain.slice(start, end)) === unbroken(hit.value) : !isPart)
          found.push({ hit, start, end });
      }
    }
    return found;
  });
}
