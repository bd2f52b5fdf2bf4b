import type { PageMarks } from '../paint/marks.ts';
import type { Box } from '../paint/matrix.ts';
import { holds } from '../paint/matrix.ts';
import { MOST_TEXTS } from './drawnCells.ts';
import type { PageTable } from './pageTables.ts';

/** So far (points) a picture may stop before the edge of a cell that it covers: the lines stay to be seen. */
const LEAVES = 2;

/**
 * Whether a picture that nothing shines through was laid over a whole cell with text: nobody sees what is printed there. A stamp covers no
 * cell from edge to edge, and what covers more than a few is a watermark.
 */
export function isCovered({ pictures }: PageMarks, { table, glyphs }: PageTable): boolean {
  const written = table?.cells.filter(({ text }) => text !== '') ?? [];
  return pictures.some(({ opaque, order, box }) => {
    if (!opaque) return false;
    const under = written.filter(({ inner }) => coversAll(box, inner));
    const isLater = ({ inner }: { inner: Box }) =>
      glyphs.every((glyph) => glyph.order < order || !holds(inner, glyph.centreX, glyph.centreY));
    return under.length > 0 && under.length <= MOST_TEXTS && under.some(isLater);
  });
}

const coversAll = (box: Box, { left, top, right, bottom }: Box): boolean =>
  holds(box, left + LEAVES, top + LEAVES) && holds(box, right - LEAVES, bottom - LEAVES);
