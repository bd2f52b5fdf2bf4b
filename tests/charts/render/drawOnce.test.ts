import { expect, it } from 'vitest';
import { drawingOf } from '../../../src/charts/render/drawings.ts';
import { drawOnce } from '../../../src/charts/render/drawOnce.ts';
import { samplePlots } from '../../support/samplePlots.ts';

it('draws equal charts once and different ones each', async () => {
  const asked: string[] = [];
  const draw = drawOnce(async (drawing) => {
    asked.push(drawing);
    return `drawing ${asked.length}`;
  });
  const pass = () => Promise.all(samplePlots.map((plot) => draw(drawingOf(structuredClone(plot), 'narrow'))));
  expect(await pass()).toEqual(await pass());
  expect(asked).toHaveLength(samplePlots.length);
  expect(asked[0]).toBe(JSON.stringify(drawingOf(samplePlots[0] as (typeof samplePlots)[number], 'narrow')));
});
