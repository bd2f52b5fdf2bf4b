import { decodeStrictly } from '../encoding/decodeStrictly.ts';
import { crc32 } from './crc32.ts';
import { type DirectoryEntry, ZipDamage } from './readDirectory.ts';

const UTF_8_FLAG = 1 << 11;

/**
 * The path of a member with `/` between its folders. Chinese offices' archives hold names in UTF-8 (flagged or not), in GBK, or
 * in both (extra field 0x7075).
 * @throws ZipDamage for a name in no known encoding and for a path that leads out of the archive
 */
export function memberName({ rawName, flags, unicodeName }: DirectoryEntry): string {
  const given =
    unicodeName && unicodeName.checksum === crc32(rawName) ? decodeStrictly(unicodeName.bytes, 'utf-8') : null;
  const name = given ?? (flags & UTF_8_FLAG ? decodeStrictly(rawName, 'utf-8') : unflagged(rawName));
  if (name === null || name === '' || name.includes('\0')) throw new ZipDamage('name');
  // Old Windows tools write `附件\一.docx`.
  const path = name.replaceAll('\\', '/');
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..')) throw new ZipDamage('path');
  return path;
}

/** `一` in GBK (D2 BB) is also valid UTF-8 (һ): UTF-8 without any character of three bytes is no Chinese name, and is taken for GBK. */
function unflagged(rawName: Uint8Array): string | null {
  const utf8 = decodeStrictly(rawName, 'utf-8');
  if (utf8 !== null && /^[\0-\x7f]*$|[\u0800-\u{10ffff}]/u.test(utf8)) return utf8;
  return decodeStrictly(rawName, 'gb18030') ?? utf8;
}
