import { glyphBands } from '../lines/glyphBands.ts';
import type { Glyph, Rule } from '../paint/marks.ts';
import { holds } from '../paint/matrix.ts';
import { TOLERANCE } from '../rules/tolerances.ts';
import type { TableShape } from './tableShape.ts';

/** How far below the base line an underline stands (ems). */
const UNDER = { least: 0.02, most: 0.32 };

/** An underline begins and ends where a glyph does, within this (ems). */
const FITS = 0.12;

/**
 * Lines without those that belong to words: a horizontal line that begins and ends exactly with glyphs standing on it, and that
 * touches no upright line at both ends, is no edge of a cell.
 */
export function withoutUnderlines(rules: readonly Rule[], glyphs: readonly Glyph[], em: number): Rule[] {
  const upright = rules.filter(({ horizontal }) => !horizontal);
  const nearby = glyphBands(glyphs, em);
  return rules.filter((rule) => {
    if (!rule.horizontal) return true;
    const near = nearby(rule.at).filter((glyph) => standsOn(glyph, rule));
    if (near.length === 0) return true;
    const begins = near.some((glyph) => Math.abs(glyph.x - rule.from) <= FITS * glyph.size);
    const ends = near.some((glyph) => Math.abs(glyph.x + glyph.advance - rule.to) <= FITS * glyph.size);
    return !(begins && ends) || touchesUprights(upright, rule, em);
  });
}

function standsOn(glyph: Glyph, rule: Rule): boolean {
  if (glyph.ux < 0.99) return false;
  const below = (rule.at - glyph.y) / glyph.size;
  const beside = glyph.centreX >= rule.from && glyph.centreX <= rule.to;
  return beside && below >= UNDER.least && below <= UNDER.most;
}

/** Whether a line ends at upright ones on both sides, as the edge of a cell does. */
export const touchesUprights = (upright: readonly Rule[], rule: Rule, em: number): boolean =>
  touches(upright, rule.from, rule, em) && touches(upright, rule.to, rule, em);

const touches = (upright: readonly Rule[], x: number, { at }: Rule, em: number): boolean =>
  upright.some(
    (rule) =>
      Math.abs(rule.at - x) <= TOLERANCE.meets * em + rule.thickness && rule.from <= at + em && rule.to >= at - em,
  );

/** A line that hangs free in a cell and goes through more than this share of it may have been meant to divide it. */
const DIVIDES = 0.5;

/** Whether a line that belongs to no table seems to divide a cell of this one; lines that text stands on do not. */
export function strayLine(shape: TableShape, strays: readonly Rule[], glyphs: readonly Glyph[]): boolean {
  return strays.some((rule) => {
    const middle = (rule.from + rule.to) / 2;
    const [x, y] = rule.horizontal ? [middle, rule.at] : [rule.at, middle];
    const cell = shape.cells.find(({ box }) => holds(box, x, y));
    if (!cell) return false;
    const { left, right, top, bottom } = cell.box;
    const length = rule.to - rule.from;
    if (length < DIVIDES * (rule.horizontal ? right - left : bottom - top)) return false;
    if (!rule.horizontal) return true;
    const written = glyphs.filter((glyph) => standsOn(glyph, rule)).reduce((sum, { advance }) => sum + advance, 0);
    return written < DIVIDES * length;
  });
}

/** A piece of a line that begins within this (ems) of a table's outline and stands in its line goes on with it. */
const NEAR = 1.5;

/**
 * Whether pieces of lines that belong to no table go on where the lines of this one end: then it was torn from a larger one whose
 * lines are broken, as far apart dashes are.
 */
export function isTorn({ xs, ys }: TableShape, strays: readonly Rule[], em: number): boolean {
  const slack = (rule: Rule) => TOLERANCE.meets * em + rule.thickness;
  return strays.some((rule) => {
    const [across, along] = rule.horizontal ? [ys, xs] : [xs, ys];
    if (!across.some((at) => Math.abs(at - rule.at) <= slack(rule))) return false;
    const first = along[0] ?? 0;
    const last = along.at(-1) ?? 0;
    return (
      (rule.from >= last - slack(rule) && rule.from - last <= NEAR * em) ||
      (rule.to <= first + slack(rule) && first - rule.to <= NEAR * em)
    );
  });
}
