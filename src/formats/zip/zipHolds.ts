import { inflateMember } from './inflateMember.ts';
import { memberName } from './memberName.ts';
import { type DirectoryEntry, readDirectory } from './readDirectory.ts';

/** A small part such as `[Content_Types].xml`; what is larger is not looked into just to tell a format. */
const PEEK_BYTES = 1024 * 1024;

/** Whether bytes begin as a ZIP file does; an empty archive begins with its end. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** The names of the members of a ZIP file, from its directory alone; null for anything else or a damaged one. Never throws. */
export const zipNames = (bytes: Uint8Array): string[] | null => peek(bytes, (entries) => entries.map(memberName));

/** Whether a ZIP file has a member of this name, from its directory alone. Never throws. */
export const zipHolds = (bytes: Uint8Array, name: string): boolean => zipNames(bytes)?.includes(name) ?? false;

/** The text (UTF-8) of a small member of a ZIP file, for telling formats apart; null where there is none. Never throws. */
export const peekMember = (bytes: Uint8Array, name: string): string | null =>
  peek(bytes, (entries) => {
    const entry = entries.find((candidate) => memberName(candidate) === name);
    if (!entry || entry.size > PEEK_BYTES || entry.flags & 1) return null;
    return new TextDecoder().decode(inflateMember(bytes, entry));
  });

function peek<T>(bytes: Uint8Array, look: (entries: DirectoryEntry[]) => T): T | null {
  if (!isZip(bytes)) return null;
  try {
    return look(readDirectory(bytes));
  } catch {
    return null;
  }
}
