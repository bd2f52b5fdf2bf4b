import type { Box } from '../paint/matrix.ts';
import type { CellLine } from './cellText.ts';

/** The least distances (points) of text from the edges of its cell, at either side. */
export interface Padding {
  left: number;
  right: number;
}

/** Writers add a quarter of an em between Chinese characters and numbers, and stretch lines a little. */
const SLACK = 0.35;

/**
 * How much too wide the first piece of the next line is for what is left of this one, in points: below 0 it would have fitted, so that
 * the two are different texts, or a paragraph ended between them. Errs on the side of too wide.
 * @param inner the cell between its edges
 * @param centred whether what is left of the text is room as well, and no indent
 */
export function lacking(line: CellLine, next: CellLine, inner: Box, padding: Padding, centred: boolean): number {
  const { left, right } = besides(line, inner, padding);
  return next.unit + SLACK * Math.max(line.size, next.size) - right - (centred ? left : 0);
}

/** Cells have as much padding at the right as at the left: where no text comes near the right edge, this tells. */
const LEAST_PADDING = 6;

/** The padding of the cells that a writer made. */
export function paddingOf(cells: readonly { lines: readonly CellLine[]; inner: Box }[]): Padding {
  let [left, right] = [Infinity, Infinity];
  for (const { lines, inner } of cells) {
    for (const { start, end } of lines) {
      left = Math.min(left, Math.max(0, start - inner.left));
      right = Math.min(right, Math.max(0, inner.right - end));
    }
  }
  return {
    left: Math.min(left, Math.max(right, LEAST_PADDING)),
    right: Math.min(right, Math.max(left, LEAST_PADDING)),
  };
}

/** What is free at both sides of a line. */
export const besides = (line: CellLine, inner: Box, padding: Padding): Padding => ({
  left: Math.max(0, line.start - inner.left - padding.left),
  right: Math.max(0, inner.right - line.end - padding.right),
});
