import type { DisclosedDocument } from '../model/site.ts';
import { type DataRow, textOf } from './dataRows.ts';

/** A document that is there, byte for byte, under another name. */
export interface RenamedDocument {
  /** the name of its file when it was published before */
  from: string;
  /** the id it has now */
  to: string;
}

/**
 * Documents whose address is gone though the same bytes stand at another one, and nothing says so: the office gave the file another name.
 * Of several alike nobody knows which it was.
 * @param before the documents as they were published before
 */
export function renamedDocuments(
  before: readonly DataRow[],
  documents: readonly Pick<DisclosedDocument, 'id' | 'aliases' | 'source'>[],
): RenamedDocument[] {
  const known = new Set(documents.flatMap(({ id, aliases }) => [id, ...aliases]));
  const earlier = new Set(before.map((row) => textOf(row, 'id')));
  const gone = Map.groupBy(
    before.filter((row) => !known.has(textOf(row, 'id'))),
    (row) => textOf(row, 'sha256'),
  );
  const come = Map.groupBy(
    documents.filter(({ id }) => !earlier.has(id)),
    ({ source }) => source?.sha256 ?? '',
  );
  return [...gone].flatMap(([digest, [old, ...others]]) => {
    const [now, ...more] = digest === '' ? [] : (come.get(digest) ?? []);
    if (!old || !now || others.length > 0 || more.length > 0) return [];
    return [{ from: textOf(old, 'file').split('/').at(-1) || textOf(old, 'id'), to: now.id }];
  });
}
