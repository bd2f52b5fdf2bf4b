/** A stream or folder right under the root of a compound file. */
export interface Entry {
  name: string;
  /** Its first sector. */
  start: number;
  /** In bytes. */
  size: number;
  isStream: boolean;
}

const NO_ENTRY = 0xffffffff;
const ENTRY_SIZE = 128;
const STREAM = 2;

/**
 * A directory ([MS-CFB] 2.6) → its root, which holds the small streams, and what lies right under it. What an embedded document brought
 * lies deeper: a Word file that shows a workbook holds a stream `Workbook` too.
 * @throws RangeError for a directory without a root
 */
export function rootEntries(directory: Uint8Array): { root: Entry; entries: Entry[] } {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  const seen = new Set<number>();
  const open = [view.getUint32(76, true)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const at = id * ENTRY_SIZE;
    if (id === NO_ENTRY || seen.has(id) || at + ENTRY_SIZE > directory.length) continue;
    seen.add(id);
    entries.push(entryAt(view, at));
    open.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
  }
  return { root: entryAt(view, 0), entries };
}

function entryAt(view: DataView, at: number): Entry {
  const letters = Math.max(0, Math.min(31, view.getUint16(at + 64, true) / 2 - 1));
  let name = '';
  for (let index = 0; index < letters; index += 1) name += String.fromCharCode(view.getUint16(at + 2 * index, true));
  const isStream = view.getUint8(at + 66) === STREAM;
  return { name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true), isStream };
}
