import type { Drawing } from './drawing.ts';
import type { DrawingSize } from './theme.ts';

/** A way of drawing: what is drawn → its shapes at one of the designed widths. */
export type Layout<Input> = (input: Input, size: DrawingSize) => Drawing;

/** What is drawn, and in which way. Equal inputs of one layout are equal plots. */
export interface Plot {
  layout: Layout<never>;
  /** what the layout takes, plain data */
  input: unknown;
}

export const plotOf = <Input>(layout: Layout<Input>, input: NoInfer<Input>): Plot => ({ layout, input });

/** What a plot shows that is drawn in this way; null for any other. */
export const inputOf = <Input>(plot: Plot | null | undefined, layout: Layout<Input>): Input | null =>
  plot?.layout === layout ? (plot.input as Input) : null;

/** The drawing of a plot at one of the designed widths. */
export const draw = ({ layout, input }: Plot, size: DrawingSize): Drawing => layout(input as never, size);
