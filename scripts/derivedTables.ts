import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFingerprint, type DerivedTables, derivedText } from '../src/document/derivedText.ts';
import { sha256Hex } from '../src/identity/fingerprint.ts';
import type { DocumentTables } from '../src/model/documentTables.ts';

const ROOT = join(import.meta.dirname, '..');

/** The rooms whose code decides what is read from the bytes of a document. */
const READING = ['model', 'identity', 'values', 'formats', 'grid', 'recognise', 'document', 'privacy'];

/**
 * The fingerprint of the reading code and of the versions of its parsers: tables read by other code may differ. Worked out from the code
 * itself, so that nobody can forget to raise a number.
 */
export function readerVersion(): string {
  const files = READING.flatMap((room) => globSync(`src/${room}/**/*.ts`, { cwd: ROOT })).sort();
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const code = files.map((file) => sha256Hex(readFileSync(join(ROOT, file))));
  return sha256Hex(JSON.stringify([dependencies, code])).slice(0, 12);
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
): DocumentTables | null {
  const path = join(folder, 'tables', `${id}.json`);
  if (!existsSync(path)) return null;
  try {
    const { derived, ...tables } = JSON.parse(readFileSync(path, 'utf8')) as DerivedTables;
    const same =
      derived.reader === reader &&
      tables.id === id &&
      tables.source?.file === file &&
      tables.source.sha256 === sha256Hex(bytes) &&
      derived.content === contentFingerprint(tables);
    return same ? tables : null;
  } catch {
    return null;
  }
}

/** Writes the derived file of a document by a rename, so that no reader ever meets half of it. @returns whether it was written */
export function keepTables(folder: string, tables: DocumentTables, reader: string): boolean {
  const path = join(folder, 'tables', `${tables.id}.json`);
  const text = derivedText(tables, reader);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  return change(() => {
    mkdirSync(join(folder, 'tables'), { recursive: true });
    writeFileSync(`${path}.part`, text);
    renameSync(`${path}.part`, path);
  });
}

/** Removes a derived file whose document is gone. @returns whether it was removed */
export const dropTables = (path: string): boolean => change(() => rmSync(path, { force: true }));
