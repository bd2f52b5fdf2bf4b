import { openZip } from '../../formats/zip/openZip.ts';
import type { Correction } from '../../model/correction.ts';
import { HOW_TO } from './handOverPackage.ts';
import type { PackedFile } from './messages.ts';
import { readCorrectionsYaml, readOriginYaml } from './readRecordYaml.ts';

/**
 * A package that this page handed out → its documents with what the clerk knew of each; null for any other archive.
 * @param file its name, for messages
 * @throws InputError where a record or file of it was changed so that it cannot be read
 */
export function openPackage(bytes: Uint8Array, file: string): PackedFile[] | null {
  const members = membersOf(bytes, file);
  if (!members?.some(({ name }) => name === HOW_TO)) return null;
  const texts = new Map(
    members
      .filter(({ name }) => name.endsWith('.yaml'))
      .map(({ name, bytes: read }) => [name, new TextDecoder().decode(read())]),
  );
  const corrections: Record<string, Correction[]> = Object.fromEntries(
    [...texts].flatMap(([name, text]) => {
      const id = /^corrections\/(.+)\.yaml$/.exec(name)?.[1];
      return id ? [[id, readCorrectionsYaml(text, `${file} 中的 ${name}`)] as const] : [];
    }),
  );
  return members.flatMap(({ name, bytes: read }): PackedFile[] => {
    const own = /^documents\/([^/]+)$/.exec(name)?.[1];
    if (!own || own.endsWith('.yaml')) return [];
    const record = `documents/${own.replace(/\.[^.]+$/, '')}.yaml`;
    const origin = texts.get(record);
    return [
      {
        file: new File([read() as Uint8Array<ArrayBuffer>], own),
        known: {
          origin: origin === undefined ? {} : readOriginYaml(origin, `${file} 中的 ${record}`),
          // By the ids of documents: each file finds its own, an archive those of all that lie in it.
          corrections,
        },
      },
    ];
  });
}

/** What is wrong with a damaged or hostile archive is told where it is read. */
function membersOf(bytes: Uint8Array, file: string): ReturnType<typeof openZip> | null {
  try {
    return openZip(bytes, file);
  } catch {
    return null;
  }
}
