import { shownCharacter } from './shownCharacter.ts';
import type { FontUse } from './unreadableFonts.ts';

/** Names of glyphs by Adobe's glyph list: what a font draws for them. */
const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');

/** The encoding of a font is believed where so many characters beside its digits are what it says. */
const FOLLOWS = 3;

/**
 * Digits of fonts, by the font's name, of which the Unicode map says one and the name of the glyph that is drawn another: a viewer draws
 * by the name, and what is copied is by the map. Fonts of one byte alone have names. Those that a font gives itself (`/Differences`) count
 * always; those of a standard encoding only where the font follows it: writers number the glyphs that they need from 33 on, and name none.
 */
export function contradictedDigits(uses: ReadonlyMap<string, FontUse>): Map<string, Set<string>> {
  const contradicted = new Map<string, Set<string>>();
  for (const [name, { font, codes }] of uses) {
    if (font.composite) continue;
    const own = font.differences instanceof Map ? (font.differences as ReadonlyMap<number, string>) : new Map();
    const usual = font.isSymbolicFont || !Array.isArray(font.defaultEncoding) ? [] : font.defaultEncoding;
    const others = [...codes].filter(([code, text]) => usual[code] && !own.has(code) && !/[\d\s]/.test(text));
    const follows = others.filter(([code, text]) => text.codePointAt(0) === code).length;
    const isFollowed = follows >= FOLLOWS && follows > others.length / 2;
    const wrong = [...codes].flatMap(([code, text]) => {
      const drawn = DIGITS.indexOf(String(own.get(code) ?? (isFollowed ? usual[code] : '')));
      return drawn >= 0 && /^\d$/.test(text) && Number(text) !== drawn ? [shownCharacter(text)] : [];
    });
    if (wrong.length > 0) contradicted.set(name, new Set(wrong));
  }
  return contradicted;
}
