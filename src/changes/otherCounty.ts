import type { DisclosedDocument } from '../model/site.ts';
import { type DataRow, textOf } from './dataRows.ts';

/**
 * The counties that documents were of, and those they are of now, where nothing ties one to the other; null where something does, or
 * where either is unknown. A county may be given another name: its site goes on as long as one document is still there, byte for byte.
 * @param before the documents as they were published before
 */
export function otherCounty(
  before: readonly DataRow[],
  documents: readonly Pick<DisclosedDocument, 'county' | 'source'>[],
): { were: string[]; are: string[] } | null {
  const named = (names: readonly string[]) => [...new Set(names)].filter((name) => name !== '');
  const were = named(before.map((row) => textOf(row, 'county')));
  const are = named(documents.map(({ county }) => county));
  // 石嘴山市平罗县 and 平罗县: a form prints the city or leaves it out.
  const isOneOf = (county: string) => were.some((other) => other.endsWith(county) || county.endsWith(other));
  if (were.length === 0 || are.length === 0 || are.some(isOneOf)) return null;
  const standing = new Set(documents.flatMap(({ source }) => source?.sha256 ?? []));
  return before.some((row) => standing.has(textOf(row, 'sha256'))) ? null : { were, are };
}
