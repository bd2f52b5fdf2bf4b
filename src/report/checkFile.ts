import { readTables } from '../document/readTables.ts';
import { archiveFormat } from '../formats/archive/archiveFormat.ts';
import { documentId } from '../identity/ids.ts';
import type { Correction } from '../model/correction.ts';
import { InputError } from '../model/inputError.ts';
import type { InferenceRules, OriginRecord } from '../model/settings.ts';
import { entryOf } from '../values/entryOf.ts';
import { type CheckedDocument, checkAlone } from './checkAlone.ts';

/** What the office knows of a file that it does not print, or prints wrongly. */
export interface Known {
  origin?: OriginRecord;
  /** by the id of the document */
  corrections?: Readonly<Record<string, readonly Correction[]>>;
}

/** A file of which nothing can be known, and why in one sentence. */
export interface UnreadableFile {
  file: string;
  unreadable: string;
}

/** A document to be read, by its name in an archive or none; or what nobody can read. */
export type Member = UnreadableFile | { name: string | null; bytes: Uint8Array };

/**
 * A file as an office would disclose it → every document in it by itself: one, or those of an archive, each read when it is asked for. Never
 * throws for what a file holds.
 * @param file its name; the ids of documents are made of it
 * @param shown its name for people, where it is another: a path
 * @param most an archive of more documents is not read
 */
export async function* checkFile(
  bytes: Uint8Array,
  file: string,
  rules: InferenceRules,
  { origin = {}, corrections = {} }: Known = {},
  shown = file,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<CheckedDocument | UnreadableFile> {
  let members: Member[] = [{ name: null, bytes }];
  try {
    if (archiveFormat.matches(bytes)) members = (await import('./membersIn.ts')).membersIn(bytes, file, shown, most);
  } catch (error) {
    members = [unreadableFor(error, shown)];
  }
  for (const member of members) {
    if ('unreadable' in member) {
      yield member;
      continue;
    }
    const { name, bytes: own } = member;
    const place = name === null ? shown : `${shown}/${name}`;
    try {
      const document = name === null ? file : `${file}/${name}`;
      const tables = await readTables(own, document, name, entryOf(corrections, documentId(document)));
      yield checkAlone(place, tables, rules, origin);
    } catch (error) {
      yield unreadableFor(error, place);
    }
  }
}

function unreadableFor(error: unknown, file: string): UnreadableFile {
  if (error instanceof InputError) return { file, unreadable: error.message };
  throw error;
}
