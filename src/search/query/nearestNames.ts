import type { NameIndex } from './nameIndex.ts';

/**
 * The records whose names share most with a text that no name holds: neighbouring characters in common count more than
 * single ones, and at least half of the characters must be there.
 *
 * @param text normalised
 */
export function nearestNames(names: NameIndex, text: string, limit: number): number[] {
  const characters = [...new Set(text)];
  if (characters.length === 0) return [];
  const pairs = [...text].slice(1).map((second, index) => `${[...text][index]}${second}`);
  return names.normalised
    .map((name, record) => {
      const shared = characters.filter((character) => name.includes(character)).length;
      const together = pairs.filter((pair) => name.includes(pair)).length;
      return { record, shared, score: shared + 2 * together, length: name.length };
    })
    .filter(({ shared, score }) => shared * 2 >= characters.length && score > 1)
    .sort((a, b) => b.score - a.score || a.length - b.length || a.record - b.record)
    .slice(0, limit)
    .map(({ record }) => record);
}
