import { amountLabels } from './amountLabels.ts';
import type { Drawing, Look } from './drawing.ts';
import { barIn, type LedgerRow, layOutRows, ledgerParts } from './rowLayout.ts';
import type { DrawingSize } from './theme.ts';

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

const LOOKS: Readonly<Record<BarTone, Look>> = {
  first: { fill: 'accent' },
  plain: { fill: 'second' },
  rest: { fill: 'paper', stroke: 'second' },
  unknown: { fill: 'paper', stroke: 'soft', dashed: true },
};

/** Bars from zero on one linear scale: a bar half as long is half the money. Amounts too small to see are read as text. */
export function rankedBarsDrawing({ bars }: RankedBars, size: DrawingSize): Drawing {
  const amounts = amountLabels(bars.map(({ yuan }) => yuan));
  const rows: LedgerRow[] = bars.map(({ label, yuan }) => ({ label, figure: amounts.label(yuan), markHeight: BAR }));
  const layout = layOutRows(rows, size);
  const { rules, texts } = ledgerParts(layout, rows);
  const largest = Math.max(...bars.map(({ yuan }) => Number(yuan)), 1);
  const marks = bars.map(({ yuan, tone }, mark) =>
    barIn(layout, mark, { height: BAR, from: 0, to: Number(yuan), of: largest, look: LOOKS[tone], mark }),
  );
  return { width: layout.width, height: layout.height, shapes: [...rules, ...texts, ...marks] };
}
