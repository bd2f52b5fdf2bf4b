import type { NameIndex } from './nameIndex.ts';
import { findReading, type Readings } from './pinyin.ts';
import type { SearchLibrary } from './searchLibrary.ts';
import { soundsLike } from './soundsLike.ts';

const shownAtMost = 3;
/** Of two characters one wrong one leaves nothing to go by but its sound. */
const shortestWithWrongCharacter = 3;
const longestCorrected = 20;

/** Marks around a text: of a question, of a list, of search engines that leave out what follows a dash. */
const MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * What may have been meant by a text that is found nowhere: the same without the marks around it, everyday words and parts of names that
 * sound like it, or differ from it in one character; letters are read as pinyin of everyday words. The most alike first, at most three.
 *
 * @param text normalised, all words of the query in a row
 */
export async function corrections(library: SearchLibrary, text: string): Promise<string[]> {
  const typed = [...text];
  if (typed.length < 2 || typed.length > longestCorrected) return [];
  const [names, readings, { terms }] = await Promise.all([
    library.names(),
    library.readings(),
    library.everydayWords(),
  ]);
  const words = [...terms.keys()];
  const bare = text.replace(MARKS, '');
  if (bare !== text && [...words, ...names.normalised].some((name) => bare !== '' && name.includes(bare)))
    return [bare];
  if (/^[a-z]+$/.test(text)) return words.filter((word) => isReadAs(word, text, readings)).slice(0, shownAtMost);
  const isAlike = soundsLike(readings);
  const found = new Map<string, number>();
  for (const candidate of [...words, ...partsOfNames(names, typed.length)]) {
    const likeness = likenessOf(typed, [...candidate], isAlike);
    if (likeness > 0) found.set(candidate, likeness);
  }
  const shown: string[] = [];
  for (const [candidate] of [...found].sort((a, b) => b[1] - a[1])) {
    if (!shown.some((other) => other.includes(candidate) || candidate.includes(other))) shown.push(candidate);
  }
  return shown.slice(0, shownAtMost);
}

function isReadAs(word: string, letters: string, readings: Readings): boolean {
  const characters = [...word];
  const found = findReading(characters, letters, readings);
  return found?.at === 0 && found.length === characters.length;
}

/** All parts of names that are as long as a text, or longer or shorter by one. */
function partsOfNames({ normalised }: NameIndex, length: number): Set<string> {
  const parts = new Set<string>();
  for (const name of new Set(normalised)) {
    for (let at = 0; at < name.length; at += 1) {
      for (const end of [at + length, at + length + 1, at + length - 1]) {
        if (end - at > 1 && end <= name.length) parts.add(name.slice(at, end));
      }
    }
  }
  return parts;
}

/** 4: sounds the same, 3: two neighbours in the wrong order, 2: one character other, 1: one missing or too many, 0: unlike. */
function likenessOf(
  typed: readonly string[],
  candidate: readonly string[],
  isAlike: (a: string, b: string) => boolean,
): number {
  const sameLength = typed.length === candidate.length;
  if (sameLength && typed.every((character, at) => isAlike(character, candidate[at] as string))) return 4;
  if (typed.length < shortestWithWrongCharacter) return 0;
  let start = 0;
  while (start < typed.length && typed[start] === candidate[start]) start += 1;
  const [own, other] = [typed.slice(start), candidate.slice(start)];
  while (own.length > 0 && own.at(-1) === other.at(-1)) {
    own.pop();
    other.pop();
  }
  if (own.length === 2 && other.length === 2 && own[0] === other[1] && own[1] === other[0]) return 3;
  if (own.length > 1 || other.length > 1) return 0;
  return sameLength ? 2 : 1;
}
