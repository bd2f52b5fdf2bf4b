import { sha256Hex } from '../identity/fingerprint.ts';
import type { DocumentTables } from '../model/documentTables.ts';

/** What was derived from a document, as it lies in `tables/`: the tables and the fingerprint of all that made them. */
export type DerivedTables = DocumentTables & { derived: { reader: string; content: string } };

/** SHA-256 of a text in hexadecimal, by whichever library is the fastest where this runs. */
type Digest = (text: string) => string;

/** The fingerprint of parsed tables, by which an edit of a derived file is noticed. */
export const contentFingerprint = (tables: DocumentTables, digest: Digest = sha256Hex): string =>
  digest(JSON.stringify(tables)).slice(0, 16);

/** The derived file of a document. @param reader the fingerprint of the code that read it */
export function derivedText(tables: DocumentTables, reader: string, digest?: Digest): string {
  const derived: DerivedTables = { ...tables, derived: { reader, content: contentFingerprint(tables, digest) } };
  return `${JSON.stringify(derived, null, 1)}\n`;
}
