/** The cards of about so many projects lie together in a file. */
const CARDS_A_FILE = 8;

/** In how many files the cards of so many projects lie: a power of two, which seldom changes as projects come and go. */
export const cardFileCount = (projects: number): number =>
  2 ** Math.max(0, Math.ceil(Math.log2(projects / CARDS_A_FILE)));

/** The number of the file in which the card of a project lies. It follows from the id alone, so that a page can ask for any. */
export function cardFileNumber(id: string, files: number): number {
  let sum = 0;
  for (const character of id) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum % files;
}

/** Its address from the root of the site. */
export const cardFile = (id: string, files: number): string => `cards/${cardFileNumber(id, files)}.json`;
