import { afterAll, expect, it, vi } from 'vitest';
import { samplePlots } from '../../support/samplePlots.ts';

// Unit tests share their modules: what is counted here must be loaded anew, and again for whoever comes after.
afterAll(() => {
  vi.doUnmock('echarts/core');
  vi.resetModules();
});

it('draws equal charts once and different ones each', async () => {
  let times = 0;
  vi.resetModules();
  vi.doMock('echarts/core', async (importOriginal) => {
    const original = await importOriginal<typeof import('echarts/core')>();
    const init: typeof original.init = (...parts) => {
      times += 1;
      return original.init(...parts);
    };
    return { ...original, init };
  });
  const { drawingOf } = await import('../../../src/charts/render/drawings.ts');
  const { renderChart } = await import('../../../src/charts/render/renderChart.ts');
  for (let pass = 0; pass < 2; pass += 1) {
    for (const plot of samplePlots) renderChart(drawingOf(structuredClone(plot), 'narrow'));
  }
  expect(times).toBe(samplePlots.length);
});
