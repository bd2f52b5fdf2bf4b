import { zipError } from './zipFailures.ts';

/**
 * The parts of a package by what their names have in common, whatever their case.
 * @param key of a name; equal for those that name one part
 * @throws InputError where two parts have one name: programs differ in which of them they show
 */
export function partsByName<Part extends { name: string }>(
  parts: readonly Part[],
  key: (name: string) => string,
  file: string,
): Map<string, Part> {
  const known = new Map<string, Part>();
  for (const part of parts) {
    if (known.has(key(part.name))) throw zipError('duplicate', `${file} 中的 ${part.name}`);
    known.set(key(part.name), part);
  }
  return known;
}
