import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costIndicatorsDrawing } from '../../../src/charts/drawings/costIndicators.ts';
import { fundingSourcesDrawing } from '../../../src/charts/drawings/fundingSources.ts';
import { percentAxis, rowsWithScales } from '../../../src/charts/drawings/percentScale.ts';
import { inputOf, plotOf } from '../../../src/charts/drawings/plot.ts';
import { rankedBarsDrawing } from '../../../src/charts/drawings/rankedBars.ts';
import { satisfactionStripDrawing } from '../../../src/charts/drawings/satisfactionStrip.ts';
import { schedulePositions, spendingScheduleDrawing } from '../../../src/charts/drawings/spendingSchedule.ts';
import { barsOf, dotsOf, svgOf, textsOf } from '../../support/drawn.ts';
import { samplePlots } from '../../support/samplePlots.ts';

const sizes = ['narrow', 'wide'] as const;

describe.each(sizes)('ranked bars, %s', (size) => {
  it('are as long as the money, from zero', () => {
    const yuan = ['145000000', '59410000', '20000000', '10000'];
    const bars = barsOf(
      svgOf(
        plotOf(rankedBarsDrawing, {
          bars: yuan.map((amount, i) => ({ label: `第 ${i}`, yuan: amount, tone: 'plain' as const })),
        }),
        size,
      ),
    );
    expect(bars.map(({ mark }) => mark)).toEqual([0, 1, 2, 3]);
    const longest = bars[0]?.length ?? 0;
    bars.forEach(({ x, length }, index) => {
      expect(x).toBeCloseTo(bars[0]?.x ?? -1, 5);
      expect(Math.abs(length - (longest * Number(yuan[index])) / 145000000)).toBeLessThan(1);
    });
  });
});

describe.each(sizes)('parts of a total, %s', (size) => {
  it('stand end to end and show that the costs go beyond the total', () => {
    const parts = ['29000000', '145000000'].map((yuan) => ({ label: yuan, yuan, tone: 'other' as const }));
    const [total, first, second] = barsOf(
      svgOf(plotOf(costIndicatorsDrawing, { total: '145000000', parts }), size),
    ).sort((a, b) => a.mark - b.mark);
    if (!total || !first || !second) throw new Error('three bars are drawn');
    expect(first.x).toBeCloseTo(total.x, 1);
    expect(Math.abs(first.x + first.length - second.x)).toBeLessThan(1);
    expect(Math.abs(second.length - total.length)).toBeLessThan(1);
    expect(second.x + second.length).toBeGreaterThan(total.x + total.length);
  });

  it('fill the total where they make it up', () => {
    const plot = plotOf(fundingSourcesDrawing, {
      total: '100',
      parts: [
        { label: '财政拨款', yuan: '80', tone: 'main' },
        { label: '其他资金', yuan: '20', tone: 'other' },
      ],
    });
    const bars = barsOf(svgOf(plot, size));
    // Each part is drawn twice: in the stack and in its own row, at the same place.
    for (const mark of [1, 2]) {
      const [inStack, inRow] = bars.filter((bar) => bar.mark === mark);
      expect(inStack?.x).toBeCloseTo(inRow?.x ?? -1, 0);
      expect(inStack?.length).toBeCloseTo(inRow?.length ?? -1, 0);
    }
  });
});

describe.each(sizes)('the satisfaction strip, %s', (size) => {
  const strip = (...counts: number[]) =>
    svgOf(
      plotOf(satisfactionStripDrawing, {
        groups: [
          {
            label: '本单位',
            tone: 'own',
            withoutPercent: 2,
            values: counts.map((count, i) => ({ percent: String(85 + 5 * i), count })),
          },
        ],
      }),
      size,
    );
  const dots = (counts: number[], mark: number) => dotsOf(strip(...counts)).filter((dot) => dot.mark === mark);
  const middle = (of: { x: number }[]) => (Math.min(...of.map(({ x }) => x)) + Math.max(...of.map(({ x }) => x))) / 2;

  it('has a dot for every target, all of one size, piled up at its percentage', () => {
    const counts = [4, 40, 10];
    const [a, b, c] = counts.map((_, mark) => dots(counts, mark));
    expect([a?.length, b?.length, c?.length]).toEqual(counts);
    expect(new Set(dotsOf(strip(...counts)).map(({ radius }) => radius)).size).toBe(1);
    expect(middle(b ?? []) - middle(a ?? [])).toBeCloseTo(middle(c ?? []) - middle(b ?? []), 0);
  });

  it('lets no two dots touch', () => {
    const all = dotsOf(strip(40, 60, 60));
    const near = all.filter((a, at) => all.slice(at + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < 2 * a.radius));
    expect(near).toEqual([]);
  });

  it('lets a dot stand for several where a pile would be too high', () => {
    expect(dots([1, 4000], 0)).toHaveLength(1);
    expect(dots([1, 4000], 1).length).toBeLessThan(200);
  });

  it('says how many there are and how many are no percentages', () => {
    const texts = textsOf(strip(4, 400, 100)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['目标 504 项', '另有 2 项不是百分数', '4', '400', '100']));
  });

  it('begins at 80 % whatever the lowest value is, and at 0 where one lies below', () => {
    const scale = (percent: string) =>
      textsOf(
        svgOf(
          plotOf(satisfactionStripDrawing, {
            groups: [{ label: '甲', tone: 'own', withoutPercent: 0, values: [{ percent, count: 2 }] }],
          }),
          size,
        ),
      ).flatMap(({ text }) => (/^\d+%$/.test(text) ? [text] : []));
    for (const percent of ['80', '90', '98']) expect(scale(percent)).toEqual(['80%', '85%', '90%', '95%', '100%']);
    expect(scale('70')).toEqual(['0%', '20%', '40%', '60%', '80%', '100%']);
  });
});

