import { inMember, talliesInMember } from '../formats/archive/inMember.ts';
import { readDocument } from '../formats/formats.ts';
import { sha256Hex } from '../identity/fingerprint.ts';
import { documentId } from '../identity/ids.ts';
import type { Correction } from '../model/correction.ts';
import type { DocumentTables, ReadDocumentTables } from '../model/documentTables.ts';
import { recogniseDocument } from '../recognise/recogniseDocument.ts';
import { templates } from '../recognise/templates.ts';
import { correctBlocks, restorePrint } from './corrections.ts';
import { assertBalanced } from './ledger.ts';

/**
 * The bytes of one document → its parsed tables, books balanced.
 * @param file its name; the id of the document is made of it
 * @param member its path in an archive, which then stands before its places
 * @param corrections what the office wants read otherwise than it is printed
 * @throws InputError where the file cannot be read wholly a cell would be lost, or a correction is of another print
 */
export async function readTables(
  bytes: Uint8Array,
  file: string,
  member: string | null = null,
  corrections: readonly Correction[] = [],
): Promise<ReadDocumentTables> {
  const read = await readDocument(bytes, file);
  const { format, encoding } = read;
  const { blocks: printed, notes, omissions, unseen = [] } = member === null ? read : inMember(read, member);
  const tallies = member === null ? read.tallies : talliesInMember(read.tallies, member);
  const { blocks, prints } = correctBlocks(printed, corrections, documentId(file));
  const { title, currencyUnit, fiscalYear, tables, outside } = recogniseDocument(blocks, templates);
  const asRead: DocumentTables = {
    format: 'mingbai-tables/2',
    id: documentId(file),
    title,
    currencyUnit,
    fiscalYear,
    source: { file, sha256: sha256Hex(bytes), bytes: bytes.length, format, encoding },
    tables,
    outside,
    notes,
    omitted: {
      cells: omissions.reduce((sum, { cells }) => sum + cells, 0),
      characters: omissions.reduce((sum, { characters }) => sum + characters, 0),
    },
  };
  const document: ReadDocumentTables = {
    ...restorePrint(asRead, corrections, prints),
    ...(unseen.length > 0 && { unseen }),
  };
  assertBalanced(document, omissions, tallies);
  return document;
}
