/** A column of small whole numbers as a text: one character each, runs cost almost nothing once compressed. */
export function encodeColumn(values: readonly number[]): string {
  return values.map((value) => String.fromCodePoint(codeOf(value))).join('');
}

/** The numbers of a column that `encodeColumn` wrote. */
export function decodeColumn(column: string): number[] {
  return Array.from(column, (character) => {
    const code = character.codePointAt(0) as number;
    return code - firstCode - (code > firstHalf ? halves : 0);
  });
}

/** The same for numbers that mostly stay as they are or go up by one, which then are the same character over and over. */
export function encodeSteps(values: readonly number[]): string {
  return encodeColumn(
    values.map((value, at) => {
      const step = value - (values[at - 1] ?? 0);
      return step < 0 ? -2 * step - 1 : 2 * step;
    }),
  );
}

/** The numbers of a column that `encodeSteps` wrote. */
export function decodeSteps(column: string): number[] {
  let value = 0;
  return decodeColumn(column).map((step) => {
    value += step % 2 === 1 ? -(step + 1) / 2 : step / 2;
    return value;
  });
}

// From # on: neither quotation mark nor control character, so JSON writes nearly every character as itself.
const firstCode = 0x23;
/** Halves of characters are left out: alone they are no text. */
const firstHalf = 0xd7ff;
const halves = 0x800;

function codeOf(value: number): number {
  const code = firstCode + value;
  return code > firstHalf ? code + halves : code;
}

/** Distinct values in order of first appearance, and for each item the number of its value. */
export interface Dictionary {
  values: string[];
  column: string;
}

/** Replaces texts by their numbers in a list of distinct texts. */
export function encodeDictionary(texts: readonly string[]): Dictionary {
  const numbers = new Map<string, number>();
  const column = texts.map((text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  });
  return { values: [...numbers.keys()], column: encodeSteps(column) };
}
