import { isNoCharacter, paintedFont } from '../fonts/fonts.ts';
import { shownCharacter } from '../fonts/shownCharacter.ts';
import type { FontData, PdfGlyph } from '../parser/pdfjs.ts';
import type { GraphicsState } from './graphicsState.ts';
import type { Glyph } from './marks.ts';
import { applyTo, holds, type Matrix, multiply } from './matrix.ts';

/** The pen of a text object: its matrix and where it stands in it. */
export interface Pen {
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const newPen = (matrix: Matrix = [1, 0, 0, 1, 0, 0]): Pen => ({ matrix, x: 0, y: 0, lineX: 0, lineY: 0 });

export function movePen(pen: Pen, x: number, y: number): void {
  pen.lineX += x;
  pen.lineY += y;
  pen.x = pen.lineX;
  pen.y = pen.lineY;
}

/** How a run of text stands in the page, beside the state of the graphics. */
export interface RunContext {
  font: FontData;
  hidden: boolean;
  artifact: boolean;
}

/** Rendering modes that paint nothing: 3 is how recognised text lies under a scan, 7 only clips. */
const INVISIBLE_MODES = new Set([3, 7]);

/** Share of the em that stands above the base line, to the middle of a character. */
const MIDDLE = 0.34;

/**
 * Places the glyphs of one showing operator and moves the pen on (ISO 32000-1, 9.4.4).
 * @param put receives each glyph
 */
export function paintRun(
  glyphs: readonly (PdfGlyph | number)[],
  pen: Pen,
  state: GraphicsState,
  run: RunContext,
  order: number,
  put: (glyph: Glyph) => void,
): void {
  const { emScale, widthScale, vertical } = paintedFont(run.font);
  const text = multiply(state.matrix, pen.matrix);
  const { fontSize, horizontalScale } = state;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      if (vertical) pen.y -= (glyph / 1000) * fontSize;
      else pen.x -= (glyph / 1000) * fontSize * horizontalScale;
      continue;
    }
    const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    const [endX, endY] = vertical
      ? [pen.x, pen.y + (glyph.vmetric?.[0] ?? -1000) * widthScale * fontSize + spacing]
      : [pen.x + (glyph.width * widthScale * fontSize + spacing) * horizontalScale, pen.y];
    const bodyX = vertical ? pen.x : pen.x + glyph.width * widthScale * fontSize * horizontalScale;
    const bodyY = vertical ? endY - spacing : pen.y;
    const [x, y] = applyTo(text, pen.x, pen.y + state.rise);
    const [toX, toY] = applyTo(text, bodyX, bodyY + state.rise);
    const [upX, upY] = applyTo(text, pen.x, pen.y + state.rise + fontSize * emScale);
    pen.x = endX;
    pen.y = endY;

    const along = Math.hypot(toX - x, toY - y);
    const acrossX = upX - x;
    const acrossY = upY - y;
    const high = Math.hypot(acrossX, acrossY);
    const wide = vertical ? Math.hypot(...widthVector(text, glyph.width * widthScale * fontSize)) : high;
    const [ux, uy] = direction(text, vertical, toX - x, toY - y, along);
    const middle = vertical ? 0 : MIDDLE;
    const centreX = (x + toX) / 2 + acrossX * middle;
    const centreY = (y + toY) / 2 + acrossY * middle;
    const printed = shownCharacter(glyph.unicode);
    const clipped = !holds(state.clip, centreX, centreY);
    const invisible =
      run.hidden || INVISIBLE_MODES.has(state.renderingMode) || state.fillOpacity === 0 || high === 0 || clipped;
    put({
      text: printed,
      x,
      y,
      ux,
      uy,
      advance: along,
      size: vertical ? wide : high,
      centreX,
      centreY,
      lightness: state.renderingMode % 4 === 1 ? state.strokeLightness : state.fillLightness,
      opacity: state.fillOpacity,
      vertical,
      artifact: run.artifact,
      font: state.font,
      clip: state.clip,
      clipped,
      order,
      fault: invisible ? 'hidden' : isNoCharacter(printed) ? 'unreadable' : null,
      blank: printed.trim() === '',
    });
  }
}

function widthVector(text: Matrix, width: number): [number, number] {
  return [text[0] * width, text[1] * width];
}

/** A glyph without width still has the direction of its line. */
function direction(text: Matrix, vertical: boolean, dx: number, dy: number, along: number): [number, number] {
  if (along > 0) return [dx / along, dy / along];
  const [x, y] = vertical ? [-text[2], -text[3]] : [text[0], text[1]];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}
