import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** 8 bits a pixel, each the number of a colour in the palette. */
const HEADER_END = Buffer.from([8, 3, 0, 0, 0]);
const MOST_COLOURS = 256;

/**
 * Packs an opaque picture of few colours as a PNG with a palette, a third as long as one that writes every colour out. Neighbouring shades
 * count as one as far as the palette asks for it; nobody sees that on the edges of letters. After the PNG specification, third edition.
 *
 * @param pixels red, green, blue and opacity, a byte each
 */
export function packPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const palette = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  let bits = 8;
  const shade = (value: number) => (bits === 8 ? value : (value >> (8 - bits)) << (8 - bits));
  for (let at = 0; at < width * height; ) {
    const [red, green, blue] = [0, 1, 2].map((part) => shade(pixels[at * 4 + part] as number)) as [
      number,
      number,
      number,
    ];
    const colour = (red << 16) | (green << 8) | blue;
    if (!palette.has(colour)) palette.set(colour, palette.size);
    if (palette.size > MOST_COLOURS) {
      palette.clear();
      bits -= 1;
      at = 0;
      continue;
    }
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = palette.get(colour) as number;
    at += 1;
  }
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  const colours = Buffer.from(
    [...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, HEADER_END])),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
