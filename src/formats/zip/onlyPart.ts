import { zipError } from './zipFailures.ts';

/**
 * The part of a package that is called by a name, among those whose names are the same but for their case.
 * @param parts undefined for none
 * @throws InputError where there are several: programs differ in which of them they show
 */
export function onlyPart<Part extends { name: string }>(parts: readonly Part[] = [], file: string): Part | undefined {
  const [only, second] = parts;
  if (second) throw zipError('duplicate', `${file} 中的 ${second.name}`);
  return only;
}
