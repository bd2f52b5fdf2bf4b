import { normaliseText, type Variants } from '../format/normaliseText.ts';
import { type AmountRange, parseAmountRange } from './parseAmountRange.ts';

/** Longer queries are cut: no name is as long, and the rest could only make the search slow. */
export const LONGEST_QUERY = 100;

/** One word of a query, to stand somewhere in what is found, all its characters in a row. */
export interface QueryWord {
  /** normalised, never empty */
  text: string;
  /** the budget year that the word names, or null */
  year: number | null;
  /** true where the word may be pinyin */
  latin: boolean;
}

export interface Query {
  words: QueryWord[];
  amounts: AmountRange[];
  /** true where the typed text was longer than is searched */
  cut: boolean;
}

/** Takes a typed line apart: words between white space, amounts such as >100万 and 50-100万元, years. Never throws. */
export function parseQuery(typed: string, variants?: Variants): Query {
  const query: Query = { words: [], amounts: [], cut: false };
  let room = LONGEST_QUERY;
  // A line longer than this by far is cut before anything is done with it.
  const pieces = typed
    .slice(0, LONGEST_QUERY * 20)
    .trim()
    .split(/\s+/);
  query.cut = typed.length > LONGEST_QUERY * 20;
  for (const piece of pieces) {
    const range = parseAmountRange(piece);
    if (range) {
      query.amounts.push(range);
      continue;
    }
    const characters = [...normaliseText(piece, variants)];
    if (characters.length > room) query.cut = true;
    const text = characters.slice(0, room).join('');
    room -= Math.min(room, characters.length);
    if (text === '' || query.words.some((word) => word.text === text)) continue;
    query.words.push({ text, year: yearOf(text), latin: /^[a-z]+$/.test(text) });
  }
  return query;
}

function yearOf(text: string): number | null {
  const match = /^((?:19|20)\d\d)(?:年度?)?$/.exec(text);
  return match ? Number(match[1]) : null;
}
