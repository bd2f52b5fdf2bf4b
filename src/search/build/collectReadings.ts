import { pinyin } from 'pinyin-pro';

/**
 * The readings of the Chinese characters in names, each name read as a whole: 长 in 长城 and in 乡长 differ.
 *
 * @param names normalised
 * @returns the characters, and for each its readings separated by spaces, in order of code point
 */
export function collectReadings(names: readonly string[]): { characters: string; readings: string[] } {
  const found = new Map<string, Set<string>>();
  for (const name of new Set(names)) {
    const characters = [...name];
    const readings = pinyin(name, { toneType: 'none', type: 'array', v: true });
    if (readings.length !== characters.length) continue;
    characters.forEach((character, index) => {
      if (!/\p{Script=Han}/u.test(character)) return;
      const own = found.get(character) ?? new Set();
      found.set(character, own.add(readings[index] as string));
    });
  }
  const characters = [...found.keys()].sort((a, b) => (a.codePointAt(0) as number) - (b.codePointAt(0) as number));
  return {
    characters: characters.join(''),
    readings: characters.map((character) => [...(found.get(character) as Set<string>)].sort().join(' ')),
  };
}
