import type { SourceRef } from '../../../model/sourceRef.ts';
import { turnOf } from '../lines/textLines.ts';
import type { Glyph } from '../paint/marks.ts';
import { type Box, holds } from '../paint/matrix.ts';
import { TOLERANCE } from '../rules/tolerances.ts';
import { type CellLine, cellText } from './cellText.ts';
import type { ShapeCell } from './closedCells.ts';
import type { TableShape } from './tableShape.ts';

export interface FilledCell extends ShapeCell {
  text: string;
  /** Its upright lines, from top to bottom. */
  lines: CellLine[];
  /** Where its text stands, where that is another page: a merged cell over two pages has its text at its beginning. */
  ref?: SourceRef;
}

/** The core of a glyph, where its ink surely is, in ems: from the base line to the height of a small letter and a bit. */
const CORE_LOW = 0;
const CORE_HIGH = 0.6;
/** Share of its width left out at either side. */
const CORE_SIDE = 0.2;

/** The next glyph of a run begins within this of where the last one ends (ems): nobody moved the pen between them. */
const RUNS_ON = 0.03;

/**
 * Puts the glyphs of a table into its cells by their centres. Null where the text does not respect the lines: a glyph that lies
 * over an edge, a run that goes on from one cell into the next, text over text.
 * @param glyphs readable ones whose centres lie in the outline, in the order they are painted
 */
export function fillTable(shape: TableShape, glyphs: readonly Glyph[]): FilledCell[] | null {
  const held: Glyph[][] = shape.cells.map(() => []);
  let last: { glyph: Glyph; cell: number } | null = null;
  for (const glyph of glyphs) {
    const cell = cellAt(shape, glyph.centreX, glyph.centreY);
    const place = shape.cells[cell];
    if (!place) return null;
    if (!glyph.blank) {
      // Between the two lines of a double edge: a column too narrow to be told from one.
      if (!holds(place.inner, glyph.centreX, glyph.centreY) || !fits(glyph, place)) return null;
      if (last && last.cell !== cell && runsOn(last.glyph, glyph)) return null;
      last = { glyph, cell };
    }
    held[cell]?.push(glyph);
  }
  const cells: FilledCell[] = [];
  for (const [index, cell] of shape.cells.entries()) {
    const filled = cellText(held[index] ?? []);
    if (filled === null || hangsOut(cell, filled.lines)) return null;
    cells.push({ ...cell, ...filled });
  }
  return cells;
}

/**
 * What a line of text covers above its base line, and how far text hangs out of a cell and how much room it leaves above (heights of it) where
 * it does so for no want of room: Calc may do the one by 0.04, wkhtmltopdf by 0.08 over a line that is none of the table's.
 */
const [ASCENT, HANGS_OUT, ROOM_ABOVE] = [0.88, 0.06, 0.3];

/** Whether text reaches below its cell though there is room above it: wkhtmltopdf draws a line through a row where a page began. */
function hangsOut({ box }: ShapeCell, lines: readonly CellLine[]): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    last.base - box.bottom > HANGS_OUT * last.size &&
    first.base - ASCENT * first.size - box.top > ROOM_ABOVE * first.size
  );
}

/** The number (in `cells`) of the cell that holds a place; -1 where none does. */
export function cellAt(shape: TableShape, x: number, y: number): number {
  const column = lastNotAfter(shape.xs, x);
  const row = lastNotAfter(shape.ys, y);
  return shape.owner[row * (shape.xs.length - 1) + column] ?? -1;
}

/** The 0-based place of the last line at or before a place; the outermost lines hold what lies on them. */
function lastNotAfter(lines: readonly number[], at: number): number {
  let low = 0;
  let high = lines.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A half of the thickest single line, in points. */
const HALF_LINE = 1.2;

/** How much wider a half of an edge is than that of a single line. */
const inDouble = (half: number): number => Math.max(0, half - HALF_LINE);

/** Whether a glyph stands within its cell; no line of an edge, which may be double, goes through it from side to side. */
function fits(glyph: Glyph, { box, inner }: ShapeCell): boolean {
  const core = coreOf(glyph);
  const slack = TOLERANCE.overhang * glyph.size;
  return (
    core.left >= box.left - slack &&
    core.right <= box.right + slack &&
    core.top >= box.top + inDouble(inner.top - box.top) - slack &&
    core.bottom <= box.bottom - inDouble(box.bottom - inner.bottom) + slack
  );
}

/** The upright box of a glyph's ink, on the safe side: a little less than there is. */
export function coreOf(glyph: Glyph): Box {
  const { x, y, ux, uy, advance, size } = glyph;
  if (glyph.vertical || turnOf(glyph) === null) {
    const half = 0.3 * size;
    return {
      left: glyph.centreX - half,
      right: glyph.centreX + half,
      top: glyph.centreY - half,
      bottom: glyph.centreY + half,
    };
  }
  const from = advance * CORE_SIDE;
  const to = advance * (1 - CORE_SIDE);
  const xs = [x + ux * from + uy * CORE_LOW * size, x + ux * to + uy * CORE_HIGH * size];
  const ys = [y + uy * from - ux * CORE_LOW * size, y + uy * to - ux * CORE_HIGH * size];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Whether a glyph goes on where another ended, as the characters of a word do. */
export function runsOn(one: Glyph, next: Glyph): boolean {
  const near = RUNS_ON * next.size;
  return (
    one.size === next.size &&
    Math.abs(one.x + one.ux * one.advance - next.x) < near &&
    Math.abs(one.y + one.uy * one.advance - next.y) < near
  );
}
