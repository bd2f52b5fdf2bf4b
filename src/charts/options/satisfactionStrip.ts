import type { Drawing } from './drawing.ts';
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
import { textWidth } from './textWidth.ts';
import { baseOption, colour, type DrawingSize, type } from './theme.ts';

/** `own` is what the page is about; `near` and `far` are what it is seen against. */
export type StripTone = 'own' | 'near' | 'far';

export interface StripGroup {
  label: string;
  tone: StripTone;
  /** each percentage that occurs, ascending, with the number of targets that print it */
  values: { percent: string; count: number }[];
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
const LARGEST = 13;
const SINGLE = 5;
const SMALLEST = 3.5;

const toneStyle: Readonly<Record<StripTone, object>> = {
  own: { color: colour.accent, opacity: 1 },
  near: { color: colour.second, opacity: 1 },
  far: { color: colour.paper, borderColor: colour.inkSoft, borderWidth: 1.5, opacity: 1 },
};

interface Dot {
  percent: number;
  count: number;
  radius: number;
  /** the count stands a line higher because that of its neighbour would touch it */
  raised: boolean;
}

/** Dots whose area is the number of targets; more than one is written over the dot. */
export function satisfactionStripDrawing({ groups }: SatisfactionStrip, size: DrawingSize): Drawing {
  const axis = percentAxis(groups.flatMap(({ values }) => values.map(({ percent }) => Number(percent))));
  const rowTexts = groups.map((group) => ({
    label: rowLabel(group),
    figure: `目标 ${countOf(group)} 项`,
    markHeight: 0,
  }));
  const markWidth = layOutRows(rowTexts, size).markWidth - 2 * INSET;
  const pixelsPerPercent = markWidth / (axis.max - axis.min);
  const dots = placeDots(groups, pixelsPerPercent);
  const radius = Math.max(SMALLEST, ...dots.flat().map((dot) => dot.radius));
  const counts = dots.flat().some((dot) => dot.raised) ? 2 * COUNT_LINE : COUNT_LINE;
  const order = rowsWithScales(groups.length);
  const rows: LedgerRow[] = order.map((row) => ({
    label: '',
    figure: '',
    ...(row === 'scale'
      ? { markHeight: SCALE_HEIGHT - 10 }
      : { ...rowTexts[row], markHeight: Math.ceil(2 * radius + counts + 6) }),
  }));
  const layout = layOutRows(rows, size);
  const parts = ledgerParts(layout, rows, INSET);
  const ticks = ticksOf(axis, layout.markLeft + INSET, markWidth);
  const scales = layout.rows.flatMap(({ bottom, markMiddle }, at) => {
    const row = order[at];
    if (row === undefined || row === 'scale') return tickLabels(ticks, bottom);
    const dotY = markMiddle + counts / 2;
    const underCount = ({ percent }: Tick) => (dots[row] ?? []).some((dot) => reaches(dot, percent, pixelsPerPercent));
    return tickLines(ticks, (tick) => (underCount(tick) ? dotY : dotY - radius - 3), bottom);
  });
  const slotOf = (group: number) => layout.rows[order.indexOf(group)]?.markSlot;
  return {
    width: layout.width,
    height: layout.height + SCALE_HEIGHT,
    marks: marksOf(groups),
    option: {
      ...baseOption,
      grid: parts.grid,
      xAxis: { type: 'value', ...axis, show: false },
      yAxis: parts.yAxis,
      graphic: [...scales, ...tickLabels(ticks, layout.height + SCALE_HEIGHT), ...parts.graphic],
      series: groups.map((group, row) => ({
        type: 'scatter',
        clip: false,
        emphasis: { disabled: true },
        itemStyle: toneStyle[group.tone],
        // The row's slot is the middle of its mark; the dots sit on its lower part, under their counts.
        symbolOffset: [0, counts / 2],
        data: (dots[row] ?? []).map(({ percent, count, radius, raised }) => ({
          value: [percent, slotOf(row)],
          symbolSize: 2 * radius,
          label: {
            show: count > 1,
            formatter: String(count),
            position: 'top',
            distance: raised ? COUNT_LINE + 2 : 2,
            color: colour.ink,
            fontSize: type.small,
          },
        })),
      })),
    },
  };
}

/** What stands before the dots of a row; targets without a percentage are counted here, never dropped. */
function rowLabel({ label, withoutPercent }: StripGroup): string {
  return withoutPercent > 0 ? `${label}\n另有 ${withoutPercent} 项不是百分数` : label;
}

function countOf({ values }: StripGroup): number {
  return values.reduce((sum, { count }) => sum + count, 0);
}

/** Row i of the table is the i-th value over all groups. */
function marksOf(groups: readonly StripGroup[]): number[][] {
  let row = 0;
  return groups.map(({ values }) => values.map(() => row++));
}

/** True where a dot, or the number over it, stands on the line of a percentage. */
function reaches(dot: Dot, percent: number, pixelsPerPercent: number): boolean {
  return Math.abs(dot.percent - percent) * pixelsPerPercent < countWidth(dot) / 2 + 2;
}

function countWidth({ count }: Pick<Dot, 'count'>): number {
  return count > 1 ? textWidth(String(count), type.small) : 0;
}

/** Area is proportional to the count, on one scale for all rows, and as large as neighbours allow without touching. */
function placeDots(groups: readonly StripGroup[], pixelsPerPercent: number): Dot[][] {
  const rows = groups.map(({ values }) => values.map(({ percent, count }) => ({ percent: Number(percent), count })));
  let scale = SINGLE;
  for (const row of rows) {
    for (const [index, { percent, count }] of row.entries()) {
      scale = Math.min(scale, LARGEST / Math.sqrt(count));
      const before = row[index - 1];
      if (before) {
        const gap = (percent - before.percent) * pixelsPerPercent - 1;
        scale = Math.min(scale, gap / (Math.sqrt(count) + Math.sqrt(before.count)));
      }
    }
  }
  return rows.map((row) => {
    let freeFrom = Number.NEGATIVE_INFINITY;
    let raisedBefore = false;
    return row.map(({ percent, count }) => {
      const half = count > 1 ? countWidth({ count }) / 2 + 1 : 0;
      const x = percent * pixelsPerPercent;
      const raised = half > 0 && x - half < freeFrom && !raisedBefore;
      if (half > 0) {
        freeFrom = x + half;
        raisedBefore = raised;
      }
      return { percent, count, radius: Math.max(SMALLEST, scale * Math.sqrt(count)), raised };
    });
  });
}
