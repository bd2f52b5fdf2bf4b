import { readDocument } from '../formats/readers.ts';
import { decodeText } from '../formats/text/decodeText.ts';
import { sha256Hex } from '../identity/fingerprint.ts';
import { documentId } from '../identity/ids.ts';
import type { DocumentTables } from '../model/documentTables.ts';
import { recogniseDocument } from '../recognise/recogniseDocument.ts';
import { templates } from '../recognise/templates.ts';
import { assertBalanced } from './ledger.ts';

/**
 * The bytes of one document → its parsed tables, books balanced.
 * @throws InputError where the file cannot be read or a cell would be lost
 */
export function readTables(bytes: Uint8Array, file: string): DocumentTables {
  const source = readDocument(bytes, file);
  const { title, currencyUnit, fiscalYear, tables, outside } = recogniseDocument(source, templates);
  const document: DocumentTables = {
    format: 'mingbai-tables/1',
    id: documentId(file),
    title,
    currencyUnit,
    fiscalYear,
    source: {
      file,
      sha256: sha256Hex(bytes),
      bytes: bytes.length,
      encoding: source.encoding,
      lines: source.lineCount,
    },
    tables,
    outside,
  };
  assertBalanced(document, decodeText(bytes, file).text);
  return document;
}
