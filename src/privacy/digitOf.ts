/** Letters that are typed for a nought or a one, and no part of a word. */
const LETTERS = ['OoОоΟοＯｏ', 'lIІⅠｌＩ丨'];
const OTHER_LETTER = '[a-km-np-zA-HJ-NP-Z]';

/** Numerals that are written for a digit and that Unicode does not say the value of, by value. */
const NUMERALS = [
  '〇零○◯⓿🄌',
  '一壹弌幺〡',
  '二贰貳弍两兩〢',
  '三叁參叄弎〣',
  '四肆〤',
  '五伍〥',
  '六陆陸〦',
  '七柒〧',
  '八捌〨',
  '九玖〩',
];

/** The first of nine characters for one to nine: numbers in circles. */
const ONES = ['❶', '➀', '➊', '⓵'];

const BY_CHARACTER: ReadonlyMap<string, string> = new Map([
  ...[...LETTERS.entries(), ...NUMERALS.entries()].flatMap(([value, characters]) =>
    Array.from(characters, (character) => [character, `${value}`] as const),
  ),
  ...ONES.flatMap((one) =>
    Array.from({ length: 9 }, (_, at) => [String.fromCodePoint(codeOf(one) + at), `${at + 1}`] as const),
  ),
]);

/** What is typed for the check character X of an identity number, in a pattern of characters. */
export const LIKE_X = 'XxＸｘⅩⅹХх×';

const DECIMAL = /^\p{Nd}$/u;

/** A pattern of a letter that is typed for a digit, which is one only where a person is spoken of or a check digit proves it. */
export const LIKE_DIGIT = `(?<!${OTHER_LETTER})[${LETTERS.join('')}](?!${OTHER_LETTER})`;

/** A pattern of every character that may be a digit: of any script, raised, in a circle, a Chinese numeral, a letter like one. */
export const ANY_DIGIT = String.raw`(?:[\p{Nd}\p{No}〡-〩${NUMERALS.join('')}]|${LIKE_DIGIT})`;

/** The decimal digit a character stands for, `0` to `9`: １, 𝟏, ¹, ①, ⑴, ١, 一, 壹, 幺; null where it stands for none, as ⑩ and ½. */
export function digitOf(character: string): string | null {
  // What is drawn around a digit: ⑴ is (1), ⒈ is 1. and ㈠ is (一).
  const bare = character.normalize('NFKC').replace(/[^\p{N}\p{Script=Han}]/gu, '');
  if (/^\d$/.test(bare)) return bare;
  const known = BY_CHARACTER.get(character) ?? BY_CHARACTER.get(bare);
  if (known || !DECIMAL.test(character)) return known ?? null;
  // The digits of a script follow each other from its zero.
  let value = 0;
  while (value < 9 && DECIMAL.test(String.fromCodePoint(codeOf(character) - value - 1))) value += 1;
  return `${value}`;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
