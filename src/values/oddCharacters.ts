/** What a character does that a reader of the page does not expect, worst first. */
export const ODD_CHARACTERS = [
  {
    kind: 'direction',
    words: '会把后面的字倒过来显示的控制符',
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
  },
  {
    kind: 'lookalike',
    words: '样子像数字、却不是数字的字符',
    pattern: /(?![0-9０-９])\p{Nd}|[ОоΟοІӀΙ]\d|\d[ОоΟοІӀΙ]|\d[OoIl]\d/u,
  },
  {
    kind: 'radical',
    words: '样子像汉字、其实是部首、笔画或兼容字的字符',
    // Without the twelve of the block that are common characters.
    pattern:
      /[\u2e80-\u2fdf\u31c0-\u31ef\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufaff\u{2f800}-\u{2fa1f}]/u,
  },
  { kind: 'combining', words: '叠在别的字上的符号', pattern: /(?!\p{DI})\p{M}/u },
  { kind: 'control', words: '控制字符', pattern: /(?!\s)\p{Cc}|\p{Cs}|\p{NChar}/u },
  {
    kind: 'invisible',
    words: '看不见的字符',
    pattern: /(?![\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])[\p{DI}\u2800]/u,
  },
  { kind: 'private', words: '别的电脑上显示不出的自造字', pattern: /\p{Co}/u },
] as const;

export type OddKind = (typeof ODD_CHARACTERS)[number]['kind'];

/** A picture of several characters: what joins and colours it is part of it. */
const EMOJI = /\p{Extended_Pictographic}(?:[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*/gu;

/** Text of common Chinese characters, ASCII and punctuation holds nothing odd but a look-alike letter between digits. */
const PLAIN =
  /^[\t-\r\x20-\x7e\u00b2\u00b3\u2014\u2018-\u201d\u2026\u2264\u2265\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;
const LETTER_IN_NUMBER = /\d[OoIl]\d/;

/** The kinds of odd characters in a printed text, worst first. A letter with its accent is one character; emoji are none of them. */
export function oddCharacters(printed: string): OddKind[] {
  if (PLAIN.test(printed) && !LETTER_IN_NUMBER.test(printed)) return [];
  const text = printed.replace(EMOJI, '');
  // Joined with its accent, a letter is one; a compatibility ideograph would be another.
  const joined = text.normalize('NFC');
  return ODD_CHARACTERS.filter(({ kind, pattern }) => pattern.test(kind === 'combining' ? joined : text)).map(
    ({ kind }) => kind,
  );
}

/** What changes the order of a text or is not seen; emoji of several characters are shown apart then. */
const NOT_SHOWN = /(?!\s|\ufe0f)[\p{Cf}\p{Cc}\p{Co}\p{Cs}\p{DI}\p{NChar}\u2800]/u;
/**
 * The characters that may be such: few in a page, while asking each of its characters takes long. Without the flag `u` it is found three
 * times as fast; a character of two halves is taken whole by the first alternative.
 */
const UNUSUAL =
  /[\ud800-\udbff][\udc00-\udfff]|[^\t-\r\x20-\x7e\u00b7\u00d7\u00f7\u2010-\u2027\u2190-\u22ff\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/g;

/** A character as its number: `〔U+200B〕`. */
export const numberOf = (character: string): string =>
  `〔U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}〕`;

/** A text with every character that is not seen, or turns others round, as its number: `1‮3` → `1〔U+202E〕3`. */
export const shownWhole = (text: string): string =>
  text.replace(UNUSUAL, (character) =>
    character === '\u200d' || !NOT_SHOWN.test(character) ? character : numberOf(character),
  );

/** The same on one line, as the name of a file may hold ends of lines: what stands behind one would pass for a line of its own. */
export const shownInLine = (text: string): string => shownWhole(text).replace(/[\n\r]/g, numberOf);

/** What no equivalence makes a common character: `⺠`, `㇐`. */
const ONLY_ALIKE = /[\u2e80-\u2fdf\u31c0-\u31ef]/;

/** From right to left: what stands behind one is shown in another order than it is stored in. */
const TURNS = /[\u061c\u200f\u202b\u202e\u2067]/;

/** Whether a reader of the page may see another value than the characters make, so that none is taken from them. */
export function misleads(printed: string): boolean {
  if (TURNS.test(printed)) return true;
  return oddCharacters(printed).some(
    (kind) =>
      kind === 'lookalike' ||
      kind === 'combining' ||
      (kind === 'radical' && ONLY_ALIKE.test(printed.normalize('NFKC'))),
  );
}
