import { pinyin } from 'pinyin-pro';

/** The first level of GB 2312, 3,755 characters in use every day: two bytes each, from 0xB0A1 to 0xD7F9. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const [first, last, lowest, highest] = [0xb0, 0xd7, 0xa1, 0xfe];
  const characters: string[] = [];
  for (let row = first; row <= last; row += 1) {
    for (let cell = lowest; cell <= highest; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}

/**
 * All readings without tones of common characters and of others.
 *
 * @param others characters that are wanted besides; those that are not Chinese are left out
 */
export function commonReadings(others: Iterable<string>): Map<string, string[]> {
  const wanted = new Set([...commonCharacters(), ...[...others].filter((other) => /^\p{Script=Han}$/u.test(other))]);
  return new Map(
    [...wanted].map((character) => {
      const readings = pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true });
      return [character, [...new Set(readings)].sort()];
    }),
  );
}
