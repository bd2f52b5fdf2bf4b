import { parentPort } from 'node:worker_threads';
import { renderChart } from '../src/charts/render/renderChart.ts';

/** Draws what it is told, one drawing after the other, beside the process that makes the pages. */
parentPort?.on('message', ({ number, drawing }: { number: number; drawing: string }) => {
  parentPort?.postMessage({ number, svg: renderChart(JSON.parse(drawing)) });
});
