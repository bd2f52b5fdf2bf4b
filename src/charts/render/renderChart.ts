import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { sha256Hex } from '../../identity/fingerprint.ts';
import type { Drawing } from '../options/drawing.ts';
import { cleanSvg } from './cleanSvg.ts';

use([BarChart, LineChart, ScatterChart, GraphicComponent, GridComponent, SVGRenderer]);

/** A chart stands in a page and in a file of its own, which are written far apart: enough for ten thousand pages. */
const CACHE_SIZE = 30_000;
const rendered = new Map<string, string>();

/**
 * Draws an option as clean, reproducible SVG: equal drawings give equal text and are drawn once. The text needs the
 * colours of charts.css (or `standaloneSvg`), and a name from the element around it.
 */
export function renderChart(drawing: Drawing): string {
  const key = sha256Hex(JSON.stringify(drawing));
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const svg = cleanSvg(draw(drawing), drawing.marks);
  if (rendered.size >= CACHE_SIZE) rendered.delete(rendered.keys().next().value ?? '');
  rendered.set(key, svg);
  return svg;
}

function draw({ option, width, height }: Drawing): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    // ECharts completes the option in place; a drawing stays as it was given.
    chart.setOption(structuredClone(option));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
