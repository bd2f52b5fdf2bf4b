import { normaliseWithPlaces, type Variants } from '../format/normaliseText.ts';

/** A stretch of printed text: start and end as offsets, end exclusive. */
export type Stretch = readonly [start: number, end: number];

/**
 * Where normalised words stand in a printed text, in order, overlapping stretches joined.
 *
 * @param words words that went through `normaliseText`; empty ones find nothing
 */
export function findWords(printed: string, words: readonly string[], variants?: Variants): Stretch[] {
  const { text, starts, ends } = normaliseWithPlaces(printed, variants);
  const found: [number, number][] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      found.push([starts[at] as number, ends[at + word.length - 1] as number]);
    }
  }
  return joinOverlaps(found);
}

function joinOverlaps(found: [number, number][]): Stretch[] {
  const joined: [number, number][] = [];
  for (const stretch of found.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && stretch[0] <= last[1]) last[1] = Math.max(last[1], stretch[1]);
    else joined.push([...stretch]);
  }
  return joined;
}
