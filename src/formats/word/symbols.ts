import { entryOf } from '../../values/entryOf.ts';

/**
 * Characters of the symbol fonts, which hold pictures at the places of letters: `R` in Wingdings 2 prints ☑. From the fonts' own
 * tables; the signs that forms use, and for Symbol the whole of its Greek letters and operators.
 */
const fonts: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  symbol: tableOf(
    ['A', 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'],
    ['a', 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'],
    [' ', ' !'],
    ['%', '%&'],
    ['(', '()'],
    ['+', '+,−./0123456789:;<=>?'],
    ['\xa1', 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'],
    ['\xc4', '⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇'],
    ['\xd5', '∏√⋅¬∧∨⇔⇐⇑⇒⇓◊'],
    ['\xe5', '∑'],
    ['\xf2', '∫'],
  ),
  wingdings: tableOf(
    [' ', ' '],
    ['J', '☺'],
    ['l', '●❍■□'],
    ['q', '❑❒'],
    ['t', '◆◆❖◆'],
    ['\x80', '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    ['\x9f', '•'],
    ['\xa1', '○'],
    ['\xa4', '◉◎'],
    ['\xa7', '▪□'],
    ['\xab', '★'],
    ['\xd8', '➢'],
    ['\xdf', '←→↑↓'],
    ['\xe8', '➔'],
    ['\xf0', '⇨'],
    ['\xfb', '✗✓☒☑'],
  ),
  'wingdings 2': tableOf(
    [' ', ' '],
    ['O', '✗✓☒☑☒☒'],
    ['i', '⓪①②③④⑤⑥⑦⑧⑨⑩'],
    ['\x97', '●'],
    ['\xa2', '■□'],
    ['\xa3', '□'],
  ),
  webdings: tableOf([' ', ' '], ['3', '◀▶▲▼'], ['a', '✓'], ['c', '□'], ['g', '■'], ['n', '●'], ['r', '✗']),
  'wingdings 3': tableOf([' ', ' '], ['f', '←→↑↓'], ['}', '▶'], ['p', '▲▼'], ['t', '◀▶']),
};

function tableOf(...runs: readonly (readonly [first: string, signs: string])[]): ReadonlyMap<number, string> {
  const table = new Map<number, string>();
  for (const [first, signs] of runs) {
    for (const [index, sign] of Array.from(signs).entries()) table.set(first.charCodeAt(0) + index, sign);
  }
  return table;
}

export const isSymbolFont = (font: string | undefined): boolean => font !== undefined && font.toLowerCase() in fonts;

/** A text as a symbol font prints it; a sign that is not known is private to the font, as its own tables have it. */
export const symbolsOf = (font: string, text: string): string =>
  Array.from(text, (one) => {
    const code = one.codePointAt(0) ?? 0;
    return symbolOf(font, code) ?? String.fromCodePoint(code < PRIVATE ? code + PRIVATE : code);
  }).join('');

const PRIVATE = 0xf000;

/** The bullets of a list without a known sign, and private characters in no symbol font. */
const anywhere: ReadonlyMap<number, string> = new Map([[0xb7, '•']]);

/**
 * What a character prints in a font.
 * @param code as the file writes it, with or without the 0xF000 that marks a symbol font's characters
 * @returns one character, or null where the font's sign is not known
 */
export function symbolOf(font: string | undefined, code: number): string | null {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const table = entryOf(fonts, font?.toLowerCase() ?? '');
  if (!isPrivate && !table) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
  const place = isPrivate ? code - 0xf000 : code;
  // Chinese characters that stand in a run of a symbol font are printed in another font.
  if (place > 0xff) return String.fromCodePoint(place);
  return (table ?? anywhere).get(place) ?? null;
}
