import type { Drawing } from './drawing.ts';
import { PLOT_KINDS, type PlotKind, type PlotOf } from './plotKinds.ts';
import type { DrawingSize } from './theme.ts';

const builders: { [Kind in PlotKind]: (plot: PlotOf<Kind>, size: DrawingSize) => Drawing } = PLOT_KINDS;

/** The drawing of a plot at one of the designed widths. */
export function drawingOf<Kind extends PlotKind>(plot: PlotOf<Kind>, size: DrawingSize): Drawing {
  const build = builders[plot.kind as Kind];
  return build(plot, size);
}
