import type { Glyph, PageMarks } from '../paint/marks.ts';
import { holds } from '../paint/matrix.ts';
import { PAPER_WHITE } from '../paint/paintedPath.ts';

/** A picture over this share of the page is the page itself: text under it is not seen. */
export const WHOLE_PAGE = 0.5;

/**
 * Two equal characters this near each other (in ems) are one, painted twice to look bold. Those of one operator are none: a font that
 * says its characters have no width heaps them up.
 */
const SAME_PLACE = 0.12;

/** Marks glyphs that nobody sees: white on paper, covered by what is painted later, painted twice. Changes `fault`. */
export function findHidden(marks: PageMarks): void {
  const paperWhite = (glyph: Glyph) =>
    glyph.lightness >= PAPER_WHITE &&
    !marks.fills.some(
      (fill) =>
        fill.order < glyph.order && fill.lightness < PAPER_WHITE && holds(fill.box, glyph.centreX, glyph.centreY),
    ) &&
    !marks.pictures.some((picture) => picture.order < glyph.order && holds(picture.box, glyph.centreX, glyph.centreY));
  const fills = marks.fills.filter(({ opaque }) => opaque);
  const lastFill = Math.max(-1, ...lastOrder(fills));
  const page = marks.width * marks.height;
  const covers = marks.pictures.filter(
    ({ box, opaque }) => opaque && (box.right - box.left) * (box.bottom - box.top) >= WHOLE_PAGE * page,
  );
  for (const glyph of marks.glyphs) {
    if (glyph.fault !== null) continue;
    const { order, centreX, centreY } = glyph;
    const covered =
      (order < lastFill && fills.some((fill) => fill.order > order && holds(fill.box, centreX, centreY))) ||
      covers.some((picture) => picture.order > order && holds(picture.box, centreX, centreY));
    if (covered || paperWhite(glyph)) glyph.fault = 'hidden';
  }
  findRepeated(marks.glyphs);
}

const lastOrder = (fills: readonly { order: number }[]): number[] => {
  const last = fills.at(-1);
  return last ? [last.order] : [];
};

function findRepeated(glyphs: readonly Glyph[]): void {
  const seen = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.fault !== null || glyph.blank) continue;
    const near = glyph.size * SAME_PLACE || 1;
    const column = Math.floor(glyph.x / glyph.size);
    const row = Math.floor(glyph.y / glyph.size);
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${glyph.text} ${column + dx} ${row + dy}`));
    const twin = around.some((key) =>
      seen
        .get(key)
        ?.some(
          (other) =>
            other.order !== glyph.order &&
            Math.hypot(other.x - glyph.x, other.y - glyph.y) < near &&
            Math.abs(other.size - glyph.size) < near,
        ),
    );
    if (twin) {
      glyph.fault = 'repeated';
      continue;
    }
    const key = `${glyph.text} ${column} ${row}`;
    const there = seen.get(key);
    if (there) there.push(glyph);
    else seen.set(key, [glyph]);
  }
}
