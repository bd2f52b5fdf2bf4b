import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { type DirectoryEntry, packedBytes, ZipDamage } from './readDirectory.ts';

/** Pieces fed to the inflater: each can grow to some 33 MB at most before it is seen that a member is larger than declared. */
const PIECE = 32 * 1024;

/**
 * The content of a member. Memory is what the directory declared, which the caller has judged; a member that turns out larger,
 * shorter or other than declared is refused as soon as that shows.
 * @throws ZipDamage
 */
export function inflateMember(archive: Uint8Array, entry: DirectoryEntry): Uint8Array {
  const packed = packedBytes(archive, entry);
  const content = entry.method === 0 ? packed : inflate(packed, entry.size);
  if (content.length !== entry.size) throw new ZipDamage('dishonest');
  if (crc32(content) !== entry.checksum) throw new ZipDamage('checksum');
  return content;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  return packed.length <= PIECE ? inflateAtOnce(packed, size) : inflateInPieces(packed, size);
}

/** Most members are one piece, for which the stream's own memory costs more than inflating. What does not fit is not kept, only seen. */
function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array {
  const room = new Uint8Array(size + 1);
  let content: Uint8Array;
  try {
    content = inflateSync(packed, { out: room });
  } catch {
    throw new ZipDamage('damaged');
  }
  if (content.length > size) throw new ZipDamage('dishonest');
  return content;
}

function inflateInPieces(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > size) throw new ZipDamage('dishonest');
    content.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (error) {
    throw error instanceof ZipDamage ? error : new ZipDamage('damaged');
  }
  return filled === size ? content : content.subarray(0, filled);
}
