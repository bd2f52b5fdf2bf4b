import { type Draw, drawOnce } from '../charts/render/drawOnce.ts';
import { handedToPages } from './handedToPages.ts';

/** Without a command that draws elsewhere, in this process. The library is loaded only then. */
const drawHere: Draw = async (drawing) => {
  const { renderChart } = await import('../charts/render/renderChart.ts');
  return renderChart(JSON.parse(drawing));
};

/** Draws a chart for a page, equal ones once. */
export const drawChart = drawOnce((drawing) => (handedToPages()?.draw ?? drawHere)(drawing));
