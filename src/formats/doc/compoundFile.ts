import { Bytes } from './bytes.ts';
import { Unreadable } from './unreadable.ts';

/** A stream or storage of a compound file. */
interface Entry {
  name: string;
  kind: number;
  start: number;
  size: number;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LAST_SECTOR = 0xfffffffa;
const ENTRY_SIZE = 128;
const STREAM = 2;
const ROOT = 5;
const SMALL_SECTOR = 64;
const SMALL_STREAM = 4096;

export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/**
 * The container of old Office files ([MS-CFB]): sectors chained by a table, a directory, small streams packed into one.
 * A chain can be no longer than the file has sectors, so that a ring in the table ends as damage.
 */
export class CompoundFile {
  readonly #bytes: Bytes;
  readonly #sectorSize: number;
  readonly #next: number[] = [];
  readonly #entries: Entry[] = [];
  #small: { stream: Bytes; next: Bytes } | null = null;

  /** @throws Unreadable where the header, the sector table or the directory is damaged */
  constructor(bytes: Uint8Array) {
    if (!isCompound(bytes)) throw new Unreadable('不是复合文档');
    this.#bytes = new Bytes(bytes);
    const shift = this.#bytes.u16(30);
    if (shift !== 9 && shift !== 12) throw new Unreadable(BROKEN);
    this.#sectorSize = 2 ** shift;
    this.#readSectorTable();
    this.#readDirectory();
  }

  /** The names of its streams and storages, without those of the entries' folders. */
  names(): string[] {
    return this.#entries.filter(({ kind }) => kind !== ROOT).map(({ name }) => name);
  }

  /** The first stream of that name, whole; null where there is none. */
  stream(name: string): Bytes | null {
    const entry = this.#entries.find((one) => one.kind === STREAM && one.name === name);
    if (!entry) return null;
    return entry.size < SMALL_STREAM ? this.#smallStream(entry) : this.#chain(entry.start, entry.size);
  }

  #readSectorTable(): void {
    const header = this.#bytes;
    const places: number[] = [];
    for (let index = 0; index < 109; index++) places.push(header.u32(76 + 4 * index));
    const perSector = this.#sectorSize / 4 - 1;
    let sector = header.u32(68);
    for (let left = this.#sectorCount(); sector < LAST_SECTOR; left--) {
      if (left <= 0) throw new Unreadable(BROKEN);
      const at = this.#offset(sector);
      for (let index = 0; index < perSector; index++) places.push(header.u32(at + 4 * index));
      sector = header.u32(at + 4 * perSector);
    }
    const used = places.filter((place) => place < LAST_SECTOR);
    if (used.length > this.#sectorCount()) throw new Unreadable(BROKEN);
    for (const place of used) {
      const at = this.#offset(place);
      for (let index = 0; index < this.#sectorSize / 4; index++) this.#next.push(header.u32(at + 4 * index));
    }
  }

  #readDirectory(): void {
    const directory = this.#chain(this.#bytes.u32(48), null);
    for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
      const kind = directory.u8(at + 66);
      if (kind === 0) continue;
      const characters = Math.max(0, Math.min(31, directory.u16(at + 64) / 2 - 1));
      let name = '';
      for (let index = 0; index < characters; index++) name += String.fromCharCode(directory.u16(at + 2 * index));
      this.#entries.push({ name, kind, start: directory.u32(at + 116), size: directory.u32(at + 120) });
    }
  }

  #smallStream({ start, size }: Entry): Bytes {
    this.#small ??= this.#readSmallStreams();
    const { stream, next } = this.#small;
    const whole = new Uint8Array(size);
    let sector = start;
    for (let at = 0; at < size; at += SMALL_SECTOR) {
      const length = Math.min(SMALL_SECTOR, size - at);
      whole.set(stream.array(sector * SMALL_SECTOR, length), at);
      sector = next.u32(4 * sector);
    }
    return new Bytes(whole);
  }

  #readSmallStreams(): { stream: Bytes; next: Bytes } {
    const root = this.#entries.find(({ kind }) => kind === ROOT);
    if (!root) throw new Unreadable(BROKEN);
    return { stream: this.#chain(root.start, root.size), next: this.#chain(this.#bytes.u32(60), null) };
  }

  /** @param size null: as long as the chain is */
  #chain(start: number, size: number | null): Bytes {
    if (size !== null && size > this.#bytes.length) throw new Unreadable(CUT_SHORT);
    const limit = size === null ? this.#sectorCount() : Math.ceil(size / this.#sectorSize);
    const sectors: number[] = [];
    for (let sector = start; sector < LAST_SECTOR; sector = this.#next[sector] ?? LAST_SECTOR) {
      if (sectors.length === limit) {
        if (size !== null) break;
        throw new Unreadable(BROKEN);
      }
      sectors.push(sector);
    }
    if (size !== null && sectors.length < limit) throw new Unreadable(CUT_SHORT);
    const whole = new Uint8Array(size ?? sectors.length * this.#sectorSize);
    for (const [index, sector] of sectors.entries()) {
      const at = index * this.#sectorSize;
      const length = Math.min(this.#sectorSize, whole.length - at);
      const from = this.#offset(sector);
      if (from + length > this.#bytes.length) throw new Unreadable(CUT_SHORT);
      whole.set(this.#bytes.array(from, length), at);
    }
    return new Bytes(whole);
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#sectorSize;
  }

  #sectorCount(): number {
    return Math.ceil(this.#bytes.length / this.#sectorSize);
  }
}

const BROKEN = '复合文档的扇区表损坏';
const CUT_SHORT = '文件被截断，内容不全';
