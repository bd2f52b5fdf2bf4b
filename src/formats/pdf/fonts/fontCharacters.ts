/**
 * The glyph of each character by the table `cmap` of an OpenType font (formats 4 and 12, those that pdf.js writes); empty where there
 * is none or it is damaged.
 * @param data the font's file
 */
export function fontCharacters(data: Uint8Array): Map<number, number> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const glyphs = new Map<number, number>();
  try {
    const start = tableAt(view, CMAP);
    for (let index = 0; start > 0 && index < view.getUint16(start + 2); index += 1) {
      const at = start + view.getUint32(start + 8 + 8 * index);
      const format = view.getUint16(at);
      if (format === 4) readSegments(view, at, glyphs);
      if (format === 12) readGroups(view, at, glyphs);
    }
  } catch {
    return new Map();
  }
  return glyphs;
}

/** `cmap` as a number. */
const CMAP = 0x636d6170;

function tableAt(view: DataView, tag: number): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    if (view.getUint32(at) === tag) return view.getUint32(at + 8);
  }
  return 0;
}

/** Format 4: ends, beginnings, differences and places of segments, in four lists one after the other. */
function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
  const length = view.getUint16(at + 6);
  for (let place = 0; place < length; place += 2) {
    const end = view.getUint16(at + 14 + place);
    const start = view.getUint16(at + 16 + length + place);
    const delta = view.getUint16(at + 16 + 2 * length + place);
    const range = at + 16 + 3 * length + place;
    const offset = view.getUint16(range);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : view.getUint16(range + offset + 2 * (code - start));
      glyphs.set(code, (glyph + delta) & 0xffff);
    }
  }
}

/** Format 12: groups of first character, last character, first glyph. */
function readGroups(view: DataView, at: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const from = view.getUint32(at + 16 + 12 * group);
    const to = Math.min(view.getUint32(at + 20 + 12 * group), 0x10ffff);
    const glyph = view.getUint32(at + 24 + 12 * group);
    for (let code = from; code <= to; code += 1) glyphs.set(code, glyph + code - from);
  }
}
