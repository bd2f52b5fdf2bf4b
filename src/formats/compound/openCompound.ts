import { BROKEN, CompoundDamage, CUT_SHORT } from './compoundDamage.ts';
import { isCompound } from './isCompound.ts';
import { type Entry, rootEntries } from './rootEntries.ts';
import { readSectors } from './sectors.ts';

/** What lies right under the root of a compound file; upper and lower case are the same. */
export interface Compound {
  /** The names of streams and folders, as written. */
  names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a stream; null where there is none of that name. @throws RangeError where it is damaged or cut short */
  stream(name: string): Uint8Array | null;
}

const SMALL_SECTOR = 64;
/** Streams below this size are packed into one; the format knows no other (MS-CFB 2.2). */
const SMALL_STREAM = 4096;

/**
 * A compound file ([MS-CFB]): the container of Word, Excel and PowerPoint files before 2007. No chain is longer than the file, so that a
 * ring ends.
 * @throws RangeError (`CompoundDamage` where more is known) where it is damaged or cut short
 */
export function openCompound(bytes: Uint8Array): Compound {
  if (!isCompound(bytes)) throw new CompoundDamage('不是复合文档');
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header.getUint32(56, true) !== SMALL_STREAM) throw new CompoundDamage(BROKEN);
  const sectors = readSectors(bytes);
  const { root, entries } = rootEntries(sectors.chain(header.getUint32(48, true), null));
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  // Names in one storage differ by more than their case (MS-CFB 2.6.4): programs would differ in which they show.
  if (byName.size < entries.length) throw new CompoundDamage(BROKEN);
  let packed: { pool: Uint8Array; next: DataView } | null = null;

  function smallStream({ start, size }: Entry): Uint8Array {
    packed ??= {
      pool: sectors.chain(root.start, root.size),
      next: new DataView(sectors.chain(header.getUint32(60, true), null).buffer),
    };
    const whole = new Uint8Array(size);
    let sector = start;
    for (let at = 0; at < size; at += SMALL_SECTOR) {
      if (at > 0) sector = packed.next.getUint32(4 * sector, true);
      const wanted = Math.min(SMALL_SECTOR, size - at);
      const piece = packed.pool.subarray(sector * SMALL_SECTOR, sector * SMALL_SECTOR + wanted);
      if (piece.length < wanted) throw new CompoundDamage(CUT_SHORT);
      whole.set(piece, at);
    }
    return whole;
  }

  return {
    names: entries.map(({ name }) => name),
    has: (name) => byName.has(name.toLowerCase()),
    stream(name) {
      const entry = byName.get(name.toLowerCase());
      if (!entry?.isStream) return null;
      return entry.size < SMALL_STREAM ? smallStream(entry) : sectors.chain(entry.start, entry.size);
    },
  };
}
