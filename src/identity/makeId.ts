import { fingerprint } from './fingerprint.ts';

/** No id is longer, in bytes: with an ending it can be the name of a file or folder on every file system. */
export const LONGEST_ID = 100;

/** How many hexadecimal digits of a fingerprint an id ends with. */
export const USUAL_DIGITS = 6;

/** The digits where fewer would leave two things with one id. */
export const MANY_DIGITS = 16;

/**
 * An id anybody can read and nobody can mistake: words, then a fingerprint of what the thing is.
 * @param words lower-case ASCII, empty ones left out; cut where the id would be longer than {@link LONGEST_ID}
 * @param parts what the thing is; equal parts give equal ids, whatever else there is and in whatever order
 */
export function makeId(words: readonly string[], parts: readonly unknown[], digits: number = USUAL_DIGITS): string {
  const readable = words
    .filter(Boolean)
    .join('-')
    .slice(0, LONGEST_ID - digits - 1)
    .replace(/-$/, '');
  return [readable, fingerprint(parts, digits)].filter(Boolean).join('-');
}
