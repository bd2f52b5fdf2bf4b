import type { Drawing } from './drawing.ts';
import { rule } from './rowLayout.ts';
import { textWidth } from './textWidth.ts';
import { baseGrid, baseOption, colour, type DrawingSize, drawingWidths, type } from './theme.ts';

/** Shares of the year's money to be spent by a date, in printed order. */
export interface SpendingSchedule {
  steps: { label: string; percent: string }[];
}

const PLOT = { narrow: 120, wide: 150 } as const;
const TOP = 28;
const LINE = 20;
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
  const names: string[] = Array(length + 1).fill('');
  steps.forEach(({ label }, index) => {
    names[positions[index] ?? 0] = '\n'.repeat(lanes[index] ?? 0) + label;
  });
  const bottom = TOP + PLOT[size];
  return {
    width,
    height: bottom + 10 + LINE * (Math.max(...lanes) + 1),
    marks: [[], steps.map((_, index) => index)],
    option: {
      ...baseOption,
      grid: { ...baseGrid, left, right, top: TOP, height: PLOT[size] },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: names,
        axisLine: { lineStyle: { color: colour.inkSoft } },
        axisTick: { show: false },
        axisLabel: { interval: 0, color: colour.ink, fontSize, lineHeight: LINE, margin: 8, hideOverlap: false },
      },
      yAxis: {
        type: 'value',
        show: false,
        min: 0,
        max: Math.max(100, ...steps.map(({ percent }) => Number(percent))),
      },
      graphic: [rule(left, TOP + 0.5, width, TOP + 0.5)],
      series: [
        {
          type: 'line',
          step: 'end',
          symbol: 'none',
          clip: false,
          silent: true,
          lineStyle: { color: colour.second, width: 2 },
          data: [[0, 0], ...steps.map(({ percent }, index) => [positions[index], Number(percent)])],
        },
        {
          type: 'scatter',
          symbolSize: 9,
          clip: false,
          emphasis: { disabled: true },
          itemStyle: { color: colour.accent, opacity: 1 },
          data: steps.map(({ percent }, index) => ({
            value: [positions[index], Number(percent)],
            label: {
              show: true,
              formatter: `${percent}%`,
              position: 'top',
              color: colour.ink,
              fontSize: type.label,
              distance: 4,
            },
          })),
        },
      ],
    },
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
