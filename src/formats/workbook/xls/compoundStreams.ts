/** A stream of a compound file: where it begins and how many bytes it has. */
export interface StreamEntry {
  start: number;
  size: number;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const NO_ENTRY = 0xffffffff;
const LAST_SECTOR = 0xfffffffa;
const SMALL_SECTOR = 64;

export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/**
 * A compound file ([MS-CFB]), the container of workbooks before 2007: the streams and folders right under its root. Those of embedded
 * documents lie deeper. No chain is longer than the file, so that a ring ends.
 * @throws RangeError where it is damaged or cut short
 */
export function openCompound(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (at: number) => view.getUint32(at, true);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new RangeError('sector size');
  const size = 2 ** shift;
  const sectors = Math.ceil(bytes.length / size);
  const offset = (sector: number) => (sector + 1) * size;
  const table = sectorTable();

  function sectorTable(): number[] {
    const places: number[] = [];
    for (let index = 0; index < 109; index += 1) places.push(u32(76 + 4 * index));
    let steps = 0;
    for (let sector = u32(68); sector < LAST_SECTOR; sector = u32(offset(sector) + size - 4)) {
      steps += 1;
      if (steps > sectors) throw new RangeError('ring');
      for (let at = 0; at < size - 4; at += 4) places.push(u32(offset(sector) + at));
    }
    const used = places.filter((place) => place < LAST_SECTOR);
    if (used.length > sectors) throw new RangeError('table');
    return used.flatMap((place) => Array.from({ length: size / 4 }, (_, index) => u32(offset(place) + 4 * index)));
  }

  /** @param length null: as long as the chain is */
  function chain(start: number, length: number | null): Uint8Array {
    const found: number[] = [];
    const most = length === null ? sectors : Math.ceil(length / size);
    for (
      let sector = start;
      sector < LAST_SECTOR && (length === null || found.length < most);
      sector = table[sector] ?? NO_ENTRY
    ) {
      if (found.length >= most) throw new RangeError('ring');
      found.push(sector);
    }
    if (found.length < (length === null ? 0 : most) || (length ?? 0) > bytes.length) throw new RangeError('cut short');
    const whole = new Uint8Array(length ?? found.length * size);
    for (const [index, sector] of found.entries()) {
      const piece = bytes.subarray(offset(sector), offset(sector) + Math.min(size, whole.length - index * size));
      if (piece.length < Math.min(size, whole.length - index * size)) throw new RangeError('cut short');
      whole.set(piece, index * size);
    }
    return whole;
  }

  const directory = chain(u32(48), null);
  const entries = new DataView(directory.buffer);
  const root: StreamEntry = { start: entries.getUint32(116, true), size: entries.getUint32(120, true) };
  const streams = new Map<string, StreamEntry>();
  const open = [entries.getUint32(76, true)];
  const seen = new Set<number>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const at = id * 128;
    if (id === NO_ENTRY || seen.has(id) || at + 128 > directory.length) continue;
    seen.add(id);
    const letters = Math.max(0, Math.min(31, entries.getUint16(at + 64, true) / 2 - 1));
    let name = '';
    for (let index = 0; index < letters; index += 1)
      name += String.fromCharCode(entries.getUint16(at + 2 * index, true));
    streams.set(name.toLowerCase(), {
      start: entries.getUint32(at + 116, true),
      size: entries.getUint32(at + 120, true),
    });
    open.push(entries.getUint32(at + 68, true), entries.getUint32(at + 72, true));
  }

  function smallStream({ start, size: length }: StreamEntry): Uint8Array {
    const pool = chain(root.start, root.size);
    const next = new DataView(chain(u32(60), null).buffer);
    const whole = new Uint8Array(length);
    let sector = start;
    for (let at = 0; at < length; at += SMALL_SECTOR) {
      const wanted = Math.min(SMALL_SECTOR, length - at);
      const piece = pool.subarray(sector * SMALL_SECTOR, sector * SMALL_SECTOR + wanted);
      if (piece.length < wanted) throw new RangeError('cut short');
      whole.set(piece, at);
      sector = at + SMALL_SECTOR < length ? next.getUint32(4 * sector, true) : sector;
    }
    return whole;
  }

  return {
    has: (name: string): boolean => streams.has(name.toLowerCase()),
    /** The bytes of a stream; null where there is none of that name. */
    stream(name: string): Uint8Array | null {
      const entry = streams.get(name.toLowerCase());
      if (!entry) return null;
      return entry.size < u32(56) ? smallStream(entry) : chain(entry.start, entry.size);
    },
  };
}
