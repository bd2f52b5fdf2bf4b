import type { Glyph, PageMarks, Rule } from '../paint/marks.ts';
import type { Box } from '../paint/matrix.ts';
import { type Turn, turned, turnOf } from './textLines.ts';

/**
 * Turns a page whose text runs up, down or upside down the way its reader would turn it: wide tables are often printed so on a
 * page that does not say it is turned.
 */
export function turnPage(marks: PageMarks): PageMarks {
  const turn = usualTurn(marks.glyphs);
  if (turn === 0) return marks;
  const [shiftX, shiftY] = shift(turn, marks.width, marks.height);
  const point = (x: number, y: number): [number, number] => {
    const [along, across] = turned(turn, x, y);
    return [along + shiftX, across + shiftY];
  };
  const box = ({ left, top, right, bottom }: Box): Box => {
    const [x0, y0] = point(left, top);
    const [x1, y1] = point(right, bottom);
    return { left: Math.min(x0, x1), top: Math.min(y0, y1), right: Math.max(x0, x1), bottom: Math.max(y0, y1) };
  };
  const rule = (one: Rule): Rule => {
    const turnedBox = one.horizontal
      ? box({ left: one.from, right: one.to, top: one.at, bottom: one.at })
      : box({ left: one.at, right: one.at, top: one.from, bottom: one.to });
    const horizontal = turn === 2 ? one.horizontal : !one.horizontal;
    return horizontal
      ? { ...one, horizontal, at: turnedBox.top, from: turnedBox.left, to: turnedBox.right }
      : { ...one, horizontal, at: turnedBox.left, from: turnedBox.top, to: turnedBox.bottom };
  };
  const sideways = turn !== 2;
  return {
    ...marks,
    width: sideways ? marks.height : marks.width,
    height: sideways ? marks.width : marks.height,
    glyphs: marks.glyphs.map((glyph) => {
      const [x, y] = point(glyph.x, glyph.y);
      const [centreX, centreY] = point(glyph.centreX, glyph.centreY);
      const [ux, uy] = turned(turn, glyph.ux, glyph.uy);
      return { ...glyph, x, y, ux, uy, centreX, centreY };
    }),
    rules: marks.rules.map(rule),
    whiteRules: marks.whiteRules.map(rule),
    fills: marks.fills.map((fill) => ({ ...fill, box: box(fill.box) })),
    dots: marks.dots.map(box),
    slants: marks.slants.map(box),
    inks: marks.inks.map(box),
    pictures: marks.pictures.map((picture) => ({ ...picture, box: box(picture.box) })),
  };
}

/** Brings the turned page's upper left corner back to (0, 0). */
function shift(turn: Turn, width: number, height: number): [number, number] {
  if (turn === 1) return [0, width];
  return turn === 2 ? [width, height] : [height, 0];
}

/** The turn of most of the text; characters written one below the other are upright. */
function usualTurn(glyphs: readonly Glyph[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) {
    const turn = glyph.vertical ? 0 : turnOf(glyph);
    if (glyph.fault === null && !glyph.blank && turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts)) as Turn;
}
