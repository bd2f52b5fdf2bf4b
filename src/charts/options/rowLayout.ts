import { textWidth } from './textWidth.ts';
import { baseGrid, colour, type DrawingSize, drawingWidths, type } from './theme.ts';
import { wrapText } from './wrapText.ts';

/** A row of a ledger-like chart: a label at the left, a figure at the right of it, and a mark. */
export interface LedgerRow {
  label: string;
  figure: string;
  /** height the mark needs, pixels */
  markHeight: number;
}

/** Where everything of a row stands. Positions are slots of the category axis, each `SLOT` pixels high. */
interface PlacedRow {
  lines: { text: string; slot: number }[];
  figureSlot: number;
  markSlot: number;
  /** pixels from the top to the middle of the mark */
  markMiddle: number;
  /** pixels from the top to the rule under the row */
  bottom: number;
}

export interface RowLayout {
  rows: PlacedRow[];
  slots: number;
  height: number;
  width: number;
  /** pixels from the left edge to where marks start */
  markLeft: number;
  markWidth: number;
}

/** The unit of height: small enough to centre lines and marks of any height. */
const SLOT = 2;
const LINE = 11;
const GAP = 5;
const WIDE_LABEL = 232;
const FIGURE_GAP = 14;

/**
 * Lays rows out: narrow, the mark stands under its label; wide, beside it. Labels wrap into as many lines as they need,
 * and a row is as high as its own content, so that one long name does not stretch the others.
 */
export function layOutRows(rows: readonly LedgerRow[], size: DrawingSize): RowLayout {
  const width = drawingWidths[size];
  const figureWidth = Math.max(0, ...rows.map((row) => textWidth(row.figure)));
  const wide = size === 'wide';
  const markLeft = wide ? WIDE_LABEL + FIGURE_GAP * 2 + figureWidth : 0;
  let slot = 0;
  const placed = rows.map((row) => {
    const room = wide ? WIDE_LABEL : width - (row.figure ? textWidth(row.figure) + FIGURE_GAP : 0);
    const texts = wrapText(row.label, room);
    const markSlots = Math.ceil(row.markHeight / SLOT);
    slot += GAP;
    const top = slot;
    const lines = texts.map((text, index) => ({ text, slot: top + index * LINE + 5 }));
    const textEnd = top + texts.length * LINE;
    const markTop = wide ? top : textEnd + 1;
    const markSlot = markTop + Math.floor((wide ? Math.max(markSlots, LINE) : markSlots) / 2);
    const markEnd = markTop + markSlots;
    slot = Math.max(textEnd, markEnd) + (wide ? GAP : 0);
    return { lines, figureSlot: top + 5, markSlot, markMiddle: (markSlot + 0.5) * SLOT, bottom: slot * SLOT };
  });
  return { rows: placed, slots: slot, height: slot * SLOT, width, markLeft, markWidth: width - markLeft };
}

/**
 * The category axes that print labels and figures, the grid the marks stand in, and the rules under the rows.
 * @param inset room at both ends of the grid for marks wider than a point, pixels
 */
export function ledgerParts(layout: RowLayout, rows: readonly LedgerRow[], inset = 0) {
  const labels: string[] = Array(layout.slots).fill('');
  const figures: string[] = Array(layout.slots).fill('');
  layout.rows.forEach((placed, index) => {
    for (const { text, slot } of placed.lines) labels[slot] = text;
    figures[placed.figureSlot] = rows[index]?.figure ?? '';
  });
  const wide = layout.markLeft > 0;
  return {
    grid: {
      ...baseGrid,
      left: layout.markLeft + inset,
      right: inset,
      top: 0,
      height: layout.height,
    },
    yAxis: [
      textAxis(labels, 'left', layout.markLeft + inset, 'left'),
      wide ? textAxis(figures, 'left', FIGURE_GAP + inset, 'right') : textAxis(figures, 'right', inset, 'right'),
    ],
    graphic: layout.rows.map(({ bottom }) => rule(0, bottom - 0.5, layout.width, bottom - 0.5)),
  };
}

function textAxis(data: string[], position: 'left' | 'right', margin: number, align: 'left' | 'right') {
  return {
    type: 'category',
    inverse: true,
    data,
    position,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      // Only the slots that hold text: ECharts would set hundreds of empty labels.
      customValues: data.flatMap((text, slot) => (text === '' ? [] : [slot])),
      interval: 0,
      margin,
      align,
      color: colour.ink,
      fontSize: type.label,
      hideOverlap: false,
    },
  };
}

/** A hairline in the colour of rules. */
export function rule(x1: number, y1: number, x2: number, y2: number) {
  return hairline(x1, y1, x2, y2, { stroke: colour.rule, lineWidth: 1 });
}

/** A line that values are read off: thin, and dark enough to be followed. */
export function tickLine(x1: number, y1: number, x2: number, y2: number) {
  return hairline(x1, y1, x2, y2, { stroke: colour.inkSoft, lineWidth: 0.5 });
}

function hairline(x1: number, y1: number, x2: number, y2: number, style: { stroke: string; lineWidth: number }) {
  return { type: 'line', silent: true, shape: { x1, y1, x2, y2 }, style };
}
