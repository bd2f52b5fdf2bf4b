import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Drawing } from '../options/drawing.ts';
import { cleanSvg } from './cleanSvg.ts';

use([BarChart, LineChart, ScatterChart, GraphicComponent, GridComponent, SVGRenderer]);

/**
 * Draws an option as clean, reproducible SVG: equal drawings give equal text. The text needs the colours of charts.css (or
 * `standaloneSvg`), and a name from the element around it.
 */
export function renderChart({ option, width, height, marks }: Drawing): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    // ECharts completes the option in place; a drawing stays as it was given.
    chart.setOption(structuredClone(option));
    return cleanSvg(chart.renderToSVGString(), marks);
  } finally {
    chart.dispose();
  }
}
