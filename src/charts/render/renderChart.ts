import { escapeText } from '../../markup/xml.ts';
import type { Bar, Dot, Drawing, Line, Look, Text } from '../drawings/drawing.ts';
import { type } from '../drawings/theme.ts';

const SHAPES = { bar, dot, text };

/**
 * A drawing as SVG. It needs the colours of charts.css (or `standaloneSvg`), and a name from the element around it. No style, no id, one
 * decimal: equal drawings give equal text.
 */
export function renderChart({ width, height, shapes }: Drawing): string {
  const parts: string[] = [];
  for (let at = 0; at < shapes.length; ) {
    const shape = shapes[at] as Drawing['shapes'][number];
    if (shape.shape === 'line') {
      const end = shapes.findIndex((other, index) => index > at && other.shape !== 'line');
      const run = shapes.slice(at, end < 0 ? undefined : end) as Line[];
      parts.push(...lines(run));
      at += run.length;
    } else {
      parts.push(SHAPES[shape.shape](shape as never));
      at += 1;
    }
  }
  return `<svg width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-size="${type.label}">${parts.join('')}</svg>`;
}

/** Lines that follow each other, as one path for all that look the same: the ticks of an axis, the rules between rows. */
function lines(run: readonly Line[]): string[] {
  const courses = new Map<string, string>();
  for (const { points, stroke, width = 1 } of run) {
    const look = `fill="none"${width === 1 ? '' : ` stroke-width="${width}"`} class="s-${stroke}"`;
    const course = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
    courses.set(look, `${courses.get(look) ?? ''}${course}`);
  }
  return Array.from(courses, ([look, course]) => `<path d="${course}" ${look}/>`);
}

/** An outline is drawn on both sides of its course: half of it is taken off every side, so that the bar stays as long as it is. */
function bar({ x, y, width, height, look, mark }: Bar): string {
  const outline = look.stroke ? Math.min(1, width, height) : 0;
  const [w, h] = [short(width - outline), short(height - outline)];
  const course = `M${short(x + outline / 2)} ${short(y + outline / 2)}h${w}v${h}h${short(outline - width)}Z`;
  return `<path d="${course}"${look.dashed ? ' stroke-dasharray="4,2"' : ''} ${looks(look)} data-mark="${mark}"/>`;
}

function dot({ x, y, radius, look, mark }: Dot): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${radius}" ${looks(look)} data-mark="${mark}"/>`;
}

function text({ x, y, text, anchor, colour = 'ink', fontSize = type.label }: Text): string {
  const at = `${anchor ? ` text-anchor="${anchor}"` : ''}${fontSize === type.label ? '' : ` font-size="${fontSize}"`}`;
  const place = `x="${short(x)}" y="${short(y)}"`;
  return `<text dominant-baseline="central"${at} ${looks({ fill: colour })} ${place}>${escapeText(text)}</text>`;
}

const looks = ({ fill, stroke }: Look): string => `class="f-${fill}${stroke ? ` s-${stroke}` : ''}"`;

/** A coordinate to a tenth of a pixel. */
function short(value: number): string {
  const rounded = Number(value.toFixed(1));
  return String(rounded === 0 ? 0 : rounded);
}
