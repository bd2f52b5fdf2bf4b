import type { Plot } from '../../src/charts/data/chart.ts';
import { drawingOf } from '../../src/charts/drawings/drawingOf.ts';
import type { DrawingSize } from '../../src/charts/drawings/theme.ts';
import { renderChart } from '../../src/charts/render/renderChart.ts';

/** The SVG of a plot as the page gets it. */
export const svgOf = (plot: Plot, size: DrawingSize) => renderChart(drawingOf(plot, size));

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** A text of a drawing with the box it takes, judged by a font as wide as any in use. */
export interface DrawnText {
  text: string;
  x: number;
  y: number;
  anchor: string;
  fontSize: number;
}

/** Every text of a drawing, in the order of the markup. */
export function textsOf(svg: string): DrawnText[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    return {
      text: text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity),
      x: Number(read('x')),
      y: Number(read('y')),
      anchor: read('text-anchor') ?? 'start',
      fontSize: Number(read('font-size') ?? 15),
    };
  });
}

/** The bars of a drawing by mark: where each starts and how long it is, in pixels. */
export function barsOf(svg: string): { mark: number; x: number; length: number }[] {
  return [...svg.matchAll(/<path d="M([\d.]+) [\d.]+h(-?[\d.]+)[^"]*"[^>]*data-mark="(\d+)"/g)].map(
    ([, x, length, mark]) => ({ mark: Number(mark), x: Number(x), length: Number(length) }),
  );
}

/** The dots of a drawing by mark. */
export function dotsOf(svg: string): { mark: number; x: number; y: number; radius: number }[] {
  return [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"[^>]*data-mark="(\d+)"/g)].map(
    ([, x, y, radius, mark]) => ({ mark: Number(mark), x: Number(x), y: Number(y), radius: Number(radius) }),
  );
}
