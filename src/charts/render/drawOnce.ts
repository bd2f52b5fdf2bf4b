import { createHash } from 'node:crypto';
import type { Drawing } from '../options/drawing.ts';

/** Draws a chart as SVG, here or in another process; what is drawn is given as the JSON of a `Drawing`. */
export type Draw = (drawing: string) => string | Promise<string>;

/** Draws in this process. The library is loaded only then. */
export const drawHere: Draw = async (drawing) => {
  const { renderChart } = await import('./renderChart.ts');
  return renderChart(JSON.parse(drawing) as Drawing);
};

/** Equal drawings stand on pages that are made one soon after the other: those of a unit, of a document. */
const CACHE_SIZE = 4000;

/** A way of drawing that draws equal drawings once. */
export function drawOnce(draw: Draw): (drawing: Drawing) => string | Promise<string> {
  const drawn = new Map<string, string | Promise<string>>();
  return (drawing) => {
    const json = JSON.stringify(drawing);
    const key = createHash('sha256').update(json).digest('base64');
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const svg = draw(json);
    if (drawn.size >= CACHE_SIZE) drawn.delete(drawn.keys().next().value ?? '');
    drawn.set(key, svg);
    return svg;
  };
}
