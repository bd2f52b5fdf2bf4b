import { type SourceRef, sheetRef } from '../../../model/sourceRef.ts';
import type { Drawn } from '../../sayDrawn.ts';
import type { Sheet } from '../workbook.ts';

/** Thinner (shares of a row, of a column) is a line. */
const THINNEST = { across: 0.05, down: 0.2 };
/** A cell is drawn over by this share of itself, or of what is drawn. */
const LEAST_OF_CELL = 0.3;
const LEAST_OF_DRAWING = 0.5;
/** What covers more cells, or more cells with text, is a watermark or a picture of the whole. */
const MOST_CELLS = 500;
const MOST_TEXTS = 8;
/** More drawn cells of a sheet are none of a form. */
const MOST_DRAWN = 5000;

/** The places of the cells, of merged ones the first, over which pictures, charts and shapes with texts lie. */
export function drawnCells({ name, cells, merges, drawings }: Sheet): [SourceRef, Drawn][] {
  const drawn = new Set<number>();
  if (drawings.length === 0) return [];
  const texts = new Set(cells.filter(({ text }) => text !== '').map(({ row, column }) => keyOf(row, column)));
  for (const { left, top, right, bottom } of drawings) {
    if (right - left < THINNEST.across || bottom - top < THINNEST.down) continue;
    const columns = covered(left, right);
    const rows = covered(top, bottom);
    if (rows.length * columns.length > MOST_CELLS || drawn.size > MOST_DRAWN) continue;
    const keys = rows.flatMap((row) => columns.map((column) => keyOf(row, column)));
    if (keys.filter((key) => texts.has(key)).length > MOST_TEXTS) continue;
    for (const key of keys) drawn.add(key);
  }
  const refs = new Set([...drawn].map((key) => sheetRef(name, Math.floor(key / WIDTH), key % WIDTH)));
  const places = [...drawn].map((key) => ({ row: Math.floor(key / WIDTH), column: key % WIDTH }));
  for (const { top, left, bottom, right } of merges) {
    const isOver = places.some(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right);
    if (isOver) refs.add(sheetRef(name, top, left));
  }
  return [...refs].map((ref) => [ref, 'over']);
}

const WIDTH = 32_768;
const keyOf = (row: number, column: number): number => row * WIDTH + column;

/** The 1-based rows or columns that a stretch covers. */
function covered(from: number, to: number): number[] {
  const found: number[] = [];
  const first = Math.max(0, Math.floor(from));
  for (let at = first; at < to && found.length <= MOST_CELLS; at += 1) {
    const share = Math.min(to, at + 1) - Math.max(from, at);
    if (share >= LEAST_OF_CELL || share >= LEAST_OF_DRAWING * (to - from)) found.push(at + 1);
  }
  return found;
}
