import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Drawing, Look } from '../../../src/charts/drawings/drawing.ts';
import { inputOf, plotOf } from '../../../src/charts/drawings/plot.ts';
import { rankedBarsDrawing } from '../../../src/charts/drawings/rankedBars.ts';
import { textWidth } from '../../../src/charts/drawings/textWidth.ts';
import { drawingWidths } from '../../../src/charts/drawings/theme.ts';
import { renderChart } from '../../../src/charts/render/renderChart.ts';
import { type DrawnText, svgOf, textsOf } from '../../support/drawn.ts';
import { longName, samplePlots } from '../../support/samplePlots.ts';

const sizes = ['narrow', 'wide'] as const;
const cases = samplePlots.flatMap((plot) => sizes.map((size) => [plot.layout.name, size, plot] as const));

/** Left and right end of a text. The measure is generous, so what fits by it fits in any common font. */
function span({ text, x, anchor, fontSize }: DrawnText): [number, number] {
  const width = textWidth(text, fontSize);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return [left, left + width];
}

describe.each(cases)('%s, %s', (_, size, plot) => {
  const svg = svgOf(plot, size);
  const texts = textsOf(svg);

  it('has nothing a strict content security policy refuses, and no generated name', () => {
    expect(svg).not.toMatch(/ style=|<style|<script| id=|url\(|zr\d|ecmeta|xlink|class="[^"]*cls/);
  });

  it('uses colours of the theme only', () => {
    expect(svg).not.toMatch(/(?:fill|stroke)="(?!none)/);
    const classes = [...svg.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
    expect(new Set(classes)).toSatisfy((names: Set<string>) =>
      [...names].every((name) => /^[fs]-(?:ink|soft|rule|paper|accent|second)$/.test(name)),
    );
  });

  it('keeps every text inside the drawing', () => {
    for (const text of texts) {
      const [left, right] = span(text);
      expect(left, text.text).toBeGreaterThanOrEqual(-0.5);
      expect(right, text.text).toBeLessThanOrEqual(drawingWidths[size] + 0.5);
    }
  });

  it('lets no two texts touch', () => {
    for (const [index, a] of texts.entries()) {
      for (const b of texts.slice(index + 1)) {
        if (Math.abs(a.y - b.y) >= (a.fontSize + b.fontSize) / 2) continue;
        const [aLeft, aRight] = span(a);
        const [bLeft, bRight] = span(b);
        expect(aRight <= bLeft + 1 || bRight <= aLeft + 1, `${a.text} | ${b.text}`).toBe(true);
      }
    }
  });

  it('is small', () => {
    expect(gzipSync(svg).length).toBeLessThan(1500);
  });
});

it('a drawing is the same whatever was drawn before it', () => {
  const forward = cases.map(([, size, plot]) => svgOf(plot, size));
  const backward = cases.toReversed().map(([, size, plot]) => svgOf(plot, size));
  expect(backward.toReversed()).toEqual(forward);
});

describe('the text of a drawing', () => {
  it.each(sizes)('holds long names and hostile text in full, %s', (size) => {
    const [plot] = samplePlots;
    const ranked = inputOf(plot, rankedBarsDrawing);
    if (!plot || !ranked) throw new Error('the first sample is the ranked bars');
    const together = textsOf(svgOf(plot, size))
      .filter(({ anchor }) => anchor === 'start')
      .map(({ text }) => text)
      .join('');
    expect(together).toBe(ranked.bars.map(({ label }) => label).join(''));
    expect(together).toContain(longName);
  });

  it('keeps numbers that look like coordinates', () => {
    const label = 'M0.123456 1.987654l12.3456789 0 e-7';
    const svg = svgOf(
      plotOf(rankedBarsDrawing, {
        bars: [
          { label, yuan: '1234.5678', tone: 'first' },
          { label: '乙', yuan: '1', tone: 'plain' },
        ],
      }),
      'wide',
    );
    expect(
      textsOf(svg)
        .map(({ text }) => text)
        .join(''),
    ).toContain(label);
    expect(svg).toContain('>1,234.5678 元<');
  });
});

describe('the markup of a drawing', () => {
  const inner = (...shapes: Drawing['shapes']) =>
    renderChart({ width: 9, height: 9, shapes }).replace(/^<svg[^>]*>|<\/svg>$/g, '');
  const look = { fill: 'paper', stroke: 'soft', dashed: true } as const;
  const line = (x: number, stroke: 'rule' | 'soft') =>
    ({
      shape: 'line',
      points: [
        [x, 0],
        [x, 9.04],
      ],
      stroke,
    }) as const;

  it('keeps the outline of a bar within its length, however short it is', () => {
    expect(inner({ shape: 'bar', x: 1, y: 2, width: 5, height: 4, look, mark: 3 })).toBe(
      '<path d="M1.5 2.5h4v3h-4Z" stroke-dasharray="4,2" class="f-paper s-soft" data-mark="3"/>',
    );
    expect(inner({ shape: 'bar', x: 1, y: 2, width: 0, height: 4, look, mark: 3 })).toContain('M1 2h0v4h0Z');
  });

  it('joins lines that follow each other and look the same', () => {
    const text = { shape: 'text', x: 1, y: 2, text: '甲<乙' } as const;
    expect(inner(line(1, 'soft'), line(2, 'rule'), line(3, 'soft'), text, line(4, 'soft'))).toBe(
      [
        '<path d="M1 0V9M3 0V9" fill="none" class="s-soft"/>',
        '<path d="M2 0V9" fill="none" class="s-rule"/>',
        '<text x="1" y="7.6">甲&lt;乙</text>',
        '<path d="M4 0V9" fill="none" class="s-soft"/>',
      ].join(''),
    );
  });

  it('says once what the texts beside each other share', () => {
    const label = (text: string, anchor?: 'end') =>
      ({ shape: 'text', x: 1, y: 2, text, anchor, fontSize: 10 }) as const;
    expect(inner(label('甲'), label('乙', 'end'), label('丙', 'end'))).toBe(
      [
        '<text font-size="10" x="1" y="5.7">甲</text>',
        '<g text-anchor="end" font-size="10"><text x="1" y="5.7">乙</text><text x="1" y="5.7">丙</text></g>',
      ].join(''),
    );
  });

  it('draws the dots of a mark as one path, and an outline as a larger dot under each', () => {
    const dot = (x: number, mark: number, look: Look) => ({ shape: 'dot', x, y: 2, radius: 3, look, mark }) as const;
    const outlined = { fill: 'paper', stroke: 'soft' } as const;
    expect(inner(dot(1, 0, { fill: 'accent' }), dot(8, 0, { fill: 'accent' }), dot(1, 1, outlined))).toBe(
      [
        '<g stroke-linecap="round">',
        '<path d="M1 2h0M8 2h0" stroke-width="6" class="s-accent" data-mark="0"/>',
        '<g data-mark="1"><path d="M1 2h0" stroke-width="7" class="s-soft"/><path d="M1 2h0" stroke-width="5" class="s-paper"/></g>',
        '</g>',
      ].join(''),
    );
  });
});
