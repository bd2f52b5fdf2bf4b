/** More names in a sentence are read by nobody; of very many copies of one file, all named in each would be more than a disk holds. */
const MOST_NAMED = 5;

/**
 * Some names of a list in a sentence: 甲、乙；of a long one the first few and how many there are: 甲、乙、丙、丁、戊等 12 份.
 * @param counter what things of this kind are counted by
 */
export function fewOf(names: readonly string[], counter: string): string {
  const named = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${named}等 ${names.length} ${counter}` : named;
}
