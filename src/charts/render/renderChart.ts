import { groupBy } from '../../corpus/corpus.ts';
import { escapeText } from '../../markup/xml.ts';
import type { Bar, Dot, Drawing, Line, Look, Text } from '../drawings/drawing.ts';
import { BASELINE, type } from '../drawings/theme.ts';

type Shape = Drawing['shapes'][number];

/** What follows each other of one kind is written together: what all share stands once. */
const RUNS = { line: lines, bar: bars, dot: dots, text: texts };

/**
 * A drawing as SVG. It needs the colours of charts.css (or `standaloneSvg`), and a name from the element around it. No style, no id, one
 * decimal: equal drawings give equal text.
 */
export function renderChart({ width, height, shapes }: Drawing): string {
  const parts = runsOf<Shape>(shapes, ({ shape }) => shape).map((run) => RUNS[(run[0] as Shape).shape](run as never));
  return `<svg width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" class="f-ink" font-size="${type.label}">${parts.join('')}</svg>`;
}

/** Neighbours that are alike, together. */
function runsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const runs: Item[][] = [];
  let last: string | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (key === last) runs.at(-1)?.push(item);
    else runs.push([item]);
    last = key;
  }
  return runs;
}

/** One path for all lines that look the same: the ticks of an axis, the rules between rows. */
function lines(run: readonly Line[]): string {
  const looks = groupBy(
    run,
    ({ stroke, width = 1 }) => `fill="none"${width === 1 ? '' : ` stroke-width="${width}"`} class="s-${stroke}"`,
  );
  return Array.from(looks, ([look, same]) => `<path d="${same.map(course).join('')}" ${look}/>`).join('');
}

const course = ({ points }: Line): string =>
  points
    .map(([x, y], at) => {
      const [lastX, lastY] = points[at - 1] ?? [];
      if (at > 0 && short(y) === short(lastY as number)) return `H${short(x)}`;
      if (at > 0 && short(x) === short(lastX as number)) return `V${short(y)}`;
      return `${at === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`;
    })
    .join('');

function bars(run: readonly Bar[]): string {
  return run.map(bar).join('');
}

/** An outline is drawn on both sides of its course: half of it is taken off every side, so that the bar stays as long as it is. */
function bar({ x, y, width, height, look: { fill, stroke, dashed }, mark }: Bar): string {
  const outline = stroke ? Math.min(1, width, height) : 0;
  const [w, h] = [short(width - outline), short(height - outline)];
  const course = `M${short(x + outline / 2)} ${short(y + outline / 2)}h${w}v${h}h${short(outline - width)}Z`;
  const classes = `f-${fill}${stroke ? ` s-${stroke}` : ''}`;
  return `<path d="${course}"${dashed ? ' stroke-dasharray="4,2"' : ''} class="${classes}" data-mark="${mark}"/>`;
}

/** A dot is the round end of a line without length: a pile of hundreds is one short path. */
function dots(run: readonly Dot[]): string {
  const piles = Array.from(groupBy(run, ({ mark }) => mark).values(), pile);
  return `<g stroke-linecap="round">${piles.join('')}</g>`;
}

/** The dots of one mark, which look the same; those with an outline are a larger dot under a smaller one. */
function pile(same: readonly Dot[]): string {
  const { radius, look, mark } = same[0] as Dot;
  const places = same.map(({ x, y }) => `M${short(x)} ${short(y)}h0`).join('');
  const path = (colour: Look['fill'], wide: number, attribute = '') =>
    `<path d="${places}" stroke-width="${short(wide)}" class="s-${colour}"${attribute}/>`;
  const marked = ` data-mark="${mark}"`;
  if (!look.stroke) return path(look.fill, 2 * radius, marked);
  return `<g${marked}>${path(look.stroke, 2 * radius + 1)}${path(look.fill, 2 * radius - 1)}</g>`;
}

function texts(run: readonly Text[]): string {
  return runsOf(run, styleOf)
    .map((same) => {
      const style = styleOf(same[0] as Text);
      const [only] = same;
      if (same.length === 1 && only) return text(only, style);
      const together = same.map((one) => text(one)).join('');
      return style === '' ? together : `<g${style}>${together}</g>`;
    })
    .join('');
}

const text = ({ x, y, text, fontSize = type.label }: Text, style = ''): string =>
  `<text${style} x="${short(x)}" y="${short(y + BASELINE * fontSize)}">${escapeText(text)}</text>`;

/** What tells a text from the usual ones, as attributes. */
const styleOf = ({ anchor, colour = 'ink', fontSize = type.label }: Text): string =>
  [
    anchor && ` text-anchor="${anchor}"`,
    fontSize !== type.label && ` font-size="${fontSize}"`,
    colour !== 'ink' && ` class="f-${colour}"`,
  ]
    .filter(Boolean)
    .join('');

/** A coordinate to a tenth of a pixel. */
const short = (value: number): string => String(Math.round(value * 10) / 10 || 0);
