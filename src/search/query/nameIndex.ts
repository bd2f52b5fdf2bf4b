import { normaliseText, type Variants } from '../format/normaliseText.ts';
import { unpackTitles } from '../format/packTitles.ts';
import type { StoredNames } from '../format/storedNames.ts';
import { findReading, type Readings } from './pinyin.ts';
import { addHit, type WordHits } from './wordHits.ts';

/** The names, ready to be searched. */
export interface NameIndex {
  titles: readonly string[];
  normalised: readonly string[];
  readings: Readings;
}

/** Makes stored names ready to be searched. */
export function decodeNames(stored: StoredNames, variants: Variants): NameIndex {
  const characters = [...stored.characters];
  const titles = unpackTitles(stored.titles);
  return {
    titles,
    normalised: titles.map((title) => normaliseText(title, variants)),
    readings: new Map(characters.map((character, index) => [character, (stored.readings[index] as string).split(' ')])),
  };
}

/** The records whose names hold a text, of any length down to one character. */
export function hitsInNames(names: NameIndex, text: string): WordHits {
  const hits: WordHits = new Map();
  names.normalised.forEach((name, record) => {
    const at = name.indexOf(text);
    if (at !== -1) addHit(hits, record, at);
  });
  return hits;
}

/** The records whose names can be read as the letters, in full or by initials. */
export function hitsByReading(names: NameIndex, letters: string): WordHits {
  const hits: WordHits = new Map();
  names.normalised.forEach((name, record) => {
    const found = findReading([...name], letters, names.readings);
    if (found) addHit(hits, record, found.at);
  });
  return hits;
}

/** The part of a record's name that was read as the letters, normalised; empty where it cannot be read so. */
export function readPart(names: NameIndex, record: number, letters: string): string {
  const characters = [...(names.normalised[record] ?? '')];
  const found = findReading(characters, letters, names.readings);
  return found ? characters.slice(found.at, found.at + found.length).join('') : '';
}
