import type { Glyph } from '../paint/marks.ts';
import type { Box } from '../paint/matrix.ts';
import { cellAt, type FilledCell } from './fillTable.ts';
import type { TableShape } from './tableShape.ts';

/** A clip is that of a cell where it reaches no further (points) beyond it. */
const AROUND = 3;

/** What a line covers above its base line, and the distance of lines where a cell has only one, in heights of the text. */
const ASCENT = 0.88;
const LEADING = 1.3;

/** With less room than this beside it (heights of the text) a line may go on in the next. */
const FULL = 3;

/** A line is left out where hardly more (points) of it would be seen. */
const HARDLY = 1;

/**
 * Whether a cell may have lost lines of its text: Calc clips what is higher than its row to the cell, and leaves lines out that would not be
 * seen at all. So there is no room for another line, and what is seen is not too high itself or ends with a full line.
 */
export function endsAtClip(shape: TableShape, cells: readonly FilledCell[], held: readonly Glyph[]): boolean {
  const clips = new Map<Box, Glyph>();
  for (const glyph of held) if (!glyph.blank) clips.set(glyph.clip, glyph);
  return [...clips].some(([clip, { centreX, centreY }]) => {
    const cell = cells[cellAt(shape, centreX, centreY)];
    return cell !== undefined && isOf(clip, cell.box) && mayGoOn(cell, clip);
  });
}

const isOf = (clip: Box, cell: Box): boolean =>
  clip.left > cell.left - AROUND &&
  clip.right < cell.right + AROUND &&
  clip.top > cell.top - AROUND &&
  clip.bottom < cell.bottom + AROUND;

function mayGoOn({ lines, inner }: FilledCell, clip: Box): boolean {
  const [before, last] = [lines.at(-2), lines.at(-1)];
  if (!last) return false;
  const leading = before ? last.base - before.base : LEADING * last.size;
  if (last.base + leading - ASCENT * last.size < clip.bottom - HARDLY) return false;
  const isLow = before !== undefined && lines.length * leading < clip.bottom - clip.top;
  return isLow || inner.right - inner.left - (last.end - last.start) < FULL * last.size;
}
