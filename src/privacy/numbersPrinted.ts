/** All but letters, digits, the marks between the texts of JSON and what is masked: what stands before and behind that is not one number. */
const BETWEEN = /(?:(?!\*\*)[^\p{L}\p{N}"])+/gu;

/**
 * Those of many long numbers that a text prints, whatever marks stand among their digits and whatever digits beside them. In one pass: a list
 * may hold a hundred thousand.
 * @param texts see `plainForms`
 * @param numbers digits, perhaps with an X behind
 */
export function numbersPrinted(texts: readonly string[], numbers: readonly string[]): Set<string> {
  const wanted = new Set(numbers);
  const lengths = [...new Set(numbers.map(({ length }) => length))];
  const found = new Set<string>();
  const runs = texts.flatMap((text) => text.replace(BETWEEN, '').toUpperCase().match(/\d+X?/g) ?? []);
  for (const run of runs) {
    for (const length of lengths) {
      for (let at = 0; at + length <= run.length; at += 1) {
        const number = run.slice(at, at + length);
        if (wanted.has(number)) found.add(number);
      }
    }
  }
  return found;
}
