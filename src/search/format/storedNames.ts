import type { PackedTitles } from './packTitles.ts';

/** The names of everything that can be found, as stored, with what is needed to find them by other spellings. */
export interface StoredNames {
  titles: PackedTitles;
  /** characters of the titles, and for each its readings separated by spaces */
  characters: string;
  readings: string[];
}
