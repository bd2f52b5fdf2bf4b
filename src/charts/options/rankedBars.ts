import { amountLabels } from './amountLabels.ts';
import type { Drawing } from './drawing.ts';
import { type LedgerRow, layOutRows, ledgerParts } from './rowLayout.ts';
import { baseOption, colour, type DrawingSize } from './theme.ts';

/** `first`: what the title speaks of; `rest`: several taken together; `unknown`: what the documents do not say. */
export type BarTone = 'first' | 'plain' | 'rest' | 'unknown';

export interface RankedBar {
  label: string;
  yuan: string;
  tone: BarTone;
}

/** Amounts by category, largest first. */
export interface RankedBars {
  bars: RankedBar[];
}

const BAR = 9;

const toneStyle: Readonly<Record<BarTone, object>> = {
  first: { color: colour.accent },
  plain: { color: colour.second },
  rest: { color: colour.paper, borderColor: colour.second, borderWidth: 1 },
  unknown: { color: colour.paper, borderColor: colour.inkSoft, borderWidth: 1, borderType: 'dashed' },
};

/** Bars from zero on one linear scale: a bar half as long is half the money. Amounts too small to see are read as text. */
export function rankedBarsDrawing({ bars }: RankedBars, size: DrawingSize): Drawing {
  const amounts = amountLabels(bars.map(({ yuan }) => yuan));
  const rows: LedgerRow[] = bars.map(({ label, yuan }) => ({ label, figure: amounts.label(yuan), markHeight: BAR }));
  const layout = layOutRows(rows, size);
  const parts = ledgerParts(layout, rows);
  const largest = Math.max(...bars.map(({ yuan }) => Number(yuan)), 1);
  return {
    width: layout.width,
    height: layout.height,
    marks: [bars.map((_, index) => index)],
    option: {
      ...baseOption,
      grid: parts.grid,
      xAxis: { type: 'value', min: 0, max: largest, show: false },
      yAxis: parts.yAxis,
      graphic: parts.graphic,
      series: [
        {
          type: 'bar',
          barWidth: BAR,
          clip: false,
          emphasis: { disabled: true },
          data: bars.map(({ yuan, tone }, index) => ({
            value: [Number(yuan), layout.rows[index]?.markSlot],
            itemStyle: toneStyle[tone],
          })),
        },
      ],
    },
  };
}
