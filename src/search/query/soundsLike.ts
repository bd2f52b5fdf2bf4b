import type { Readings } from './pinyin.ts';

/** Sounds that many people do not tell apart, in speech or when they type: zh and z, n and l, f and h, ang and an … */
const confused: readonly [RegExp, string][] = [
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/^[nr]/, 'l'],
  [/^hu(?=.)/, 'f'],
  [/ng$/, 'n'],
];

/** Tells whether two characters are the same, or can sound the same or nearly so, tones aside. */
export function soundsLike(readings: Readings): (a: string, b: string) => boolean {
  const known = new Map<string, string[]>();
  const sounds = (character: string): string[] => {
    const own = known.get(character) ?? (readings.get(character) ?? []).map(plainSound);
    known.set(character, own);
    return own;
  };
  return (a, b) => a === b || sounds(b).some((sound) => sounds(a).includes(sound));
}

const plainSound = (reading: string): string =>
  confused.reduce((sound, [pattern, plain]) => sound.replace(pattern, plain), reading);
