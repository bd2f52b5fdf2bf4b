import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const FONT_HEADER = 12;
const FONT_ENTRY = 16;

/**
 * The TrueType or OpenType font in a WOFF file: the tables that a browser takes out of it, for programs that read fonts only
 * unpacked. After WOFF File Format 1.0, https://www.w3.org/TR/WOFF/.
 * @throws for a file that is no WOFF 1.0, such as WOFF 2
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF 1.0 file.');
  const count = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16));
  const power = Math.floor(Math.log2(count));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(FONT_ENTRY * 2 ** power, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE(FONT_ENTRY * (count - 2 ** power), 10);
  let at = FONT_HEADER + FONT_ENTRY * count;
  for (let table = 0; table < count; table += 1) {
    const packed = WOFF_HEADER + WOFF_ENTRY * table;
    const offset = woff.readUInt32BE(packed + 4);
    const length = woff.readUInt32BE(packed + 8);
    const unpackedLength = woff.readUInt32BE(packed + 12);
    const stored = woff.subarray(offset, offset + length);
    const entry = FONT_HEADER + FONT_ENTRY * table;
    woff.copy(font, entry, packed, packed + 4); // tag
    woff.copy(font, entry + 4, packed + 16, packed + 20); // checksum
    font.writeUInt32BE(at, entry + 8);
    font.writeUInt32BE(unpackedLength, entry + 12);
    (length < unpackedLength ? inflateSync(stored) : stored).copy(font, at);
    at += Math.ceil(unpackedLength / 4) * 4;
  }
  return font;
}
