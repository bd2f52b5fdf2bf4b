import { amountLabels } from './amountLabels.ts';
import type { Drawing } from './drawing.ts';
import { type LedgerRow, layOutRows, ledgerParts } from './rowLayout.ts';
import { baseOption, colour, type DrawingSize } from './theme.ts';

/** `main` and `other` are money the documents name, `unknown` is what they leave open. */
export type PartTone = 'main' | 'other' | 'unknown';

export interface Part {
  label: string;
  yuan: string;
  tone: PartTone;
}

/** A total and its parts. They need not add up: what is missing or too much is seen. */
export interface PartsOfTotal {
  totalLabel: string;
  total: string;
  parts: Part[];
  /** true where the bar of the total shows the parts stacked; false where it is a measure beside them */
  stacked: boolean;
}

const TOTAL_BAR = 15;
const PART_BAR = 9;

const toneStyle: Readonly<Record<PartTone, object>> = {
  main: { color: colour.accent },
  other: { color: colour.second },
  unknown: { color: colour.paper, borderColor: colour.inkSoft, borderWidth: 1, borderType: 'dashed' },
};
const totalStyle = { color: colour.inkSoft };

/**
 * A stacked bar of the total with its parts pulled down under it, each where it stands in the stack, so that every part
 * has its label beside it. One linear scale from zero. Row 0 of the table is the total, row i + 1 part i.
 */
export function cascadeDrawing({ totalLabel, total, parts, stacked }: PartsOfTotal, size: DrawingSize): Drawing {
  const amounts = amountLabels([total, ...parts.map(({ yuan }) => yuan)]);
  const rows: LedgerRow[] = [
    { label: totalLabel, figure: amounts.label(total), markHeight: TOTAL_BAR },
    ...parts.map(({ label, yuan }) => ({ label, figure: amounts.label(yuan), markHeight: PART_BAR })),
  ];
  const layout = layOutRows(rows, size);
  const ledger = ledgerParts(layout, rows);
  const starts: number[] = [];
  let sum = 0;
  for (const { yuan } of parts) {
    starts.push(sum);
    sum += Number(yuan);
  }
  const slot = (row: number) => layout.rows[row]?.markSlot;
  const totals = stacked
    ? parts.map((part) => bar('total', TOTAL_BAR, [{ value: [Number(part.yuan), slot(0)], ...style(part) }]))
    : [bar('total', TOTAL_BAR, [{ value: [Number(total), slot(0)], itemStyle: totalStyle }])];
  // Bars of two widths on one axis would be set side by side in their band: the total uses the axis of the figures.
  const totalBars = totals.map((series) => ({ ...series, yAxisIndex: 1 }));
  const offsets = bar(
    'parts',
    PART_BAR,
    parts.map((_, index) => [starts[index], slot(index + 1)]),
  );
  const partBars = parts.map((part, index) => ({ value: [Number(part.yuan), slot(index + 1)], ...style(part) }));
  return {
    width: layout.width,
    height: layout.height,
    marks: [...totalBars.map((_, index) => [stacked ? index + 1 : 0]), [], parts.map((_, index) => index + 1)],
    option: {
      ...baseOption,
      grid: ledger.grid,
      xAxis: { type: 'value', min: 0, max: Math.max(Number(total), sum, 1), show: false },
      yAxis: ledger.yAxis,
      graphic: ledger.graphic,
      series: [
        ...totalBars,
        { ...offsets, itemStyle: { color: 'none' }, silent: true },
        bar('parts', PART_BAR, partBars),
      ],
    },
  };
}

function style({ tone }: Part) {
  return { itemStyle: toneStyle[tone] };
}

function bar(stack: string, barWidth: number, data: unknown[]) {
  return { type: 'bar', stack, barWidth, clip: false, emphasis: { disabled: true }, data };
}
