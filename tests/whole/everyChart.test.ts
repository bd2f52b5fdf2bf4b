import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plot } from '../../src/charts/data/chart.ts';
import { inputOf } from '../../src/charts/drawings/plot.ts';
import { rankedBarsDrawing } from '../../src/charts/drawings/rankedBars.ts';
import { chartsOfProject, worldCharts } from '../../src/charts/pageCharts.ts';
import { printedInDocuments } from '../../src/facts/printedIn.ts';
import { worlds } from '../../src/facts/worlds.ts';
import type { Project } from '../../src/model/site.ts';
import { sumYuan } from '../../src/values/amount.ts';
import { countySite } from '../support/countySite.ts';
import { svgOf, textsOf } from '../support/drawn.ts';
import { everyPlot } from '../support/everyPlot.ts';

const { site } = countySite;

/** Everything that is drawn on its pages, each plot once: by what is drawn, with both drawings of it. */
const drawn = new Map<string, { plot: Plot; narrow: string; wide: string }>();
function drawingsOf(plot: Plot) {
  const key = `${plot.layout.name} ${JSON.stringify(plot.input)}`;
  const drawings = drawn.get(key) ?? { plot, narrow: svgOf(plot, 'narrow'), wide: svgOf(plot, 'wide') };
  drawn.set(key, drawings);
  return drawings;
}
beforeAll(() => {
  for (const plot of everyPlot(site)) drawingsOf(plot);
}, 60_000);

const printedIn = ({ documentId }: Project) => printedInDocuments(site).get(documentId) ?? [];

describe('the charts of the real documents', () => {
  it('sum up to the money of each county and year, from every side', () => {
    for (const { projects, yuan } of worlds(site.projects)) {
      const { charts } = worldCharts(projects, site);
      for (const name of ['byClass', 'byUnit', 'byDepartment', 'byAttribute'] as const) {
        const amounts = charts[name].table.rows.map(({ cells }) => cells[1]?.value ?? '');
        expect(sumYuan(amounts), name).toBe(yuan);
      }
    }
  });

  it('print every label of every ranked bar in full', () => {
    for (const { plot, narrow, wide } of drawn.values()) {
      const ranked = inputOf(plot, rankedBarsDrawing);
      if (!ranked) continue;
      for (const svg of [narrow, wide]) {
        const labels = textsOf(svg).filter(({ anchor }) => anchor === 'start');
        expect(labels.map(({ text }) => text).join('')).toBe(ranked.bars.map(({ label }) => label).join(''));
      }
    }
  });

  it('write all amounts of a drawing in one unit', () => {
    expect(drawn.size).toBeGreaterThan(100);
    for (const { narrow } of drawn.values()) {
      const units = textsOf(narrow).flatMap(({ text }) => /^[\d,.]+ (\S*元)$/.exec(text)?.[1] ?? []);
      expect(new Set(units).size).toBeLessThanOrEqual(1);
    }
  });

  it('count every satisfaction target of a project against the others of its document, but those without a name for their value', () => {
    const printed = site.projects.flatMap(({ indicators }) =>
      indicators.filter(({ level1, level2 }) => level1.text === '满意度指标' || level2.text === '服务对象满意度指标'),
    );
    expect([printed.length, printed.filter(({ unpaired }) => !unpaired).length]).toEqual([98, 95]);
    for (const project of site.projects) {
      const all = site.projects
        .filter(({ documentId }) => documentId === project.documentId)
        .flatMap(({ indicators }) => indicators)
        .filter(({ level1, level2 }) => level1.text === '满意度指标' || level2.text === '服务对象满意度指标')
        .filter(({ unpaired }) => !unpaired);
      const { table } = chartsOfProject(project, printedIn(project), site.documents).charts.satisfaction;
      const counts = table.rows.map(({ cells }) => Number(cells[2]?.text));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
    }
  });

  it('weigh less than 3 KB compressed on any project page', () => {
    for (const project of site.projects) {
      const { charts } = chartsOfProject(project, printedIn(project), site.documents);
      const drawings = Object.values(charts).flatMap((chart) => (chart?.plot ? [drawingsOf(chart.plot)] : []));
      expect(gzipSync(drawings.map(({ narrow, wide }) => narrow + wide).join('')).length, project.name).toBeLessThan(
        3000,
      );
    }
  });
});
