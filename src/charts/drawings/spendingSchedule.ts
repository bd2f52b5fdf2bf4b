import type { Dot, Drawing, Text } from './drawing.ts';
import { rule } from './rowLayout.ts';
import { textWidth } from './textWidth.ts';
import { type DrawingSize, drawingWidths, type } from './theme.ts';

/** Shares of the year's money to be spent by a date, in printed order. */
export interface SpendingSchedule {
  steps: { label: string; percent: string }[];
}

const PLOT = { narrow: 120, wide: 150 } as const;
const TOP = 28;
const LINE = 20;
/** Between the axis and its labels, a dot and its share. */
const LABEL_GAP = 8;
const SHARE_GAP = 4;
const RADIUS = 4.5;
const MONTHS = 12;

/** The month of a label such as 3月底, or null where it names none. */
function monthOf(label: string): number | null {
  const month = Number(/^(\d{1,2})月/.exec(label)?.[1] ?? 0);
  return month >= 1 && month <= MONTHS ? month : null;
}

/** Positions on a line of months where every label names a later month than the one before; else one step apart. */
export function schedulePositions(labels: readonly string[]): { positions: number[]; length: number } {
  const months = labels.map(monthOf);
  const rising = months.every((month, index) => month !== null && month > (months[index - 1] ?? 0));
  return rising
    ? { positions: months.map((month) => month ?? 0), length: MONTHS }
    : { positions: labels.map((_, index) => index + 1), length: labels.length };
}

/** A line that stands still until a date and then rises to the share due by it, from zero to the whole. */
export function spendingScheduleDrawing({ steps }: SpendingSchedule, size: DrawingSize): Drawing {
  const width = drawingWidths[size];
  const fontSize = size === 'narrow' ? type.small : type.label;
  const { positions, length } = schedulePositions(steps.map(({ label }) => label));
  const right = Math.max(...steps.map(({ label }) => textWidth(label, fontSize))) / 2 + 2;
  const left = 4;
  const pixels = (position: number) => left + (position / length) * (width - left - right);
  const lanes = labelLanes(
    steps.map(({ label }, index) => ({ x: pixels(positions[index] ?? 0), width: textWidth(label, fontSize) })),
  );
  const bottom = TOP + PLOT[size];
  const whole = Math.max(100, ...steps.map(({ percent }) => Number(percent)));
  const points = steps.map(({ percent }, index) => ({
    x: pixels(positions[index] ?? 0),
    y: bottom - (Number(percent) / whole) * PLOT[size],
  }));
  const course = points.flatMap(({ x, y }, index) => [[x, points[index - 1]?.y ?? bottom] as const, [x, y] as const]);
  return {
    width,
    height: bottom + 10 + LINE * (Math.max(...lanes) + 1),
    shapes: [
      rule(left, TOP + 0.5, width),
      { ...rule(left, bottom + 0.5, width - right), stroke: 'soft' },
      ...steps.map(({ label }, index): Text => {
        const y = bottom + LABEL_GAP + ((lanes[index] ?? 0) + 0.5) * LINE;
        return { shape: 'text', x: points[index]?.x ?? 0, y, text: label, anchor: 'middle', fontSize };
      }),
      { shape: 'line', points: [[left, bottom], ...course], stroke: 'second', width: 2 },
      ...points.map(({ x, y }, mark): Dot => ({ shape: 'dot', x, y, radius: RADIUS, look: { fill: 'accent' }, mark })),
      ...points.map(({ x, y }, index): Text => {
        const middle = y - RADIUS - SHARE_GAP - type.label / 2;
        return { shape: 'text', x, y: middle, text: `${steps[index]?.percent}%`, anchor: 'middle' };
      }),
    ],
  };
}

/** The line each label stands on, so that neighbours do not touch. */
function labelLanes(labels: readonly { x: number; width: number }[]): number[] {
  const ends: number[] = [];
  return labels.map(({ x, width }) => {
    const start = x - width / 2;
    const free = ends.findIndex((end) => end + 2 <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = x + width / 2;
    return lane;
  });
}
