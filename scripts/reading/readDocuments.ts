import { setImmediate } from 'node:timers/promises';
import { sameCorrections } from '../../src/document/corrections.ts';
import { textFormat } from '../../src/formats/text/textFormat.ts';
import type { DocumentTables } from '../../src/model/documentTables.ts';
import { faultAt } from '../../src/model/faultAt.ts';
import { InputError } from '../../src/model/inputError.ts';
import { readTables } from '../../src/pipeline.ts';
import { type Decided, decidePersonalData } from '../../src/privacy/decidePersonalData.ts';
import { sameDecision } from '../../src/privacy/passGate.ts';
import { type Derived, keptTables } from '../content/derivedTables.ts';
import type { DocumentFile } from '../content/documentFiles.ts';
import type { Content } from '../content/readContent.ts';
import { useCharacterMaps } from '../pages/characterMaps.ts';
import { assertMemoryFor, assertMemoryToRead } from '../report/memory.ts';
import type { Report } from '../report/report.ts';
import { assertCorrected } from './assertCorrected.ts';
import { readOne, type ToRead } from './readOne.ts';
import { type Readers, readersFor, withReaders } from './withReaders.ts';

/** What becomes of a document. */
export type ReadDocument =
  /** what an earlier build wrote and this one would write again: it passed the gate of the same code, under the same decision */
  | { kept: Derived }
  /** what was read now, and whether it may be published */
  | { read: Decided }
  /** why it cannot be read, in a sentence; only where the office goes on without it */
  | { unreadable: string };

/**
 * Reads the documents of a content folder, those that are not kept from an earlier build.
 * @param reader the fingerprint of the code that reads them
 * @param threads in how many threads beside this one; in as many as are worth it
 * @returns what became of each, in their order
 * @throws InputError for the first that cannot be used
 */
export function readDocuments(
  folder: string,
  content: Content,
  reader: string,
  report: Report,
  threads?: number,
): Promise<ReadDocument[]> {
  useCharacterMaps();
  const { documents } = content;
  return report.counted(
    '识别',
    () => documents.length,
    async (done) => {
      const cells = countCells();
      const kept = new Map<DocumentFile, Derived>();
      for (const document of documents) {
        const derived = keptOf(folder, document, content, reader);
        if (!derived) continue;
        cells.add(derived.tables, document.file);
        kept.set(document, derived);
        done();
        await setImmediate();
      }
      const others = documents.filter((document) => !kept.has(document));
      const toHand = others.filter((document) => mayBeHanded(document, content));
      const work = toHand.reduce((sum, { bytes }) => sum + (textFormat.matches(bytes) ? TEXT : 1), 0);
      const read = await withReaders(threads ?? readersFor(work), (readers) =>
        readAll(others, { content, readers, cells }, done),
      );
      return documents.map((document) => {
        const derived = kept.get(document);
        return derived ? { kept: derived } : (read.get(document) as ReadDocument);
      });
    },
    sayRead,
  );
}

const correctionsOf = (content: Content, { id }: DocumentFile) => content.corrections.get(id) ?? [];
const decisionOf = (content: Content, { id }: DocumentFile) => content.origins.get(id)?.personalData;

function keptOf(folder: string, document: DocumentFile, content: Content, reader: string): Derived | null {
  const { id, file, bytes } = document;
  const kept = keptTables(folder, id, file, bytes, reader);
  const isSame =
    kept &&
    sameDecision(kept.tables, decisionOf(content, document)) &&
    sameCorrections(kept.tables, correctionsOf(content, document));
  return isSame ? kept : null;
}

/** So much of the time of another document text is read in. */
const TEXT = 0.25;

const mayBeHanded = (document: DocumentFile, content: Content): boolean =>
  correctionsOf(content, document).length === 0;

function toRead(document: DocumentFile, content: Content): ToRead {
  const { bytes, file, member } = document;
  return { bytes, file, member, decision: decisionOf(content, document) };
}

/** Reads documents here and in threads at once. @returns what became of each */
async function readAll(
  documents: readonly DocumentFile[],
  { content, readers, cells }: { content: Content; readers: Readers; cells: CountedCells },
  done: () => void,
): Promise<ReadonlyMap<DocumentFile, ReadDocument>> {
  const begun = new Map<DocumentFile, Promise<ReadDocument>>();
  let failed = false;
  const finish = async (document: DocumentFile, reading: Promise<Decided>): Promise<ReadDocument> => {
    try {
      const read = await reading;
      cells.add(read.tables, document.file);
      return { read };
    } catch (error) {
      if (error instanceof InputError && content.settings.continueOnUnreadable) return { unreadable: error.message };
      failed = true;
      throw faultAt(document.file, error);
    } finally {
      done();
    }
  };
  for (const document of documents) {
    const there = mayBeHanded(document, content) ? readers.read(toRead(document, content)) : null;
    const result = finish(document, there ?? readHere(document, content));
    begun.set(document, result);
    // Told below, where an earlier one may have failed too.
    const ended = result.catch(() => {});
    if (!there) await ended;
    // What threads answer, and a signal to stop, is heard between two documents and not after the last.
    await setImmediate();
    if (failed) break;
  }
  const read = new Map<DocumentFile, ReadDocument>();
  for (const [document, result] of begun) read.set(document, await result);
  return read;
}

async function readHere(document: DocumentFile, content: Content): Promise<Decided> {
  const corrections = correctionsOf(content, document);
  if (corrections.length === 0) return readOne(toRead(document, content));
  const { bytes, file, member } = document;
  assertMemoryToRead(bytes, file);
  const corrected = await readTables(bytes, file, member, corrections);
  assertCorrected(await readTables(bytes, file, member), corrected, corrections, content);
  return decidePersonalData(corrected, decisionOf(content, document));
}

/** Counts the cells of all documents. */
interface CountedCells {
  /** @throws InputError where the memory will not do for them */
  add(tables: DocumentTables, file: string): void;
}

function countCells(): CountedCells {
  let cells = 0;
  return {
    add({ tables, outside }, file) {
      cells += tables.reduce(
        (sum, { rows }) => sum + rows.reduce((own, row) => own + row.cells.length, 0),
        outside.length,
      );
      assertMemoryFor(cells, file);
    },
  };
}

const tablesOf = (document: ReadDocument): number =>
  'kept' in document ? document.kept.tables.tables.length : 'read' in document ? document.read.tables.tables.length : 0;

function sayRead(all: readonly ReadDocument[]): string {
  const tables = all.reduce((sum, document) => sum + tablesOf(document), 0);
  const kept = all.filter((document) => 'kept' in document).length;
  return `${tables} 张表${kept > 0 ? `，${kept} 个文档没有变，沿用` : ''}`;
}
