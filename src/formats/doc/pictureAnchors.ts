import type { Bytes } from './bytes.ts';
import type { Fib } from './fib.ts';
import { readPlc } from './plc.ts';

const ANCHOR_SIZE = 26;
const CONTAINER = 0xf;
const SHAPE = 0xf00a;
/** The kinds of shapes that are pictures and controls (MSOSPT, [MS-ODRAW] 2.4.24). */
const PICTURES: ReadonlySet<number> = new Set([75, 201]);
/** In twips. */
const THINNEST = 80;
const WATERMARK = 4320;
const BELOW_TEXT = 0x4000;

/**
 * The positions in the text at which floating pictures are anchored ([MS-DOC] 2.9.253 Spa), without lines, spacers and watermarks; none
 * where the file does not say what its shapes are.
 */
export function pictureAnchors(fib: Fib): ReadonlySet<number> {
  const anchors = readPlc(fib.record('anchors'), ANCHOR_SIZE);
  if (anchors.length === 0) return new Set();
  const pictures = new Set<number>();
  const content = fib.record('drawings');
  let at = 0;
  // The shapes that all drawings share, then each drawing behind a byte that says where it belongs.
  while (at + 8 <= content.length) at = takeShapes(content, at, content.length, pictures) + 1;
  return new Set(anchors.filter(({ data }) => pictures.has(data.u32(0)) && isSpacious(data)).map(({ start }) => start));
}

function isSpacious(data: Bytes): boolean {
  const size = Math.min(data.i32(12) - data.i32(4), data.i32(16) - data.i32(8));
  return size >= THINNEST && !(data.u16(20) & BELOW_TEXT && size > WATERMARK);
}

/** Takes the pictures in a record, however deep. @returns where it ends */
function takeShapes(content: Bytes, at: number, end: number, pictures: Set<number>): number {
  const head = content.u16(at);
  const next = at + 8 + content.u32(at + 4);
  if (next > end) return end;
  if (content.u16(at + 2) === SHAPE && next >= at + 12 && PICTURES.has(head >> 4)) pictures.add(content.u32(at + 8));
  if ((head & CONTAINER) === CONTAINER)
    for (let inner = at + 8; inner + 8 <= next; ) inner = takeShapes(content, inner, next, pictures);
  return next;
}
