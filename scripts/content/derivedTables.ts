import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { derivedText, readDerived } from '../../src/document/derivedText.ts';
import type { DocumentTables } from '../../src/model/documentTables.ts';
import { namesIn } from '../files/namesIn.ts';
import { readBytes } from '../files/readBytes.ts';
import { writeWhole } from '../files/writeWhole.ts';
import { digestOf } from '../pages/digests.ts';
import { ROOT } from '../projectFolders.ts';

/** The rooms whose code decides what is read from the bytes of a document. */
const READING = ['model', 'identity', 'values', 'formats', 'grid', 'recognise', 'document', 'privacy'];

/**
 * The fingerprint of the reading code and of the versions of its parsers: tables read by other code may differ. Worked out from the code
 * itself, so that nobody can forget to raise a number.
 */
export function readerVersion(): string {
  const files = READING.flatMap((room) => globSync(`src/${room}/**/*.ts`, { cwd: ROOT })).sort();
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const code = files.map((file) => digestOf(readFileSync(join(ROOT, file))));
  return digestOf(JSON.stringify([dependencies, code])).slice(0, 12);
}

const UNWRITABLE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Runs a change of the folder; one that cannot be written is left alone. @returns whether it was changed */
function change(run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (UNWRITABLE.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Tables as they lie in a derived file, with the fingerprint of all they say. */
export interface Derived {
  tables: DocumentTables;
  fingerprint: string;
}

/**
 * The derived file of a document, where it holds what reading these bytes again would give: same bytes, same file name, same reader, not
 * a letter changed since. Null where it is missing, cut short, of an older format or edited: then it is to be made again.
 */
export function keptTables(
  folder: string,
  id: string,
  file: string,
  bytes: Uint8Array,
  reader: string,
): Derived | null {
  const path = join(folder, 'tables', `${id}.json`);
  try {
    const derived = readDerived(textAt(path) ?? '', reader, digestOf);
    const { id: own, source } = derived?.tables ?? {};
    return own === id && source?.file === file && source.sha256 === digestOf(bytes) ? derived : null;
  } catch {
    return null;
  }
}

/** A derived file is larger than its document. */
const MOST_BYTES = 512 * 1024 * 1024;

/** The text of a derived file; null where there is none, or something else in its place, which writing it replaces. */
function textAt(path: string): string | null {
  try {
    return new TextDecoder().decode(readBytes(path, { most: MOST_BYTES }));
  } catch {
    return null;
  }
}

/** Where a derived file names its source. */
const BEGINNING_BYTES = 64 * 1024;

/**
 * Whether a file in `tables/` was read from a document, told by the source it names, which it does at its beginning even where it is cut
 * short.
 * @throws InputError where it cannot be opened
 */
export function isDerived(path: string, folder: string): boolean {
  const bytes = readBytes(path, { within: folder, most: MOST_BYTES }).subarray(0, BEGINNING_BYTES);
  const text = new TextDecoder().decode(bytes);
  return text.trim() === '' || /"source":\s*\{/.test(text);
}

/** Writes the derived file of a document by a rename, so that no reader ever meets half of it. @returns with whether it was written */
export function keepTables(folder: string, tables: DocumentTables, reader: string): Derived & { changed: boolean } {
  const path = join(folder, 'tables', `${tables.id}.json`);
  const { text, fingerprint } = derivedText(tables, reader, digestOf);
  return { tables, fingerprint, changed: textAt(path) !== text && change(() => writeWhole(path, text)) };
}

/** Removes a derived file whose document is gone. @returns whether it was removed */
export const dropTables = (path: string): boolean => change(() => rmSync(path, { force: true }));

/** What a writer that was killed left in the folder; another one may be at work since a moment ago. */
const LEFT_OVER = /^\.mingbai-[0-9a-f]{12}\.part$|\.json\.part$/;
const LEFT_OVER_MS = 60 * 60_000;

/** Clears what earlier runs left beside the derived files. */
export function sweepTables(folder: string): void {
  const tables = join(folder, 'tables');
  for (const path of namesIn(tables).flatMap((name) => (LEFT_OVER.test(name) ? join(tables, name) : []))) {
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - changed > LEFT_OVER_MS) change(() => rmSync(path, { force: true }));
  }
}
