/** How the source of every module begins behind the first three bytes and the flags (0) of its container: `Attribute VB_Name = …`. */
const BEGINNING = Array.from('Attribut', (letter) => letter.charCodeAt(0));
const FIRST = 0x41;

/** The most bytes that a chunk unpacks to. */
const CHUNK = 4096;

/** More than the modules of a document hold, in bytes: a made file would unpack without end. */
const MOST = 2 ** 22;

/** The sources of the macros in bytes that hold them, wherever they lie: a `vbaProject.bin`, a document before 2007. Never throws. */
export function macroSources(bytes: Uint8Array): string[] {
  const sources: string[] = [];
  let room = MOST;
  // Such files are zeros for the most part, and have few of the letter behind one.
  for (let at = bytes.indexOf(FIRST, 4); at >= 0 && room > 0; at = bytes.indexOf(FIRST, at + 1)) {
    if (bytes[at - 1] !== 0 || !BEGINNING.every((byte, index) => bytes[at + index] === byte)) continue;
    const unpacked = unpackContainer(bytes.subarray(at - 4));
    room -= unpacked.length;
    sources.push(new TextDecoder('gb18030').decode(unpacked));
  }
  return sources;
}

/** The bytes of a compressed container ([MS-OVBA] 2.4.1) as far as they can be unpacked; empty where it is none. */
export function unpackContainer(bytes: Uint8Array): Uint8Array {
  const unpacked: number[] = [];
  for (let at = 1; bytes[0] === 1 && at + 2 < bytes.length && unpacked.length < MOST; ) {
    const head = wordAt(bytes, at);
    if ((head & 0x7000) !== 0x3000) break;
    const end = Math.min(at + (head & 0xfff) + 3, bytes.length);
    unpacked.push(...(head & 0x8000 ? unpackChunk(bytes.subarray(at + 2, end)) : bytes.subarray(at + 2, end)));
    at = end;
  }
  return Uint8Array.from(unpacked);
}

/** Eight tokens behind each byte of flags: a byte as it is, or how far back what is repeated begins and how long it is. */
function unpackChunk(bytes: Uint8Array): number[] {
  const unpacked: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const flags = bytes[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < bytes.length; bit += 1) {
      if (((flags >> bit) & 1) === 0) {
        unpacked.push(bytes[at] ?? 0);
        at += 1;
        continue;
      }
      const token = wordAt(bytes, at);
      const back = Math.max(4, Math.ceil(Math.log2(unpacked.length)));
      const from = unpacked.length - (token >> (16 - back)) - 1;
      const length = Math.min((token & (0xffff >> back)) + 3, CHUNK - unpacked.length);
      for (let index = 0; index < length; index += 1) unpacked.push(unpacked[from + index] ?? 0);
      at += 2;
    }
  }
  return unpacked;
}

const wordAt = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
