import type { FontData, PdfGlyph } from '../parser/pdfjs.ts';
import { fontCharacters } from './fontCharacters.ts';
import { shownCharacter } from './shownCharacter.ts';

/** The codes that a document shows in one font, with the characters that pdf.js says they are. */
export interface FontUse {
  font: FontData;
  codes: Map<number, string>;
}

/** Collects what each font shows, by the font's name. */
export function noteUse(uses: Map<string, FontUse>, name: string, font: FontData, glyph: PdfGlyph): void {
  const use = uses.get(name) ?? { font, codes: new Map<number, string>() };
  uses.set(name, use);
  if (glyph.originalCharCode !== undefined) use.codes.set(glyph.originalCharCode, glyph.unicode);
}

/**
 * The fonts, by name, that do not say which characters they show. Where a font has no Unicode map, pdf.js gives the code itself as
 * the character: 单位 becomes `ĥǍ`. Such a font is told by its codes all being "the character"; it is believed only where that is
 * a known encoding (a font that is not in the file, named with Adobe's list of Chinese characters) or where what comes out is
 * ordinary Chinese: programs that use Unicode for codes do so in all fonts of a document. Anything else is unreadable: to be
 * refused, never guessed.
 * @param characterLists whether the document uses Adobe's lists of characters
 */
export function unreadableFonts(uses: ReadonlyMap<string, FontUse>, characterLists: boolean): Set<string> {
  const coded = [...uses].filter(
    ([, use]) => isCoded(use) && !(use.font.composite && use.font.missingFile && characterLists),
  );
  const shown = coded.map(([name, use]) => ({
    name,
    use,
    characters: [...use.codes.values()].filter((text) => text.trim() !== ''),
  }));
  const unicode = shown.some(({ use, characters }) => use.font.composite && isOrdinaryChinese(characters));
  return new Set(
    shown
      .filter(({ use, characters }) => !(use.font.composite && unicode && characters.every(isOrdinary)))
      .map(({ name }) => name),
  );
}

/** A font with fewer codes that are their own characters may have a map with holes; one with more has Unicode for its codes. */
const HOLES = 0.2;

/**
 * Characters of fonts, by the font's name, that stand where the font's map has a hole: pdf.js then gives the code itself. A code that
 * is its own character by right, as where a writer numbers glyphs as it meets them, is told by the font that pdf.js makes: that gives
 * to each glyph the character of the map.
 */
export function mapHoles(uses: ReadonlyMap<string, FontUse>): Map<string, Set<string>> {
  const holes = new Map<string, Set<string>>();
  for (const [name, { font, codes }] of uses) {
    const own = [...codes].filter(([code, character]) => code === character.codePointAt(0) && character.trim() !== '');
    if (!font.composite || own.length === 0 || own.length >= HOLES * codes.size) continue;
    const made = font.data ? fontCharacters(font.data) : new Map<number, number>();
    const isMapped = (code: number) => {
      const glyph = made.get(font.toFontChar?.get(code) ?? -1);
      return glyph !== undefined && glyph === made.get(code);
    };
    const shown = own.filter(([code]) => !isMapped(code)).map(([, character]) => shownCharacter(character));
    if (shown.length > 0) holes.set(name, new Set(shown));
  }
  return holes;
}

/** What pdf.js takes the codes from 0x80 of a font of one byte for, where nothing says what they are: Windows' letters, or the Macintosh's. */
const LETTERS = [
  '€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ ¡¢£¤¥¦§¨©ª«¬-',
  new TextDecoder('macintosh').decode(Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index)),
];

/** Whether all characters of a font are its codes, as nothing says otherwise. A font of bullets may well have them there. */
function isCoded({ font, codes }: FontUse): boolean {
  const shown = [...codes].filter(([, character]) => character.trim() !== '');
  const isOwn = ([code, character]: [number, string]) =>
    code === character.codePointAt(0) ||
    (!font.composite && LETTERS.some((letters) => letters[code - 0x80] === character));
  if (!shown.every(isOwn) || shown.every(([, character]) => character === '•')) return false;
  if (font.composite) return true;
  const named =
    font.differences instanceof Map ? font.differences.size > 0 : Object.keys(font.differences ?? {}).length > 0;
  return font.isSymbolicFont === true && !font.missingFile && !font.isType3Font && !named;
}

/** So many different characters, nearly all among the 3,755 most used and none outside Chinese text, do not come about by chance. */
const ENOUGH = 5;
const COMMON_SHARE = 0.9;

function isOrdinaryChinese(characters: readonly string[]): boolean {
  const han = characters.filter((character) => /\p{Script=Han}/u.test(character));
  if (han.length < ENOUGH || !characters.every(isOrdinary)) return false;
  const list = commonHan();
  return han.filter((character) => list.has(character)).length >= COMMON_SHARE * han.length;
}

const isOrdinary = (character: string): boolean => ORDINARY.test(character);

const ORDINARY =
  /^[\u4e00-\u9fff\u3000-\u301f\uff01-\uffe5 -~\u00b7\u00b0-\u00b1\u00d7\u2010-\u2026\u2030\u2103\u2160-\u216b\u2190-\u2193\u2264\u2265\u2460-\u2473\u25a0-\u25cf\u2611]$/;

let common: Set<string> | null = null;

/** The first level of GB 2312: rows 16 to 55, sorted by use. */
function commonHan(): Set<string> {
  if (common) return common;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  }
  common = new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
  return common;
}
