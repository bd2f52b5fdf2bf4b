import type { Line, Text } from './drawing.ts';
import { type } from './theme.ts';

/** Height of a line of tick labels. */
export const SCALE_HEIGHT = 26;
/** Rows that are read off one line of tick labels; a longer strip repeats it. */
const ROWS_A_SCALE = 4;

export interface PercentAxis {
  min: number;
  max: number;
  interval: number;
}

/** A value of the axis with its place in the drawing. */
export interface Tick {
  percent: number;
  x: number;
}

/** Where the usual axis begins: one scale on every page. */
const USUAL_START = 80;

/** The axis of every page, from 80 % to 100 %; from 0 where a value lies below. A position needs no zero. */
export function percentAxis(percents: readonly number[]): PercentAxis {
  const isUsual = Math.min(...percents) >= USUAL_START;
  const interval = isUsual ? 5 : 20;
  const max = Math.max(100, Math.ceil(Math.max(...percents) / interval) * interval);
  return { min: isUsual ? USUAL_START : 0, max, interval };
}

/** The steps of an axis that begins at `left` and is `width` pixels long. */
export function ticksOf({ min, max, interval }: PercentAxis, left: number, width: number): Tick[] {
  return Array.from({ length: Math.round((max - min) / interval) + 1 }, (_, index) => ({
    percent: min + index * interval,
    x: left + ((index * interval) / (max - min)) * width,
  }));
}

/**
 * The rows of a strip from top to bottom: groups by index, and the lines of tick labels between them. One more stands
 * under the last row always; over the first, and between every few, where there are many.
 */
export function rowsWithScales(groups: number): (number | 'scale')[] {
  const rows = Array.from({ length: groups }, (_, index) => index);
  if (groups < ROWS_A_SCALE) return rows;
  const blocks = Math.round(groups / ROWS_A_SCALE);
  const length = Math.ceil(groups / blocks);
  return rows.flatMap((row) => (row % length === 0 ? ['scale' as const, row] : [row]));
}

/** A line of tick labels that ends at `bottom`. */
export const tickLabels = (ticks: readonly Tick[], bottom: number): Text[] =>
  ticks.map(({ percent, x }) => ({
    shape: 'text',
    x,
    y: bottom - SCALE_HEIGHT / 2,
    text: `${percent}%`,
    anchor: 'middle',
    colour: 'soft',
    fontSize: type.small,
  }));

/** The steps as lines from `topOf` each down to `bottom`: thin, and dark enough to be followed. */
export const tickLines = (ticks: readonly Tick[], topOf: (tick: Tick) => number, bottom: number): Line[] =>
  ticks.map((tick) => ({
    shape: 'line',
    points: [
      [tick.x, topOf(tick)],
      [tick.x, bottom],
    ],
    stroke: 'soft',
    width: 0.5,
  }));
