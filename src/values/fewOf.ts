/** More names in a sentence are read by nobody; of very many copies of one file, all named in each would be more than a disk holds. */
export const MOST_NAMED = 5;

/**
 * Some names of a list in a sentence: 甲、乙；of a long one the first few and how many there are: 甲、乙、丙、丁、戊等 12 份.
 * @param counter what things of this kind are counted by; empty where their number stands elsewhere in the sentence
 * @param between what stands between two names
 */
export function fewOf(names: readonly string[], counter = '', between = '、'): string {
  const named = names.slice(0, MOST_NAMED).join(between);
  if (names.length <= MOST_NAMED) return named;
  return counter === '' ? `${named}等` : `${named}等 ${names.length} ${counter}`;
}
