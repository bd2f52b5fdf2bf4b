import type { Glyph } from '../paint/marks.ts';
import type { Box } from '../paint/matrix.ts';
import type { CellLine } from './cellText.ts';
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

interface Clipped {
  cell: FilledCell;
  clip: Box;
}

/**
 * Whether a cell may have lost lines of its text. Calc clips only what is higher than its row to the cell, and leaves lines out that would not
 * be seen at all: nobody knows what followed the last one seen. Who clips what has room as well clips every text; there, what may go on
 * is what is not too high itself or ends with a full line.
 */
export function endsAtClip(shape: TableShape, cells: readonly FilledCell[], held: readonly Glyph[]): boolean {
  const clips = new Map<Box, Glyph>();
  for (const glyph of held) if (!glyph.blank) clips.set(glyph.clip, glyph);
  const clipped = [...clips].flatMap(([clip, { centreX, centreY }]): Clipped[] => {
    const cell = cells[cellAt(shape, centreX, centreY)];
    return cell && isOf(clip, cell.box) ? [{ cell, clip }] : [];
  });
  const clipsAll = clipped.some((each) => hasRoom(each) && !isFull(each));
  return clipped.some((each) => !hasRoom(each) && (!clipsAll || isLow(each) || isFull(each)));
}

const isOf = (clip: Box, cell: Box): boolean =>
  clip.left > cell.left - AROUND &&
  clip.right < cell.right + AROUND &&
  clip.top > cell.top - AROUND &&
  clip.bottom < cell.bottom + AROUND;

/** From one line to the next; a line alone does not say how far that is. */
const leadingOf = ([last, before]: readonly CellLine[]): number =>
  last && before ? last.base - before.base : LEADING * (last?.size ?? 0);

/** Whether a strip of one more line would be seen. */
function hasRoom({ cell, clip }: Clipped): boolean {
  const [last, ...before] = cell.lines.toReversed();
  if (!last) return true;
  return last.base + leadingOf([last, ...before]) - ASCENT * last.size < clip.bottom - HARDLY;
}

const isLow = ({ cell: { lines }, clip }: Clipped): boolean =>
  lines.length > 1 && lines.length * leadingOf(lines.toReversed()) < clip.bottom - clip.top;

function isFull({ cell: { lines, inner } }: Clipped): boolean {
  const last = lines.at(-1);
  return last !== undefined && inner.right - inner.left - (last.end - last.start) < FULL * last.size;
}
