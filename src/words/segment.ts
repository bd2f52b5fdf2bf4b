import type { Place } from '../model/printed.ts';

/** A piece of a sentence. One with a place shows something printed, and leads to the cell it was printed in. */
export interface Segment {
  text: string;
  place?: Place;
  /** root-absolute address of a page of this site */
  href?: string;
  strong?: boolean;
  /** short enough to stay on one line: a number and its unit */
  whole?: boolean;
}

/** A sentence in pieces; a plain string is a piece of our own words. */
export type Sentence = (Segment | string)[];

/** What a sentence says, without its links. */
export function plainText(sentence: Sentence): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
