import type { Plot } from '../../src/charts/data/chart.ts';
import { draw } from '../../src/charts/drawings/plot.ts';
import { BASELINE, type DrawingSize, type } from '../../src/charts/drawings/theme.ts';
import { renderChart } from '../../src/charts/render/renderChart.ts';

/** The SVG of a plot as the page gets it. */
export const svgOf = (plot: Plot, size: DrawingSize) => renderChart(draw(plot, size));

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** A text of a drawing with the box it takes, judged by a font as wide as any in use; `y` is its middle. */
export interface DrawnText {
  text: string;
  x: number;
  y: number;
  anchor: string;
  fontSize: number;
}

/** Every text of a drawing, in the order of the markup. */
export function textsOf(svg: string): DrawnText[] {
  let around = '';
  return [...svg.matchAll(/<(g|\/g|text)\b([^>]*)>([^<]*)/g)].flatMap(([, tag, attributes = '', text = '']) => {
    if (tag !== 'text') around = tag === 'g' ? attributes : '';
    if (tag !== 'text') return [];
    const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(`${attributes}${around}`)?.[1];
    const fontSize = Number(read('font-size') ?? type.label);
    return {
      text: text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity),
      x: Number(read('x')),
      y: Number(read('y')) - BASELINE * fontSize,
      anchor: read('text-anchor') ?? 'start',
      fontSize,
    };
  });
}

/** The bars of a drawing by mark: where each starts and how long it is, in pixels. */
export function barsOf(svg: string): { mark: number; x: number; length: number }[] {
  return [...svg.matchAll(/<path d="M([\d.]+) [\d.]+h(-?[\d.]+)[^"]*"[^>]*data-mark="(\d+)"/g)].map(
    ([, x, length, mark]) => ({ mark: Number(mark), x: Number(x), length: Number(length) }),
  );
}

/** The dots of a drawing by mark, each with the radius it is seen with. */
export function dotsOf(svg: string): { mark: number; x: number; y: number; radius: number }[] {
  const piles = svg.matchAll(
    /(?:<g data-mark="(\d+)">)?<path d="((?:M[\d.]+ [\d.]+h0)+)" stroke-width="([\d.]+)" class="[^"]*"(?: data-mark="(\d+)")?/g,
  );
  return [...piles].flatMap(([, outlined, course = '', wide, plain]) => {
    const mark = outlined ?? plain;
    // The second of the two paths of an outlined pile.
    if (mark === undefined) return [];
    return [...course.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({
      mark: Number(mark),
      x: Number(x),
      y: Number(y),
      radius: Number(wide) / 2,
    }));
  });
}
