import type { Glyph } from '../paint/marks.ts';

/** A line of text: its glyphs in reading order. Places are in the frame of the writing, see `turned`. */
export interface TextLine {
  glyphs: Glyph[];
  top: number;
  bottom: number;
  start: number;
  end: number;
}

/** Clockwise quarter turns of the direction of writing, 0 for upright text; null for slanted text. */
export type Turn = 0 | 1 | 2 | 3;

/** Share of the em that a line of text covers above and below its base line. */
const ASCENT = 0.76;
const DESCENT = 0.12;

/** The share of a glyph's height that lies beside its line: a browser raises `13¹` so far that less than half does. */
const BESIDE = 0.4;

/** Text is upright or turned by quarters within 2 degrees (scanned pages are not read, so nothing is more crooked than drawn). */
const STRAIGHT = Math.cos((2 * Math.PI) / 180);

export function turnOf({ ux, uy }: Glyph): Turn | null {
  if (ux >= STRAIGHT) return 0;
  if (uy >= STRAIGHT) return 1;
  if (ux <= -STRAIGHT) return 2;
  return uy <= -STRAIGHT ? 3 : null;
}

/** A place turned back so that text of this turn runs to the right. */
export function turned(turn: Turn, x: number, y: number): [along: number, across: number] {
  if (turn === 0) return [x, y];
  if (turn === 1) return [y, -x];
  return turn === 2 ? [-x, -y] : [-y, x];
}

interface Placed {
  glyph: Glyph;
  start: number;
  end: number;
  top: number;
  bottom: number;
}

/**
 * Puts glyphs of one turn into lines, top to bottom, each from its beginning. A glyph belongs to a line where enough of its
 * height lies beside it; so superscripts stay in their line. Larger text makes the lines, smaller text joins them.
 */
export function textLines(glyphs: readonly Glyph[], turn: Turn): TextLine[] {
  const placed = glyphs.map((glyph) => place(glyph, turn));
  const bySize = placed.toSorted((one, other) => other.glyph.size - one.glyph.size || one.top - other.top);
  const lines: { items: Placed[]; top: number; bottom: number }[] = [];
  const byBand = new Map<number, typeof lines>();
  const band = Math.max(1, bySize[0]?.glyph.size ?? 1);
  for (const item of bySize) {
    const near = [-1, 0, 1].flatMap((step) => byBand.get(Math.floor(item.top / band) + step) ?? []);
    let best: (typeof lines)[number] | null = null;
    let most = BESIDE * (item.bottom - item.top);
    for (const line of near) {
      const common = Math.min(line.bottom, item.bottom) - Math.max(line.top, item.top);
      if (common >= most) {
        most = common;
        best = line;
      }
    }
    if (best) best.items.push(item);
    else {
      const line = { items: [item], top: item.top, bottom: item.bottom };
      lines.push(line);
      const key = Math.floor(item.top / band);
      const there = byBand.get(key);
      if (there) there.push(line);
      else byBand.set(key, [line]);
    }
  }
  return lines
    .toSorted((one, other) => one.top - other.top)
    .map(({ items, top, bottom }) => {
      const sorted = items.toSorted((one, other) => one.start - other.start || one.glyph.order - other.glyph.order);
      return {
        glyphs: sorted.map(({ glyph }) => glyph),
        top,
        bottom,
        start: sorted[0]?.start ?? 0,
        end: Math.max(...sorted.map(({ end }) => end)),
      };
    });
}

function place(glyph: Glyph, turn: Turn): Placed {
  const [start, base] = turned(turn, glyph.x, glyph.y);
  const [top, bottom] = glyph.vertical
    ? [base - glyph.size / 2, base + glyph.size / 2]
    : [base - ASCENT * glyph.size, base + DESCENT * glyph.size];
  return { glyph, start, end: start + glyph.advance, top, bottom };
}

/** Where a glyph begins and ends along its line. */
export function extent(glyph: Glyph, turn: Turn): [start: number, end: number] {
  const [start] = turned(turn, glyph.x, glyph.y);
  return [start, start + glyph.advance];
}
