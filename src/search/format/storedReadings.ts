/** The readings of characters as stored: for each syllable the characters that can be read so. */
export type StoredReadings = Record<string, string>;

/** Stores readings syllable by syllable. */
export function encodeReadings(readings: ReadonlyMap<string, readonly string[]>): StoredReadings {
  const bySyllable = new Map<string, string>();
  for (const [character, own] of readings) {
    for (const syllable of own) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  }
  return Object.fromEntries([...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The readings of each character. */
export function decodeReadings(stored: StoredReadings): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(stored)) {
    for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }
  return readings;
}
