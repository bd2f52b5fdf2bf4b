import { readTables } from '../document/readTables.ts';
import { archiveFormat } from '../formats/archive/archiveFormat.ts';
import { membersOf } from '../formats/archive/membersOf.ts';
import { formats } from '../formats/formats.ts';
import { InputError } from '../model/inputError.ts';
import type { InferenceRules, OriginRecord } from '../model/settings.ts';
import { type CheckedDocument, checkAlone } from './checkAlone.ts';

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
  origin: OriginRecord = {},
  shown = file,
): Promise<(CheckedDocument | UnreadableFile)[]> {
  const check = (bytes: Uint8Array, place: string, name: string, member: string | null) =>
    orWhyNot(place, async () => [checkAlone(place, await readTables(bytes, name, member), rules, origin)]);
  if (!archiveFormat.matches(bytes)) return check(bytes, shown, file, null);
  return orWhyNot(shown, async () => {
    const { documents, notes } = membersOf(bytes, file, formats);
    const passedOver = notes.map(({ printed, expected }) => ({
      file: `${shown}/${printed}`,
      unreadable: `不是能读的格式；应为${expected}。请打开看一看里面有没有个人信息。`,
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
