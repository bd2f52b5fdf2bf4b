import type { Glyph, PageMarks } from '../paint/marks.ts';

/** What is painted on a page and, moved by the height of the page, on the next one again, with a part of it clipped off on each. */
export interface TextsOverPages {
  /** The number of the page (1-based) that they begin on. */
  page: number;
  /** Where the upper page clips them off, and the lower one. */
  bottom: number;
  top: number;
  pairs: { over: Glyph; under: Glyph }[];
}

/** Places (points) that differ by no more than this are the same: writers round what they clip to. */
const SAME = 0.6;
const NEAR = [0, -1, 1];
const SAME_SIZE = 0.3;

/** More characters clipped off a page, or more edges that clip them, than any page of tables has: nobody looks through all of them. */
const MOST_CUT = 3_000;
const MOST_EDGES = 20;

/**
 * Finds the texts of cells that Calc and Excel print over the end of a page: each page has the whole text, and what lies beyond its own part
 * of the cell is clipped off, so that `效益 ⏎ 指标` is 效益 on one page and 指标 on the next. Only where all that is clipped off at the break
 * stands on the other page as well, at its place.
 * @param pages in order
 */
export function textsOverPages(pages: readonly PageMarks[]): TextsOverPages[] {
  return pages.flatMap((upper, index) => {
    const lower = pages[index + 1];
    const found = lower && textsAt(upper, lower);
    return found ? [found] : [];
  });
}

function textsAt(upper: PageMarks, lower: PageMarks): TextsOverPages | null {
  const above = upper.glyphs.filter((glyph) => isCut(glyph) && glyph.centreY > glyph.clip.bottom);
  const below = lower.glyphs.filter((glyph) => isCut(glyph) && glyph.centreY < glyph.clip.top);
  if (above.length + below.length === 0 || above.length + below.length > MOST_CUT) return null;
  const bottoms = above.length > 0 ? [Math.max(...above.map(bottomOf))] : [...new Set(upper.glyphs.map(bottomOf))];
  const tops = below.length > 0 ? [Math.min(...below.map(topOf))] : [...new Set(lower.glyphs.map(topOf))];
  const breaks = bottoms.flatMap((bottom) => tops.map((top) => ({ bottom, top })));
  if (breaks.length > MOST_EDGES) return null;
  for (const { bottom, top } of breaks) {
    const pairs = pairsAt(upper, lower, bottom - top);
    const found = glyphsOf(pairs);
    const isWhole =
      above.every((glyph) => found.has(glyph) || bottomOf(glyph) < bottom - SAME) &&
      below.every((glyph) => found.has(glyph) || topOf(glyph) > top + SAME);
    if (isWhole && pairs.length > 0) return { page: upper.page, bottom, top, pairs };
  }
  return null;
}

const bottomOf = ({ clip }: Glyph): number => clip.bottom;
const topOf = ({ clip }: Glyph): number => clip.top;

const isCut = ({ clipped, blank }: Glyph): boolean => clipped && !blank;

/** The glyphs that a page clips off and that stand on the other one as well. @param height how far apart they stand */
function pairsAt(upper: PageMarks, lower: PageMarks, height: number): TextsOverPages['pairs'] {
  const [above, below] = [placesOf(upper, 0), placesOf(lower, height)];
  const over = upper.glyphs.filter(({ clipped }) => clipped).map((glyph) => ({ over: glyph, under: below(glyph, 0) }));
  const paired = new Set(over.map(({ under }) => under));
  const under = lower.glyphs
    .filter((glyph) => glyph.clipped && !paired.has(glyph))
    .map((glyph) => ({ over: above(glyph, height), under: glyph }));
  return [...over, ...under].flatMap(({ over, under }) => (over && under ? [{ over, under }] : []));
}

/** Finds what stands on a page at the place of a glyph. @param down how far down the page is moved, in points */
function placesOf({ glyphs }: PageMarks, down: number): (like: Glyph, down: number) => Glyph | undefined {
  const key = (text: string, x: number, y: number) => `${text} ${Math.round(x)} ${Math.round(y)}`;
  const places = Map.groupBy(glyphs.filter(isPainted), ({ text, x, y }) => key(text, x, y + down));
  return ({ text, x, y, size }, own) =>
    NEAR.flatMap((dx) => NEAR.flatMap((dy) => places.get(key(text, x + dx, y + own + dy)) ?? [])).find(
      (glyph) =>
        Math.abs(glyph.x - x) < SAME &&
        Math.abs(glyph.y + down - y - own) < SAME &&
        Math.abs(glyph.size - size) < SAME_SIZE,
    );
}

/** All that `textsOverPages` found. */
export const glyphsOverPages = (texts: readonly TextsOverPages[]): Set<Glyph> =>
  glyphsOf(texts.flatMap(({ pairs }) => pairs));

const glyphsOf = (pairs: TextsOverPages['pairs']): Set<Glyph> =>
  new Set(pairs.flatMap(({ over, under }) => [over, under]));

/** What is seen on one of the pages: the rest of it stands on a page before or after both. */
export const isSeenOnOne = ({ over, under }: TextsOverPages['pairs'][number]): boolean =>
  over.fault === null || under.fault === null;

/** What is seen or clipped off. */
const isPainted = ({ fault, clipped }: Glyph): boolean => fault === null || (fault === 'hidden' && clipped);
