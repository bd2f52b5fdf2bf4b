import type { PersonalDataKind } from '../model/personalData.ts';
import { ANY_DIGIT, LIKE_X } from './digitOf.ts';

/** What counts as a character of a number; the spaces and hyphens between stay where they are. */
const DIGIT = new RegExp(`^(?:${ANY_DIGIT}|[${LIKE_X}])$`, 'u');
const SOLID = /\S/;

/** How many characters of a number or an address one is. */
const counted = (kind: PersonalDataKind, character: string): number =>
  kind === 'home-address' ? (SOLID.test(character) ? character.length : 0) : Number(DIGIT.test(character));

/**
 * A printed number or address with its hidden characters as `*`, one for one, so that the count of characters stays what it is.
 * @param text as printed, spaces and hyphens included
 * @param hidden which of its characters, separators not counted: from, up to before
 * @param before how many of its characters stand in an earlier place
 */
export function maskText(
  kind: PersonalDataKind,
  text: string,
  [from, to]: readonly [from: number, to: number],
  before = 0,
): string {
  let at = before;
  return Array.from(text, (character) => {
    const position = at;
    at += counted(kind, character);
    return position < at && position >= from && position < to ? '*' : character;
  }).join('');
}

/** How many characters of a printed number or address count, as `maskText` counts them. */
export const countedIn = (kind: PersonalDataKind, text: string): number =>
  Array.from(text).reduce((sum, character) => sum + counted(kind, character), 0);
