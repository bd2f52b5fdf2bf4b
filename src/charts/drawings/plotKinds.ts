import { costIndicatorsDrawing } from './costIndicators.ts';
import type { Drawing } from './drawing.ts';
import { fundingSourcesDrawing } from './fundingSources.ts';
import { rankedBarsDrawing } from './rankedBars.ts';
import { satisfactionStripDrawing } from './satisfactionStrip.ts';
import { spendingScheduleDrawing } from './spendingSchedule.ts';
import type { DrawingSize } from './theme.ts';

/** Every way of drawing, with what lays it out. A new one is a function and a line here. */
export const PLOT_KINDS = {
  'ranked-bars': rankedBarsDrawing,
  'satisfaction-strip': satisfactionStripDrawing,
  'funding-sources': fundingSourcesDrawing,
  'cost-parts': costIndicatorsDrawing,
  'spending-schedule': spendingScheduleDrawing,
} satisfies Record<string, (plot: never, size: DrawingSize) => Drawing>;

export type PlotKind = keyof typeof PLOT_KINDS;

/** What a way of drawing takes. */
export type PlotOf<Kind extends PlotKind> = { kind: Kind } & Parameters<(typeof PLOT_KINDS)[Kind]>[0];

/** What is drawn: the kind picks the way, the plot is its input. Plain data, so equal plots are equal charts. */
export type Plot = { [Kind in PlotKind]: PlotOf<Kind> }[PlotKind];
