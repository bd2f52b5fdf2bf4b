import { joinBytes } from '../../values/joinBytes.ts';
import { byteTexts } from '../byteTexts.ts';
import { memberName } from './memberName.ts';
import { type DirectoryEntry, packedBytes, readDirectory } from './readDirectory.ts';

/**
 * What a package that is read itself may hold of persons outside its members: its remark, the names of folders, and bytes before, between
 * and behind them, which no program shows and every copy carries along. For the gate alone, which is told the names of members elsewhere.
 * @param bytes a package that opened
 */
export function marginTexts(bytes: Uint8Array): string[] {
  const entries = readDirectory(bytes);
  const members = entries.flatMap((entry) => [
    bytes.subarray(entry.offset + 30, entry.offset + 30 + entry.rawName.length),
    storedBytes(bytes, entry),
    entry.rawName,
  ]);
  const folders = entries.map((entry) => memberName(entry).split('/').slice(0, -1).join('/'));
  return [...new Set(folders), ...byteTexts(outside(bytes, members))];
}

/** A part that nobody needs is no reason to refuse a document: one that is not where it should be is outside too. */
function storedBytes(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array {
  try {
    return packedBytes(bytes, entry);
  } catch {
    return bytes.subarray(0, 0);
  }
}

/** The bytes between pieces of a file, and a zero byte for each piece, at which a number ends. */
function outside(bytes: Uint8Array, pieces: readonly Uint8Array[]): Uint8Array {
  const rest: Uint8Array[] = [];
  let end = 0;
  for (const { byteOffset, length } of pieces.toSorted((a, b) => a.byteOffset - b.byteOffset)) {
    const start = byteOffset - bytes.byteOffset;
    rest.push(bytes.subarray(end, start), Uint8Array.of(0));
    end = Math.max(end, start + length);
  }
  return joinBytes([...rest, bytes.subarray(end)]);
}
