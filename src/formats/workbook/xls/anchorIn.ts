import type { Drawing } from '../workbook.ts';

/** The head of an OfficeArtClientAnchorSheet ([MS-XLS] 2.5.193): its kind, and its 18 bytes. */
const [KIND, SIZE] = [0xf010, 18];
/** Places within a cell are in these shares of its width and height. */
const [WIDTH, HEIGHT] = [1024, 256];

/** Where the last shape of a piece of a drawing lies; null where it has none. */
export function anchorIn(pieces: readonly DataView[]): Drawing | null {
  let found: Drawing | null = null;
  for (const view of pieces) {
    for (let at = 2; at + 6 + SIZE <= view.byteLength; at += 1) {
      if (view.getUint16(at, true) !== KIND || view.getUint32(at + 2, true) !== SIZE) continue;
      const number = (index: number) => view.getUint16(at + 8 + 2 * index, true);
      found = {
        left: number(0) + number(1) / WIDTH,
        top: number(2) + number(3) / HEIGHT,
        right: number(4) + number(5) / WIDTH,
        bottom: number(6) + number(7) / HEIGHT,
      };
    }
  }
  return found;
}
