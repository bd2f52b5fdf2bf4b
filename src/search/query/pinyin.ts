/** The readings of characters, as they occur in the names of the site: 长 → chang, zhang. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/**
 * Where a name can be read as typed letters: all characters in full, the last perhaps begun (`cunweih`), or all by
 * their initials (`cwhbg`). Null where it cannot.
 *
 * @param characters the characters of a normalised name
 * @param letters a to z only, ü as v; a single letter reads nothing, it would read nearly everything
 */
export function findReading(
  characters: readonly string[],
  letters: string,
  readings: Readings,
): { at: number; length: number } | null {
  if (letters.length < 2) return null;
  for (let at = 0; at < characters.length; at += 1) {
    const length = readInitials(characters, at, letters, readings) ?? readInFull(characters, at, letters, readings);
    if (length !== null) return { at, length };
  }
  return null;
}

function readInitials(characters: readonly string[], at: number, letters: string, readings: Readings): number | null {
  if (at + letters.length > characters.length) return null;
  for (let index = 0; index < letters.length; index += 1) {
    const own = readings.get(characters[at + index] as string);
    if (!own?.some((reading) => reading[0] === letters[index])) return null;
  }
  return letters.length;
}

function readInFull(characters: readonly string[], at: number, letters: string, readings: Readings): number | null {
  for (const reading of readings.get(characters[at] ?? '') ?? []) {
    if (reading.startsWith(letters)) return 1;
    if (!letters.startsWith(reading)) continue;
    const rest = readInFull(characters, at + 1, letters.slice(reading.length), readings);
    if (rest !== null) return rest + 1;
  }
  return null;
}
