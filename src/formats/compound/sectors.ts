import { BROKEN, CompoundDamage, CUT_SHORT } from './compoundDamage.ts';

/** From here up a sector number is a mark: end of a chain, free, of the table itself. */
const LAST_SECTOR = 0xfffffffa;

/** The sectors of a compound file and the table that chains them. */
export interface Sectors {
  /**
   * The bytes of a chain.
   * @param length null: as long as the chain is
   * @throws CompoundDamage for a chain that is a ring, or shorter than said
   */
  chain(first: number, length: number | null): Uint8Array;
}

/** @throws RangeError where the header or the table of sectors is damaged or cut short; no chain can be longer than the file */
export function readSectors(bytes: Uint8Array): Sectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (at: number) => view.getUint32(at, true);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new CompoundDamage(BROKEN);
  const size = 2 ** shift;
  const count = Math.ceil(bytes.length / size);
  const offset = (sector: number) => (sector + 1) * size;
  const places: number[] = [];
  for (let index = 0; index < 109; index += 1) places.push(u32(76 + 4 * index));
  let steps = 0;
  for (let sector = u32(68); sector < LAST_SECTOR; sector = u32(offset(sector) + size - 4)) {
    steps += 1;
    if (steps > count) throw new CompoundDamage(BROKEN);
    for (let at = 0; at < size - 4; at += 4) places.push(u32(offset(sector) + at));
  }
  const used = places.filter((place) => place < LAST_SECTOR);
  if (used.length > count) throw new CompoundDamage(BROKEN);
  const perSector = size / 4;
  const next = new Uint32Array(used.length * perSector);
  for (const [index, place] of used.entries()) {
    for (let at = 0; at < perSector; at += 1) next[index * perSector + at] = u32(offset(place) + 4 * at);
  }

  function sectorsOf(first: number, length: number | null): number[] {
    const most = length === null ? count : Math.ceil(length / size);
    const found: number[] = [];
    for (let sector = first; sector < LAST_SECTOR; sector = next[sector] ?? LAST_SECTOR) {
      // What hangs behind the length that a stream says it has is unused room; a chain without a length has an end.
      if (found.length === most && length !== null) break;
      if (found.length === most) throw new CompoundDamage(BROKEN);
      found.push(sector);
    }
    if (length !== null && found.length < most) throw new CompoundDamage(CUT_SHORT);
    return found;
  }

  return {
    chain(first, length) {
      if (length !== null && length > bytes.length) throw new CompoundDamage(CUT_SHORT);
      const sectors = sectorsOf(first, length);
      const whole = new Uint8Array(length ?? sectors.length * size);
      for (const [index, sector] of sectors.entries()) {
        const at = index * size;
        const wanted = Math.min(size, whole.length - at);
        const piece = bytes.subarray(offset(sector), offset(sector) + wanted);
        if (piece.length < wanted) throw new CompoundDamage(CUT_SHORT);
        whole.set(piece, at);
      }
      return whole;
    },
  };
}
