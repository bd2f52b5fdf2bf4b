import type { Glyph, PageMarks, Picture } from '../paint/marks.ts';
import { holds } from '../paint/matrix.ts';
import type { PageTable } from './pageTables.ts';

/**
 * Whether a picture that nothing shines through was laid over a text in a table: nobody sees what is printed there. A stamp with a mask, and a
 * watermark, let it through.
 */
export function isCovered({ pictures }: PageMarks, { table, glyphs }: PageTable): boolean {
  const inner = table?.cells.map((cell) => cell.inner) ?? [];
  const isUnder = ({ opaque, order, box }: Picture, glyph: Glyph) =>
    opaque && glyph.order < order && !glyph.blank && holds(box, glyph.centreX, glyph.centreY);
  return glyphs.some(
    (glyph) =>
      pictures.some((picture) => isUnder(picture, glyph)) &&
      inner.some((box) => holds(box, glyph.centreX, glyph.centreY)),
  );
}
