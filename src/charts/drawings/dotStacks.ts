import type { PercentAxis } from './percentScale.ts';
import { textWidth } from './textWidth.ts';
import { type } from './theme.ts';

/** From the middle of a dot to that of the next. */
export const PITCH = 7;
/** A wider pile would seem to stand for other percentages too. */
const MOST_COLUMNS = 4;
/** A higher pile is as good as a number. */
const MOST_LINES = 20;
/** How many targets one dot may stand for. */
const STEPS = [1, 2, 5];

/** A percentage of a row and how many targets print it. */
export interface Level {
  percent: string;
  count: number;
}

/** A pile of equal dots: its lines from below, the last one perhaps shorter. */
export interface DotStack {
  percent: number;
  count: number;
  /** dots in each line */
  lines: number[];
  /** the number over it stands a line higher, because that of its neighbour would touch it */
  raised: boolean;
}

/**
 * How many targets one dot stands for: one, unless a pile of some row would be too high.
 * @param rows the levels of every row, ascending
 * @param width of the axis in pixels, of the narrowest drawing, so that every drawing says the same
 */
export function targetsPerDot(rows: readonly (readonly Level[])[], { min, max }: PercentAxis, width: number): number {
  const room = rows.flatMap((levels) =>
    columnsOf(levels, width / (max - min)).map((columns, at) => ({ dots: columns * MOST_LINES, ...levels[at] })),
  );
  for (let power = 1; ; power *= 10) {
    for (const step of STEPS) {
      const perDot = step * power;
      if (room.every(({ dots, count = 0 }) => Math.ceil(count / perDot) <= dots)) return perDot;
    }
  }
}

/** The levels of a row as piles that touch no neighbour; a dot that is not full is still a dot. */
export function dotStacks(levels: readonly Level[], pixelsPerPercent: number, perDot: number): DotStack[] {
  const columns = columnsOf(levels, pixelsPerPercent);
  let freeFrom = Number.NEGATIVE_INFINITY;
  let raised = false;
  return levels.map(({ percent, count }, at) => {
    const x = Number(percent) * pixelsPerPercent;
    const half = numberWidth(count) / 2;
    raised = !raised && half > 0 && x - half < freeFrom;
    if (half > 0) freeFrom = x + half + 1;
    const wide = columns[at] ?? 1;
    const dots = Math.ceil(count / perDot);
    const lines = Array.from({ length: Math.ceil(dots / wide) }, (_, line) => Math.min(wide, dots - line * wide));
    return { percent: Number(percent), count, lines, raised };
  });
}

/** Width of the number over a pile; a single target needs none. */
export const numberWidth = (count: number): number => (count > 1 ? textWidth(String(count), type.small) : 0);

/** How many dots stand beside each other: as many as the nearer neighbour leaves room for. */
function columnsOf(levels: readonly Level[], pixelsPerPercent: number): number[] {
  const at = levels.map(({ percent }) => Number(percent) * pixelsPerPercent);
  return at.map((x, index) => {
    const gaps = [at[index - 1], at[index + 1]].flatMap((other) => (other === undefined ? [] : [Math.abs(other - x)]));
    return Math.max(1, Math.min(MOST_COLUMNS, Math.floor(Math.min(...gaps) / PITCH)));
  });
}
