import type { Bar, Line, Text } from './drawing.ts';
import { textWidth } from './textWidth.ts';
import { type DrawingSize, drawingWidths } from './theme.ts';
import { wrapText } from './wrapText.ts';

/** A row of a ledger-like chart: a label at the left, a figure at the right of it, and a mark. */
export interface LedgerRow {
  label: string;
  figure: string;
  /** height the mark needs, pixels */
  markHeight: number;
}

/** Where everything of a row stands, in pixels from the top. */
interface PlacedRow {
  /** the lines of the label, each with its middle */
  lines: { text: string; y: number }[];
  figureMiddle: number;
  markMiddle: number;
  /** where the rule under the row stands */
  bottom: number;
}

export interface RowLayout {
  rows: PlacedRow[];
  height: number;
  width: number;
  /** pixels from the left edge to where marks start */
  markLeft: number;
  markWidth: number;
}

/** The unit of height, in pixels: small enough to centre lines and marks of any height. */
const SLOT = 2;
const middleOf = (slot: number): number => (slot + 0.5) * SLOT;
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
    const lines = texts.map((text, index) => ({ text, y: middleOf(top + index * LINE + 5) }));
    const textEnd = top + texts.length * LINE;
    const markTop = wide ? top : textEnd + 1;
    const markSlot = markTop + Math.floor((wide ? Math.max(markSlots, LINE) : markSlots) / 2);
    const markEnd = markTop + markSlots;
    slot = Math.max(textEnd, markEnd) + (wide ? GAP : 0);
    return { lines, figureMiddle: middleOf(top + 5), markMiddle: middleOf(markSlot), bottom: slot * SLOT };
  });
  return { rows: placed, height: slot * SLOT, width, markLeft, markWidth: width - markLeft };
}

/** The labels and figures of rows, and the rules under them. */
export function ledgerParts(layout: RowLayout, rows: readonly LedgerRow[]): { rules: Line[]; texts: Text[] } {
  const wide = layout.markLeft > 0;
  const figures = { x: wide ? layout.markLeft - FIGURE_GAP : layout.width, anchor: 'end' } as const;
  return {
    rules: layout.rows.map(({ bottom }) => rule(0, bottom - 0.5, layout.width)),
    texts: [
      ...layout.rows.flatMap(({ lines }) => lines.map(({ text, y }) => ({ shape: 'text', x: 0, y, text }) as const)),
      ...layout.rows.flatMap(({ figureMiddle: y }, index) => {
        const text = rows[index]?.figure ?? '';
        return text === '' ? [] : [{ shape: 'text', ...figures, y, text } as const];
      }),
    ],
  };
}

interface BarInRow extends Pick<Bar, 'look' | 'mark'> {
  /** pixels */
  height: number;
  /** where it starts and ends, on a scale that ends at `of` */
  from: number;
  to: number;
  of: number;
}

/** A bar where the mark of a row stands. */
export function barIn(layout: RowLayout, row: number, { height, from, to, of, look, mark }: BarInRow): Bar {
  const x = layout.markLeft + (from / of) * layout.markWidth;
  const y = (layout.rows[row]?.markMiddle ?? 0) - height / 2;
  return { shape: 'bar', x, y, width: ((to - from) / of) * layout.markWidth, height, look, mark };
}

/** A horizontal hairline in the colour of rules. */
export const rule = (x1: number, y: number, x2: number): Line => ({
  shape: 'line',
  points: [
    [x1, y],
    [x2, y],
  ],
  stroke: 'rule',
});
