import { touchesUprights } from '../grid/underlines.ts';
import type { Glyph, PageMarks, Rule } from '../paint/marks.ts';
import { glyphBands } from './glyphBands.ts';

/** How far above the base line a line goes that strikes text out (ems). */
const THROUGH = { least: 0.15, most: 0.6 };

/** A thicker line (ems) is an area. */
const THICKEST = 0.25;

/** A line strikes out what is written over at least this share of it, or all of it but its ends (ems). */
const WRITTEN = 0.8;
const ENDS = 1;

/**
 * Marks glyphs with a line through them as struck, and takes the lines away: what is struck through is as good as deleted, ~~99~~13 is
 * 13. Changes `fault` and `rules`.
 * @param marks of a page as its reader turns it
 * @param em the usual size of text on the page
 */
export function findStruck(marks: PageMarks, em: number): void {
  const written = marks.glyphs.filter(({ fault, ux }) => fault === null && ux > 0.99);
  const near = glyphBands(written, em);
  const upright = marks.rules.filter(({ horizontal }) => !horizontal);
  marks.rules = marks.rules.filter((rule) => {
    if (!rule.horizontal || rule.thickness > THICKEST * em) return true;
    const struck = near(rule.at).filter((glyph) => goesThrough(rule, glyph));
    const length = struck.reduce((sum, { advance }) => sum + advance, 0);
    const unwritten = rule.to - rule.from - length;
    const strikes =
      struck.some(({ blank }) => !blank) && unwritten <= Math.max((1 - WRITTEN) * (rule.to - rule.from), ENDS * em);
    if (!strikes || touchesUprights(upright, rule, em)) return true;
    for (const glyph of struck) glyph.fault = 'struck';
    return false;
  });
}

function goesThrough(rule: Rule, { y, size, centreX }: Glyph): boolean {
  const above = (y - rule.at) / size;
  return above >= THROUGH.least && above <= THROUGH.most && centreX >= rule.from && centreX <= rule.to;
}
