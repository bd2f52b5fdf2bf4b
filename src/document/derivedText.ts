import { sha256Hex } from '../identity/fingerprint.ts';
import type { DocumentTables } from '../model/documentTables.ts';

/** What made a derived file, as it stands at its end. */
interface Derived {
  /** the fingerprint of the code that read the document */
  reader: string;
  /** the fingerprint of all that stands before, by which an edit is noticed */
  content: string;
}

/** SHA-256 of a text in hexadecimal, by whichever library is the fastest where this runs. */
type Digest = (text: string) => string;

const DERIVED = ',\n "derived": ';
const fingerprintOf = (text: string, digest: Digest) => digest(text).slice(0, 16);

/** The derived file of a document, as it lies in `tables/`: what was read, and what read it. With the fingerprint of what was read. */
export function derivedText(
  tables: DocumentTables,
  reader: string,
  digest: Digest = sha256Hex,
): { text: string; fingerprint: string } {
  const text = JSON.stringify(tables, null, 1).slice(0, -'\n}'.length);
  const fingerprint = fingerprintOf(text, digest);
  const derived: Derived = { reader, content: fingerprint };
  return { text: `${text}${DERIVED}${JSON.stringify(derived, null, 1).replaceAll('\n', '\n ')}\n}\n`, fingerprint };
}

/** What `derivedText` was given, where this code read it; null where it was not this code, or a letter was changed since. */
export function readDerived(
  text: string,
  reader: string,
  digest: Digest,
): { tables: DocumentTables; fingerprint: string } | null {
  const end = text.lastIndexOf(DERIVED);
  const before = text.slice(0, Math.max(0, end));
  const derived = JSON.parse(text.slice(end + DERIVED.length, text.lastIndexOf('}'))) as Derived;
  const fingerprint = fingerprintOf(before, digest);
  if (derived.reader !== reader || derived.content !== fingerprint) return null;
  return { tables: JSON.parse(`${before}\n}`) as DocumentTables, fingerprint };
}
