import type { ZipFailure } from './zipFailures.ts';
import { zipLimits } from './zipLimits.ts';

/** A member as the central directory declares it; nothing is believed before it is inflated. */
export interface DirectoryEntry {
  rawName: Uint8Array;
  /** General purpose flags: bit 0 encrypted, bit 11 the name is UTF-8. */
  flags: number;
  /** 0 stored, 8 DEFLATE. */
  method: number;
  checksum: number;
  /** Stored bytes. */
  packed: number;
  /** Inflated bytes. */
  size: number;
  /** Where its local header begins, from the start of the file. */
  offset: number;
  /** The Unicode name of extra field 0x7075 with the checksum of the name it replaces, where there is one. */
  unicodeName: { checksum: number; bytes: Uint8Array } | null;
}

/** Thrown inside this folder only; `openZip` puts it in words. */
export class ZipDamage extends Error {
  readonly failure: ZipFailure;

  constructor(failure: ZipFailure) {
    super(failure);
    this.failure = failure;
  }
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN = 0xffffffff;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A 64-bit number; beyond 2^53 nothing can be addressed anyway. */
const uint64 = (view: DataView, at: number) => view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

/**
 * The central directory of a ZIP file (APPNOTE 4.3.12 to 4.3.16, ZIP64 included), without touching its members.
 * @throws ZipDamage
 */
export function readDirectory(bytes: Uint8Array): DirectoryEntry[] {
  const view = viewOf(bytes);
  const { start, size, count } = findDirectory(view);
  if (count > zipLimits.entries) throw new ZipDamage('entries');
  const entries: DirectoryEntry[] = [];
  let at = start;
  for (; entries.length < count; ) {
    if (at + 46 > start + size || view.getUint32(at, true) !== CENTRAL) throw new ZipDamage('damaged');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > start + size) throw new ZipDamage('damaged');
    const entry: DirectoryEntry = {
      rawName: bytes.subarray(at + 46, nameEnd),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      unicodeName: null,
    };
    readExtra(bytes, view, nameEnd, extraEnd, entry);
    entries.push(entry);
    at = next;
  }
  // The books of the archive itself: overlapping members (one kernel inflated a thousand times) need more bytes than it has.
  if (entries.reduce((sum, { packed }) => sum + packed, 0) > start) throw new ZipDamage('damaged');
  return entries;
}

/**
 * The stored bytes of a member, found through its local header.
 * @throws ZipDamage
 */
export function packedBytes(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array {
  const view = viewOf(bytes);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new ZipDamage('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > bytes.length) throw new ZipDamage('damaged');
  return bytes.subarray(start, start + entry.packed);
}

function findDirectory(view: DataView): { start: number; size: number; count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const end = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    };
    const wide = end.count === 0xffff || end.size === UNKNOWN || end.start === UNKNOWN ? wideEnd(view, at) : null;
    const disks = wide ? wide.disks : view.getUint16(at + 4, true) + view.getUint16(at + 6, true);
    if (disks > 0) throw new ZipDamage('split');
    const { start, size, count } = wide ?? end;
    if (start + size > at || (count > 0 && view.getUint32(start, true) !== CENTRAL)) continue;
    return { start, size, count };
  }
  throw new ZipDamage('truncated');
}

function wideEnd(view: DataView, end: number) {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = uint64(view, locator + 8);
  if (at + 56 > end || view.getUint32(at, true) !== END_64) throw new ZipDamage('damaged');
  return {
    disks: view.getUint32(at + 16, true) + view.getUint32(at + 20, true),
    count: uint64(view, at + 32),
    size: uint64(view, at + 40),
    start: uint64(view, at + 48),
  };
}

function readExtra(bytes: Uint8Array, view: DataView, from: number, to: number, entry: DirectoryEntry): void {
  for (let at = from; at + 4 <= to; ) {
    const body = at + 4;
    const end = body + view.getUint16(at + 2, true);
    if (end > to) return;
    const kind = view.getUint16(at, true);
    if (kind === 0x0001) readWideSizes(view, body, end, entry);
    if (kind === 0x7075 && end - body > 5 && bytes[body] === 1) {
      entry.unicodeName = { checksum: view.getUint32(body + 1, true), bytes: bytes.subarray(body + 5, end) };
    }
    at = end;
  }
}

/** ZIP64 sizes stand in this order, each only where its short field is full. */
function readWideSizes(view: DataView, from: number, to: number, entry: DirectoryEntry): void {
  let at = from;
  for (const field of ['size', 'packed', 'offset'] as const) {
    if (entry[field] !== UNKNOWN) continue;
    if (at + 8 > to) throw new ZipDamage('damaged');
    entry[field] = uint64(view, at);
    at += 8;
  }
}
