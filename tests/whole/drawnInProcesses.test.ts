import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { svgOf } from '../support/drawn.ts';
import { samplePlots } from '../support/samplePlots.ts';

it('a process draws the same bytes as any other, whatever it drew before', () => {
  const program = `
    import { createHash } from 'node:crypto';
    import { samplePlots } from './tests/support/samplePlots.ts';
    import { draw } from './src/charts/drawings/plot.ts';
    import { renderChart } from './src/charts/render/renderChart.ts';
    const hash = createHash('sha256');
    const drawn = [...samplePlots].reverse().map((plot) => renderChart(draw(plot, 'wide')));
    for (const svg of drawn.reverse()) hash.update(svg);
    console.log(hash.digest('hex'));`;
  const there = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
    encoding: 'utf8',
  });
  const here = createHash('sha256');
  for (const plot of samplePlots) here.update(svgOf(plot, 'wide'));
  expect(there.trim()).toBe(here.digest('hex'));
});
