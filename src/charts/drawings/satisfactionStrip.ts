import { type DotStack, dotStacks, type Level, numberWidth, PITCH, targetsPerDot } from './dotStacks.ts';
import type { Dot, Drawing, Line, Look, Text } from './drawing.ts';
import {
  percentAxis,
  rowsWithScales,
  SCALE_HEIGHT,
  type Tick,
  tickLabels,
  tickLines,
  ticksOf,
} from './percentScale.ts';
import { type LedgerRow, layOutRows, ledgerParts } from './rowLayout.ts';
import { type DrawingSize, drawingWidths, type } from './theme.ts';

/** `own` is what the page is about; `near` and `far` are what it is seen against. */
export type StripTone = 'own' | 'near' | 'far';

export interface StripGroup {
  label: string;
  tone: StripTone;
  /** each percentage that occurs, ascending, with the number of targets that print it */
  values: Level[];
  /** targets that are words, blank, or numbers but not percentages */
  withoutPercent: number;
}

/** Satisfaction targets on one percent axis, a row for each group. */
export interface SatisfactionStrip {
  groups: StripGroup[];
}

/** Room at both ends of the axis for dots and tick labels. */
const INSET = 20;
const COUNT_LINE = 15;
const RADIUS = 2.8;
/** Under the lowest dots of a row. */
const FOOT = 3;

const LOOKS: Readonly<Record<StripTone, Look>> = {
  own: { fill: 'accent' },
  near: { fill: 'second' },
  far: { fill: 'paper', stroke: 'soft' },
};

/** The axis of some groups, and how many targets one of their dots stands for, whatever the width of the drawing. */
export function stripScale(groups: readonly Pick<StripGroup, 'values'>[]) {
  const rows = groups.map(({ values }) => values);
  const axis = percentAxis(rows.flatMap((values) => values.map(({ percent }) => Number(percent))));
  return { axis, perDot: targetsPerDot(rows, axis, drawingWidths.narrow - 2 * INSET) };
}

/** Equal dots, a pile for each percentage; more than one target is written over the pile. */
export function satisfactionStripDrawing({ groups }: SatisfactionStrip, size: DrawingSize): Drawing {
  const { axis, perDot } = stripScale(groups);
  const rowTexts = groups.map((group) => ({
    label: rowLabel(group),
    figure: `目标 ${countOf(group)} 项`,
    markHeight: 0,
  }));
  const markWidth = layOutRows(rowTexts, size).markWidth - 2 * INSET;
  const pixelsPerPercent = markWidth / (axis.max - axis.min);
  const stacks = groups.map(({ values }) => dotStacks(values, pixelsPerPercent, perDot));
  const heights = stacks.map(rowHeight);
  const order = rowsWithScales(groups.length);
  const rows: LedgerRow[] = order.map((row) => ({
    label: '',
    figure: '',
    ...(row === 'scale' ? { markHeight: SCALE_HEIGHT - 10 } : { ...rowTexts[row], markHeight: heights[row] ?? 0 }),
  }));
  const layout = layOutRows(rows, size);
  const { rules, texts } = ledgerParts(layout, rows);
  const ticks = ticksOf(axis, layout.markLeft + INSET, markWidth);
  const scales = layout.rows.flatMap(({ bottom, markMiddle }, at): (Line | Text)[] => {
    const row = order[at];
    if (row === undefined || row === 'scale') return tickLabels(ticks, bottom);
    const half = (heights[row] ?? 0) / 2;
    const taken = ({ percent }: Tick) => (stacks[row] ?? []).some((stack) => reaches(stack, percent, pixelsPerPercent));
    return tickLines(ticks, (tick) => markMiddle + (taken(tick) ? half - FOOT : -half), bottom);
  });
  const piles = pilesOf(stacks).map(({ stack, row, mark }) => {
    const x = layout.markLeft + INSET + (stack.percent - axis.min) * pixelsPerPercent;
    const floor = (layout.rows[order.indexOf(row)]?.markMiddle ?? 0) + (heights[row] ?? 0) / 2 - FOOT - RADIUS;
    return { stack, x, floor, mark, look: LOOKS[groups[row]?.tone ?? 'near'] };
  });
  const foot = tickLabels(ticks, layout.height + SCALE_HEIGHT);
  return {
    width: layout.width,
    height: layout.height + SCALE_HEIGHT,
    shapes: [...scales, ...foot, ...rules, ...texts, ...piles.flatMap(dotsOf), ...piles.flatMap(numberOf)],
  };
}

/** What stands before the dots of a row; targets without a percentage are counted here, never dropped. */
function rowLabel({ label, withoutPercent }: StripGroup): string {
  return withoutPercent > 0 ? `${label}\n另有 ${withoutPercent} 项不是百分数` : label;
}

function countOf({ values }: StripGroup): number {
  return values.reduce((sum, { count }) => sum + count, 0);
}

/** Room for the highest pile of a row and the number over it. */
function rowHeight(stacks: readonly DotStack[]): number {
  const most = Math.max(...stacks.map(({ lines }) => lines.length));
  return Math.ceil(most * PITCH) + FOOT + numbersHeight(stacks);
}

const numbersHeight = (stacks: readonly DotStack[]): number => {
  if (stacks.some(({ raised }) => raised)) return 2 * COUNT_LINE;
  return stacks.some(({ count }) => count > 1) ? COUNT_LINE : FOOT;
};

/** A pile in its place: `x` is its middle, `floor` that of its lowest dots. */
interface PlacedPile extends Pick<Dot, 'look' | 'mark'> {
  stack: DotStack;
  x: number;
  floor: number;
}

/** Every pile with its row; row i of the table is the i-th pile over all groups. */
function pilesOf(groups: readonly (readonly DotStack[])[]): { stack: DotStack; row: number; mark: number }[] {
  return groups
    .flatMap((stacks, row) => stacks.map((stack) => ({ stack, row })))
    .map((pile, mark) => ({ ...pile, mark }));
}

/** The dots of a pile, from below. */
const dotsOf = ({ stack, x, floor, mark, look }: PlacedPile): Dot[] =>
  stack.lines.flatMap((wide, line) =>
    Array.from({ length: wide }, (_, at) => ({
      shape: 'dot',
      x: x + (at - (wide - 1) / 2) * PITCH,
      y: floor - line * PITCH,
      radius: RADIUS,
      look,
      mark,
    })),
  );

/** The number of targets, over the last line of their pile. */
function numberOf({ stack: { count, lines, raised }, x, floor }: PlacedPile): Text[] {
  if (count <= 1) return [];
  const top = floor - (lines.length - 1) * PITCH - RADIUS;
  const y = top - (raised ? COUNT_LINE + 2 : 2) - type.small / 2;
  return [{ shape: 'text', x, y, text: String(count), anchor: 'middle', fontSize: type.small }];
}

/** True where a pile, or the number over it, stands on the line of a percentage. */
function reaches({ percent, count, lines }: DotStack, tick: number, pixelsPerPercent: number): boolean {
  const width = Math.max((lines[0] ?? 1) * PITCH, numberWidth(count));
  return Math.abs(percent - tick) * pixelsPerPercent < width / 2 + 2;
}
