import { expect, it, vi } from 'vitest';
import { drawingOf } from '../../../src/charts/render/drawings.ts';
import { renderChart } from '../../../src/charts/render/renderChart.ts';
import { samplePlots } from '../../support/samplePlots.ts';

const drawn = vi.hoisted(() => ({ times: 0 }));

vi.mock('echarts/core', async (importOriginal) => {
  const original = await importOriginal<typeof import('echarts/core')>();
  const init: typeof original.init = (...parts) => {
    drawn.times += 1;
    return original.init(...parts);
  };
  return { ...original, init };
});

it('draws equal charts once and different ones each', () => {
  for (let pass = 0; pass < 2; pass += 1) {
    for (const plot of samplePlots) renderChart(drawingOf(structuredClone(plot), 'narrow'));
  }
  expect(drawn.times).toBe(samplePlots.length);
});
