import { lookedUpOnce } from '../values/lookedUpOnce.ts';

/** Hyphens, dashes and middle dots that stand between the groups of a number. */
const HYPHEN = /[‐‑‒–—―−－﹣﹘⁃·・‧∙⋅•˙･]/g;

/** White space, and the pattern of Braille without a dot, which looks like it; a line break stays a line break. */
const SPACE = /[^\S\n\r]|[\r\u2800]/gu;

/** Stands for what takes no place on the page. */
export const NO_WIDTH = '\u2060';

/** Stands behind a digit whose character takes two places, so that what follows stays at its place. */
export const SECOND_HALF = '\u2061';

/**
 * Characters that are not seen by themselves, or that another machine has no picture of: controls, fillers, marks on another character, of
 * private use and of none. 138<U+200B>12345678 is read as one number, and what a value is taken from leaves them out.
 */
const UNSEEN = /(?!\s)[\p{C}\p{DI}\p{M}]/gu;

/** Full-width letters, digits and marks, U+FF01 to U+FF5E: `１３８`, `（`, `：`. */
const FULL_WIDTH = /[！-～]/g;

/**
 * A text with full-width characters made half-width and every space and hyphen alike, so that one pattern finds a number however it is
 * typed, and what is not seen parts none. Every character stays at its place: what is found can be masked in the original by the same offsets.
 */
export const plainText = lookedUpOnce((text) =>
  text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(HYPHEN, '-')
    .replace(UNSEEN, (character) => NO_WIDTH.repeat(character.length))
    .replace(SPACE, ' '),
);

/** A plain text with blanks for what takes no place, for patterns of words. */
export const withoutUnseen = (plain: string): string => plain.replaceAll(NO_WIDTH, ' ');

/** A plain text without what takes no place, for labels: 电<U+200B>话 is 电话. Its offsets are others. */
export const withoutNoWidth = (plain: string): string => plain.replaceAll(NO_WIDTH, '');
