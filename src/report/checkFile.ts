import { readTables } from '../document/readTables.ts';
import { archiveFormat } from '../formats/archive/archiveFormat.ts';
import { membersOf } from '../formats/archive/membersOf.ts';
import { whyPassedOver } from '../formats/archive/passedOver.ts';
import { formats } from '../formats/formats.ts';
import { documentId } from '../identity/ids.ts';
import type { Correction } from '../model/correction.ts';
import { InputError } from '../model/inputError.ts';
import type { InferenceRules, OriginRecord } from '../model/settings.ts';
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

/**
 * A file as an office would disclose it → every document in it by itself: one, or those of an archive. Never throws for what a file holds.
 * @param file its name; the ids of documents are made of it
 * @param shown its name for people, where it is another: a path
 */
export async function checkFile(
  bytes: Uint8Array,
  file: string,
  rules: InferenceRules,
  { origin = {}, corrections = {} }: Known = {},
  shown = file,
): Promise<(CheckedDocument | UnreadableFile)[]> {
  const check = (bytes: Uint8Array, place: string, name: string, member: string | null) =>
    orWhyNot(place, async () => {
      const tables = await readTables(bytes, name, member, corrections[documentId(name)]);
      return [checkAlone(place, tables, rules, origin)];
    });
  if (!archiveFormat.matches(bytes)) return check(bytes, shown, file, null);
  return orWhyNot(shown, async () => {
    const { documents, notes } = membersOf(bytes, file, formats);
    const passedOver = notes.map(({ printed, expected }) => ({
      file: `${shown}/${printed}`,
      unreadable: `${whyPassedOver(printed) ?? '不是能读的格式'}；应为${expected}。请打开看一看里面有没有个人信息。`,
    }));
    const checked: (CheckedDocument | UnreadableFile)[] = [];
    for (const { name, bytes: member } of documents) {
      checked.push(...(await check(member, `${shown}/${name}`, `${file}/${name}`, name)));
    }
    return [...passedOver, ...checked];
  });
}

async function orWhyNot<Checked>(
  file: string,
  run: () => Promise<(Checked | UnreadableFile)[]>,
): Promise<(Checked | UnreadableFile)[]> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof InputError) return [{ file, unreadable: error.message }];
    throw error;
  }
}
