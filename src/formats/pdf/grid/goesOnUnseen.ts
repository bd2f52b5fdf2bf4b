import type { Glyph } from '../paint/marks.ts';
import { type Box, holds } from '../paint/matrix.ts';
import { cellAt } from './fillTable.ts';
import type { TableShape } from './tableShape.ts';

/** A character begins within this of where the last one ends (ems): both are of one text. */
const NEXT = 0.3;

/**
 * Whether a text that is too long for its cell goes on in the next one, where nobody sees it: FOP lets a number run over the edge and paints
 * the shade of the next cell over its end, so that it is seen without its last digits.
 * @param held what is seen in the table, watermarks aside
 * @param painted all glyphs of the page in the order they are painted, seen or not
 */
export function goesOnUnseen(shape: TableShape, box: Box, held: readonly Glyph[], painted: readonly Glyph[]): boolean {
  const cell = ({ centreX, centreY }: Glyph) => (holds(box, centreX, centreY) ? cellAt(shape, centreX, centreY) : -1);
  const seen = new Set(held);
  const inked = painted.filter(({ blank }) => !blank);
  return inked.some((glyph, index) => {
    const next = inked[index + 1];
    const isHalf = next && (seen.has(glyph) ? next.fault === 'hidden' : glyph.fault === 'hidden' && seen.has(next));
    return isHalf && isNext(glyph, next) && cell(glyph) !== cell(next);
  });
}

function isNext({ x, y, ux, uy, advance, size }: Glyph, next: Glyph): boolean {
  const [dx, dy] = [next.x - x - ux * advance, next.y - y - uy * advance];
  return Math.hypot(dx, dy) < NEXT * size;
}
