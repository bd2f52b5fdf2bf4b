/** A column of small whole numbers as a text: one character each, runs cost almost nothing once compressed. */
export function encodeColumn(values: readonly number[]): string {
  return values.map((value) => String.fromCodePoint(firstCode + value)).join('');
}

/** The numbers of a column that `encodeColumn` wrote. */
export function decodeColumn(column: string): number[] {
  return Array.from(column, (character) => (character.codePointAt(0) as number) - firstCode);
}

// From # on: neither quotation mark nor control character, so JSON writes nearly every character as itself.
const firstCode = 0x23;

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
  return { values: [...numbers.keys()], column: encodeColumn(column) };
}
