/** A text as search compares it, and for each of its characters where in the printed text it came from. */
export interface NormalisedText {
  text: string;
  /** `starts[i]` and `ends[i]` enclose the printed character that gave `text[i]`. */
  starts: number[];
  ends: number[];
}

const ignored = /[\s\p{C}\p{M}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`]/u;
const dash = /\p{Pd}/u;
const sameMark: ReadonlyMap<string, string> = new Map([
  ['、', ','],
  [';', ','],
  ['。', '.'],
  ['〜', '~'],
  ['−', '-'],
]);

/** Other characters to be read as one: 縣 → 县. */
export type Variants = ReadonlyMap<string, string>;
const noVariants: Variants = new Map();

/** Reads variants written one after the other, each followed by its plain form. */
export function decodeVariants(pairs: string): Variants {
  const characters = [...pairs];
  const variants = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2) {
    variants.set(characters[index] as string, characters[index + 1] as string);
  }
  return variants;
}

/**
 * Folds what a reader would not tell apart: full and half width, upper and lower case, kinds of dashes and commas, and
 * the given variants. White space, brackets and quotation marks are left out. Both the index and every query pass here.
 */
export function normaliseText(printed: string, variants: Variants = noVariants): string {
  return normaliseWithPlaces(printed, variants).text;
}

/** As `normaliseText`, remembering where each character stood, to mark matches in the printed text. */
export function normaliseWithPlaces(printed: string, variants: Variants = noVariants): NormalisedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of charactersOf(printed)) {
    const plain = variants.get(character) ?? plainForm(character);
    text += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(offset);
      ends.push(offset + character.length);
    }
    offset += character.length;
  }
  return { text, starts, ends };
}

/** The characters of a text; one that is shown by its number (`〔U+200B〕`, see `shownWhole`) is one of them. */
const charactersOf = (shown: string): Iterable<string> =>
  shown.includes('〔U+') ? (shown.match(/〔U\+[0-9A-F]{4,6}〕|[\s\S]/gu) ?? []) : shown;

const plainForms = new Map<string, string>();

/** The folded form of one character, worked out once: a whole index is normalised character by character. */
function plainForm(character: string): string {
  let plain = plainForms.get(character);
  if (plain === undefined) {
    const seen = character.startsWith('〔U+') ? '' : character;
    plain = [...seen.normalize('NFKC').toLowerCase()]
      .filter((folded) => !ignored.test(folded))
      .map((folded) => sameMark.get(folded) ?? (dash.test(folded) ? '-' : folded))
      .join('');
    plainForms.set(character, plain);
  }
  return plain;
}
