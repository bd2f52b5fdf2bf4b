import { pairCode } from './pairCode.ts';

/** Every record takes a multiple of this many places, so that a small number says how many. */
export const PLACES_PER_SLOT = 32;
/** Stands where no pair begins. No pair code starts with this letter. */
export const FILLER = 'z';

/** A record as the index holds it: its title first, then its lines, all normalised. */
export interface LaidOutRecord {
  words: string[];
  slots: number;
}

/**
 * Gives each character of a record its place: the pair that begins with it, and filler after the last character of a
 * text and between texts, so that no match runs from one text into the next.
 *
 * @param texts normalised texts, the title first
 */
export function layOutRecord(texts: readonly string[]): LaidOutRecord {
  const words = texts.flatMap(placesOfText);
  const slots = Math.max(1, Math.ceil(words.length / PLACES_PER_SLOT));
  while (words.length < slots * PLACES_PER_SLOT) words.push(FILLER);
  return { words, slots };
}

function placesOfText(text: string): string[] {
  const characters = [...text];
  const pairs = characters.slice(1).map((second, index) => pairCode([characters[index] as string, second]));
  return [...pairs, FILLER, FILLER];
}

/** Where each record begins, counting places through the whole index; one more entry marks the end. */
export function recordStarts(slots: readonly number[]): Uint32Array {
  const starts = new Uint32Array(slots.length + 1);
  slots.forEach((count, index) => {
    starts[index + 1] = (starts[index] as number) + count * PLACES_PER_SLOT;
  });
  return starts;
}

/** The record that a place belongs to. */
export function recordAt(starts: Uint32Array, place: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
