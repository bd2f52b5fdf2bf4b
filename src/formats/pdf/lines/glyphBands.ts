import type { Glyph } from '../paint/marks.ts';

/** Finds the glyphs whose base lines are near a height, without looking at all of the page. */
export function glyphBands(glyphs: readonly Glyph[], em: number): (y: number) => Glyph[] {
  const bands = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const band = Math.floor(glyph.y / em);
    const there = bands.get(band);
    if (there) there.push(glyph);
    else bands.set(band, [glyph]);
  }
  return (y) => [-1, 0, 1].flatMap((step) => bands.get(Math.floor(y / em) + step) ?? []);
}