describe('a strip of many rows', () => {
  const many = samplePlots.find((plot) => inputOf(plot, satisfactionStripDrawing)?.groups.length === 9);

  it.each(sizes)('says its percentages over the first row, between every few and under the last, %s', (size) => {
    if (!many) throw new Error('a sample has nine rows');
    const texts = textsOf(svgOf(many, size));
    const scales = texts.filter(({ text }) => text === '95%').map(({ y }) => y);
    const counts = texts.filter(({ text }) => text.endsWith(' 项')).map(({ y }) => y);
    expect(scales).toHaveLength(3);
    expect(scales[0]).toBeLessThan(Math.min(...counts));
    expect(scales[2]).toBeGreaterThan(Math.max(...counts));
    expect(counts.filter((y) => y < (scales[1] ?? 0))).toHaveLength(5);
  });

  it.each(sizes)('has the dots of a percentage under its label, %s', (size) => {
    if (!many) throw new Error('a sample has nine rows');
    const svg = svgOf(many, size);
    const at = textsOf(svg).find(({ text }) => text === '95%')?.x ?? 0;
    const piles = Map.groupBy(
      dotsOf(svg).filter(({ mark }) => mark % 2 === 0),
      ({ mark, y }) => `${mark} ${y}`,
    );
    for (const line of piles.values()) {
      const places = line.map(({ x }) => x);
      expect(Math.abs((Math.min(...places) + Math.max(...places)) / 2 - at)).toBeLessThan(0.2);
    }
  });

  it.each([
    [1, '0'],
    [3, '0 1 2'],
    [4, 'scale 0 1 2 3'],
    [5, 'scale 0 1 2 3 4'],
    [6, 'scale 0 1 2 scale 3 4 5'],
    [12, 'scale 0 1 2 3 scale 4 5 6 7 scale 8 9 10 11'],
  ])('of %i', (groups, order) => {
    expect(rowsWithScales(groups).join(' ')).toBe(order);
  });
});

describe('the percent axis', () => {
  it('holds every value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 130 }), { minLength: 1 }), (percents) => {
        const { min, max, interval } = percentAxis(percents);
        expect(min).toBeLessThanOrEqual(Math.min(...percents));
        expect(max).toBeGreaterThanOrEqual(Math.max(...percents, 100));
        expect((max - min) % interval).toBe(0);
      }),
      { seed: 7 },
    );
  });
});

describe('the spending schedule', () => {
  it.each([
    [['3月底', '6月底', '10月底', '12月底'], [3, 6, 10, 12], 12],
    [['一季度', '二季度'], [1, 2], 2],
    [['6月底', '3月底'], [1, 2], 2],
  ])('places %j at %j', (labels, positions, length) => {
    expect(schedulePositions(labels)).toEqual({ positions, length });
  });

  it('rises only at the dates, to the shares printed', () => {
    const steps = [3, 6, 10, 12].map((month, i) => ({ label: `${month}月底`, percent: String(25 * (i + 1)) }));
    const svg = svgOf(plotOf(spendingScheduleDrawing, { steps }), 'wide');
    const dots = dotsOf(svg);
    const [first, second, , last] = dots;
    if (!first || !second || !last) throw new Error('four dots are drawn');
    expect((second.x - first.x) / (last.x - first.x)).toBeCloseTo(3 / 9, 1);
    expect(first.y - second.y).toBeCloseTo(second.y - (dots[2]?.y ?? 0), 0);
    expect(textsOf(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(['25%', '50%', '75%', '100%']));
  });
});
