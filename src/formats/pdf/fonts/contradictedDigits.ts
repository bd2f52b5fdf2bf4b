import { shownCharacter } from './shownCharacter.ts';
import type { FontUse } from './unreadableFonts.ts';

/** Names of glyphs by Adobe's glyph list: what a font draws for them. */
const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');

/** What a font says is believed where so many characters beside its digits are what it says. */
const FOLLOWS = 3;

/**
 * Digits of fonts, by the font's name, of which the Unicode map says one and the font another: a viewer draws what the font says, and what is
 * copied is by the map.
 */
export function contradictedDigits(uses: ReadonlyMap<string, FontUse>): Map<string, Set<string>> {
  const contradicted = new Map<string, Set<string>>();
  for (const [name, use] of uses) {
    const drawn = use.font.composite ? byNumber(use) : byName(use);
    const wrong = [...use.codes].flatMap(([code, text]) => {
      const digit = drawn(code);
      return /^\d$/.test(text) && /^\d$/.test(digit) && text !== digit ? [shownCharacter(text)] : [];
    });
    if (wrong.length > 0) contradicted.set(name, new Set(wrong));
  }
  return contradicted;
}

/**
 * What a font of one byte draws by the names of its glyphs. Those that a font gives itself (`/Differences`) count always; those of a standard
 * encoding only where the font follows it: writers number the glyphs that they need from 33 on, and name none.
 */
function byName({ font, codes }: FontUse): (code: number) => string {
  const own = font.differences instanceof Map ? (font.differences as ReadonlyMap<number, string>) : new Map();
  const usual = font.isSymbolicFont || !Array.isArray(font.defaultEncoding) ? [] : font.defaultEncoding;
  const others = [...codes].filter(([code, text]) => usual[code] && !own.has(code) && !/[\d\s]/.test(text));
  const isFollowed = areFollowed(others.filter(([code, text]) => text.codePointAt(0) === code).length, others.length);
  return (code) => {
    const drawn = DIGITS.indexOf(String(own.get(code) ?? (isFollowed ? usual[code] : '')));
    return drawn < 0 ? '' : String(drawn);
  };
}

/** What is not a digit, of those characters that fonts have in the order of ASCII. */
const SIGN = /^[!-/:-~]$/;

/**
 * What a font of several bytes draws by the numbers of its glyphs: whole fonts, and subsets that keep the numbers, have the letters, digits and
 * signs of ASCII in its order, from number 4 on most TrueType fonts, from 2 on Adobe's lists of Chinese, Japanese and Korean characters. Counts
 * only where the font's signs are in that order by its map: other writers number the glyphs as they come.
 */
function byNumber({ codes }: FontUse): (code: number) => string {
  const signs = [...codes].filter(([, text]) => SIGN.test(text));
  const [found] = [...Map.groupBy(signs, ([code, text]) => text.charCodeAt(0) - code)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  if (!found) return () => '';
  const [distance, same] = found;
  const all = [...codes].filter(([, text]) => /^[!-~]$/.test(text));
  const agreeing = all.filter(([code, text]) => text.charCodeAt(0) - code === distance).length;
  const isFollowed =
    areFollowed(same.length, signs.length) ||
    // Few fonts have three signs beside their digits.
    (same.length > 1 && agreeing >= 2 * FOLLOWS && agreeing > all.length / 2);
  return (code) => (isFollowed ? String.fromCharCode(code + distance) : '');
}

const areFollowed = (count: number, all: number): boolean => count >= FOLLOWS && count > all / 2;
