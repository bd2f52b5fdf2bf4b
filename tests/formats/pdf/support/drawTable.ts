import { codes, widthOf } from './handPdf.ts';
import type { MeantCell, MeantTable } from './tableModel.ts';

/** The ways in which programs draw edges. */
export type Lines =
  | 'thin-rectangles'
  | 'strokes'
  | 'boxes'
  | 'pieces'
  | 'double'
  | 'dashed'
  | 'long-strokes'
  | 'frames';

/** The ways in which programs write text. */
export type Writing = 'runs' | 'glyphs' | 'spaced';

export interface Drawing {
  lines: Lines;
  writing: Writing;
  size: number;
  thickness: number;
  padding: number;
  /** How much a line of text is higher than its size. */
  leading: number;
  align: 'left' | 'centre' | 'right';
  font: string;
}

/** What a table looks like when drawn, in PDF space (y upwards). */
export interface Drawn {
  content: string;
  height: number;
}

/** Draws a table with its upper left corner at (x, top), `width` wide. Text wraps by characters, rows are as high as they need. */
export function drawTable(
  table: MeantTable,
  x: number,
  top: number,
  widths: readonly number[],
  drawing: Drawing,
): Drawn {
  const xs = placesAfter(x, widths, 1);
  const heights = rowHeights(table, xs, drawing);
  const ys = placesAfter(top, heights, -1);
  const parts: string[] = [];
  for (const cell of table.cells) {
    const box = {
      left: xs[cell.column] ?? 0,
      right: xs[cell.column + cell.colSpan] ?? 0,
      top: ys[cell.row] ?? 0,
      bottom: ys[cell.row + cell.rowSpan] ?? 0,
    };
    parts.push(edges(box, drawing), words(cell, box, drawing));
  }
  return { content: parts.join('\n'), height: top - (ys.at(-1) ?? top) };
}

function placesAfter(first: number, steps: readonly number[], sign: number): number[] {
  const places = [first];
  for (const step of steps) places.push((places.at(-1) ?? 0) + sign * step);
  return places;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const n = (value: number): string => value.toFixed(2);

function edges({ left, right, top, bottom }: Box, { lines, thickness: t }: Drawing): string {
  const wide = right - left;
  const high = top - bottom;
  const half = t / 2;
  const across = (y: number) => `${n(left - half)} ${n(y - half)} ${n(wide + t)} ${n(t)} re f`;
  const upright = (x: number) => `${n(x - half)} ${n(bottom - half)} ${n(t)} ${n(high + t)} re f`;
  const stroke = (x0: number, y0: number, x1: number, y1: number) => `${n(x0)} ${n(y0)} m ${n(x1)} ${n(y1)} l S`;
  switch (lines) {
    case 'thin-rectangles':
      return [across(top), across(bottom), upright(left), upright(right)].join('\n');
    case 'boxes':
      return `${n(t)} w ${n(left)} ${n(bottom)} ${n(wide)} ${n(high)} re S`;
    case 'frames':
      return (
        `${n(left - half)} ${n(bottom - half)} ${n(wide + t)} ${n(high + t)} re ` +
        `${n(left + half)} ${n(bottom + half)} ${n(wide - t)} ${n(high - t)} re f*`
      );
    case 'pieces': {
      const cut = (from: number, to: number, draw: (a: number, b: number) => string) => {
        const steps = Math.max(1, Math.round((to - from) / 20));
        return Array.from({ length: steps }, (_, i) =>
          draw(from + ((to - from) * i) / steps, from + ((to - from) * (i + 1)) / steps),
        ).join('\n');
      };
      return [
        ...[top, bottom].map((y) => cut(left, right, (a, b) => `${n(a)} ${n(y - half)} ${n(b - a)} ${n(t)} re f`)),
        ...[left, right].map((x) => cut(bottom, top, (a, b) => `${n(x - half)} ${n(a)} ${n(t)} ${n(b - a)} re f`)),
      ].join('\n');
    }
    case 'double':
      return [-1, 1]
        .map((side) =>
          [
            `${n(t)} w`,
            stroke(left, top + side, right, top + side),
            stroke(left, bottom + side, right, bottom + side),
            stroke(left + side, top, left + side, bottom),
            stroke(right + side, top, right + side, bottom),
          ].join('\n'),
        )
        .join('\n');
    case 'dashed':
    case 'strokes':
    case 'long-strokes': {
      const dash = lines === 'dashed' ? '[3 2] 0 d' : '';
      return [
        `q ${dash} ${n(t)} w`,
        stroke(left, top, right, top),
        stroke(left, bottom, right, bottom),
        stroke(left, top, left, bottom),
        stroke(right, top, right, bottom),
        'Q',
      ].join('\n');
    }
  }
}

/** Characters that fit into a width, line by line; words in Latin letters may be cut, as narrow cells do. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const wide = widthOf(character) * size;
    if (used + wide > width && line !== '') {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += wide;
  }
  return line === '' ? lines : [...lines, line];
}

function rowHeights(table: MeantTable, xs: readonly number[], drawing: Drawing): number[] {
  const heights = new Array<number>(table.rows).fill(drawing.size * drawing.leading + 2 * drawing.padding);
  const need = (cell: MeantCell) => {
    const width = (xs[cell.column + cell.colSpan] ?? 0) - (xs[cell.column] ?? 0) - 2 * drawing.padding;
    return wrap(cell.text, width, drawing.size).length * drawing.size * drawing.leading + 2 * drawing.padding;
  };
  for (const cell of table.cells) {
    const have = heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, height) => sum + height, 0);
    const last = cell.row + cell.rowSpan - 1;
    heights[last] = (heights[last] ?? 0) + Math.max(0, need(cell) - have);
  }
  return heights;
}

function words(cell: MeantCell, box: Box, drawing: Drawing): string {
  const { size, padding, leading, align, writing, font } = drawing;
  const room = box.right - box.left - 2 * padding;
  const lines = wrap(cell.text, room, size);
  const first = (box.top + box.bottom) / 2 + (lines.length * size * leading) / 2 - size * leading * 0.5 - size * 0.35;
  return lines
    .map((line, index) => {
      const wide = Array.from(line).reduce((sum, character) => sum + widthOf(character) * size, 0);
      const spare = { left: 0, centre: (room - wide) / 2, right: room - wide }[align];
      return writeLine(line, box.left + padding + spare, first - index * size * leading, size, writing, font);
    })
    .join('\n');
}

/** Writes one line of text at a place. */
export function writeLine(line: string, x: number, y: number, size: number, writing: Writing, font: string): string {
  if (writing === 'runs') return `BT /${font} ${size} Tf ${n(x)} ${n(y)} Td ${codes(line, font)} Tj ET`;
  if (writing === 'spaced') {
    const pieces = Array.from(line, (character) => `${codes(character, font)} -30`).join(' ');
    return `BT /${font} ${size} Tf 0.97 0 0 1 ${n(x)} ${n(y)} Tm [${pieces}] TJ ET`;
  }
  let at = x;
  return Array.from(line, (character) => {
    const written = `BT /${font} ${size} Tf 1 0 0 1 ${n(at)} ${n(y)} Tm ${codes(character, font)} Tj ET`;
    at += widthOf(character) * size;
    return written;
  }).join('\n');
}
