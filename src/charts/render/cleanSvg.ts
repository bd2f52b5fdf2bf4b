import { colourClass, type } from '../options/theme.ts';

/** Mark numbers by series, as in `Drawing.marks`. */
type Marks = readonly (readonly number[])[];

type Attributes = Map<string, string>;

const tag = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/gi;
/** Lines come clipped to a grid that they never leave. */
const clipping = /<defs\s*>(?:\s*<clipPath[\s\S]*?<\/clipPath>)*\s*<\/defs>| clip-path="[^"]*"/g;
const attribute = /([\w:-]+)="([^"]*)"/g;
const decimal = /-?\d*\.\d+(?:e-?\d+)?|-?\d+e-?\d+/g;

/** Attributes that say what a style sheet or the place in the page says better, or that count up from run to run. */
const dropped: ReadonlySet<string> = new Set([
  'class',
  'style',
  'pointer-events',
  'xmlns:xlink',
  'version',
  'baseProfile',
  'xml:space',
]);

/** Attributes whose value is what SVG takes anyway. */
const defaults: Readonly<Record<string, string>> = {
  'text-anchor': 'start',
  'fill-opacity': '1',
  'stroke-opacity': '1',
};

/**
 * Turns the SVG of ECharts into markup fit for the page: no style, no generated class or id, coordinates rounded, colours
 * as the classes of the theme, marks numbered as the rows of the table (`data-mark`). Text between tags is not touched.
 * @throws where the drawing uses something that needs a generated id (gradient, pattern).
 */
export function cleanSvg(svg: string, marks: Marks): string {
  const plain = svg.replace(/<style\s*>[\s\S]*?<\/style>/g, '').replace(clipping, '');
  if (/<[^>]*url\(#|<defs/.test(plain)) {
    throw new Error(
      'A chart uses a gradient or a pattern. Its id would differ between builds: draw it in plain colours.',
    );
  }
  return plain
    .replace(tag, (_, closing: string, name: string, attributes: string) =>
      closing ? closingTag(name) : openingTag(name, attributes, marks),
    )
    .replace(/<(?:path|rect|circle)[^>]* fill="none"[^>]*\/>/g, (shape) => (shape.includes('s-') ? shape : ''))
    .replace(/<\/?g>/g, '')
    .replace(/>\n+</g, '><')
    .replace(lines, joinLines);
}

/** Lines side by side that look the same: the ticks of an axis, the rules between rows. */
const lines = /(?:<path d="[^"]*" fill="none"(?: stroke-width="[^"]*")? class="s-(?:soft|rule)"\/>){2,}/g;
const line = /<path d="([^"]*)"([^>]*)>/g;

/** One path where several differ in their course alone. */
function joinLines(run: string): string {
  const courses = new Map<string, string>();
  for (const [, course = '', look = ''] of run.matchAll(line)) courses.set(look, `${courses.get(look) ?? ''}${course}`);
  return [...courses].map(([look, course]) => `<path d="${course}"${look}>`).join('');
}

/** Shapes hold nothing and are closed where they open. */
const shapes: ReadonlySet<string> = new Set(['path', 'rect']);

function closingTag(name: string): string {
  return shapes.has(name) ? '' : `</${name}>`;
}

function openingTag(name: string, text: string, marks: Marks): string {
  const before: Attributes = new Map([...text.matchAll(attribute)].map((match) => [match[1] ?? '', match[2] ?? '']));
  const after: Attributes = new Map();
  const classes: string[] = [];
  const fontSize = /font-size:\s*([\d.]+)px/.exec(before.get('style') ?? '')?.[1];
  for (const [key, value] of before) {
    const colourName = colourClass[value];
    if (colourName && (key === 'fill' || key === 'stroke')) classes.push(`${key.charAt(0)}-${colourName}`);
    else if (!dropped.has(key) && !key.startsWith('ecmeta_') && defaults[key] !== value)
      after.set(key, roundedValue(key, value));
  }
  if (name === 'svg') after.set('font-size', String(type.label));
  else if (fontSize && fontSize !== String(type.label)) after.set('font-size', fontSize);
  if (classes.length > 0) after.set('class', classes.join(' '));
  const mark = markOf(before, marks);
  if (mark !== undefined) after.set('data-mark', String(mark));
  const [shape, rest] = simplerShape(name, after);
  return `<${shape}${[...rest].map(([key, value]) => ` ${key}="${value}"`).join('')}${shapes.has(name) ? '/' : ''}>`;
}

function markOf(attributes: Attributes, marks: Marks): number | undefined {
  const series = attributes.get('ecmeta_series_index');
  const index = attributes.get('ecmeta_data_index');
  return series === undefined || index === undefined ? undefined : marks[Number(series)]?.[Number(index)];
}

const geometry: ReadonlySet<string> = new Set([
  'd',
  'transform',
  'x',
  'y',
  'width',
  'height',
  'stroke-width',
  'points',
]);

function roundedValue(key: string, value: string): string {
  if (!geometry.has(key)) return value;
  const places = key === 'stroke-width' ? 3 : 1;
  const rounded = value.replace(decimal, (number) => shortNumber(Number(number), places));
  return key === 'd' ? rounded.replace(/l(-?[\d.]+) 0(?![\d.])/g, 'h$1').replace(/l0 (-?[\d.]+)/g, 'v$1') : rounded;
}

function shortNumber(value: number, places: number): string {
  const rounded = Number(value.toFixed(places));
  return String(rounded === 0 ? 0 : rounded);
}

/** A placed text needs no matrix, and a unit circle under a matrix is a circle. */
function simplerShape(name: string, attributes: Attributes): [string, Attributes] {
  const transform = attributes.get('transform') ?? '';
  const placed = /^translate\((\S+) (\S+)\)$/.exec(transform);
  if (name === 'text' && placed) {
    attributes.delete('transform');
    const [x, y] = [1, 2].map((part) =>
      shortNumber(Number(placed[part]) + Number(attributes.get('xy'.charAt(part - 1)) ?? 0), 1),
    );
    return [name, new Map([...attributes, ['x', x ?? '0'], ['y', y ?? '0']])];
  }
  const scaled = /^matrix\(([\d.]+),0,0,\1,([-\d.]+),([-\d.]+)\)$/.exec(transform);
  if (name === 'path' && scaled && attributes.get('d')?.startsWith('M1 0A1 1 0 1 1 1 ')) {
    attributes.delete('transform');
    attributes.delete('d');
    const radius = Number(scaled[1]);
    const stroke = attributes.get('stroke-width');
    if (stroke) attributes.set('stroke-width', shortNumber(Number(stroke) * radius, 1));
    return [
      'circle',
      new Map([['cx', scaled[2] ?? '0'], ['cy', scaled[3] ?? '0'], ['r', String(radius)], ...attributes]),
    ];
  }
  return [name, attributes];
}
