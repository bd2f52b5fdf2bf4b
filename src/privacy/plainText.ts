/** Hyphens, dashes and middle dots that stand between the groups of a number. */
const HYPHEN = /[‐‑‒–—―−－﹣﹘⁃·・‧∙⋅•˙･]/g;

/** White space and characters that are not seen by themselves; a line break stays a line break. */
const SPACE = /[^\S\n\r]|[\r\p{Cf}\p{Mn}\p{Me}]/gu;

/** Full-width letters, digits and marks, U+FF01 to U+FF5E: `１３８`, `（`, `：`. */
const FULL_WIDTH = /[！-～]/g;

/**
 * A text with full-width characters made half-width and every space and hyphen alike, so that one pattern finds a number however it is
 * typed. Every character stays at its place: what is found can be masked in the original by the same offsets.
 */
export const plainText = (text: string): string =>
  text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(HYPHEN, '-')
    .replace(SPACE, (character) => ' '.repeat(character.length));
