import type { Plot } from '../data/chart.ts';
import { costIndicatorsDrawing } from '../options/costIndicators.ts';
import type { Drawing } from '../options/drawing.ts';
import { fundingSourcesDrawing } from '../options/fundingSources.ts';
import { rankedBarsDrawing } from '../options/rankedBars.ts';
import { satisfactionStripDrawing } from '../options/satisfactionStrip.ts';
import { spendingScheduleDrawing } from '../options/spendingSchedule.ts';
import type { DrawingSize } from '../options/theme.ts';

type Builders = { [Kind in Plot['kind']]: (plot: Extract<Plot, { kind: Kind }>, size: DrawingSize) => Drawing };

const builders: Builders = {
  'ranked-bars': rankedBarsDrawing,
  'satisfaction-strip': satisfactionStripDrawing,
  'funding-sources': fundingSourcesDrawing,
  'cost-parts': costIndicatorsDrawing,
  'spending-schedule': spendingScheduleDrawing,
};

/** The drawing of a plot at one of the designed widths. */
export function drawingOf<Kind extends Plot['kind']>(plot: Extract<Plot, { kind: Kind }>, size: DrawingSize): Drawing {
  const build = builders[plot.kind as Kind];
  return build(plot, size);
}
