import type { Glyph, Rule } from './marks.ts';
import { holds } from './matrix.ts';
import type { TableShape } from './tableShape.ts';
import { TOLERANCE } from './tolerances.ts';

/** How far below the base line an underline stands, and above it a line that strikes text out (ems; below is positive). */
const UNDER = { least: 0.02, most: 0.32 };
const THROUGH = { least: -0.45, most: -0.15 };

/** An underline begins and ends where a glyph does, within this (ems). */
const FITS = 0.12;

/**
 * Lines without those that belong to words: a horizontal line that begins and ends exactly with glyphs standing on it, and that
 * touches no upright line at both ends, is no edge of a cell.
 */
export function withoutUnderlines(rules: readonly Rule[], glyphs: readonly Glyph[], em: number): Rule[] {
  const upright = rules.filter(({ horizontal }) => !horizontal);
  const bands = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const band = Math.floor(glyph.y / em);
    const there = bands.get(band);
    if (there) there.push(glyph);
    else bands.set(band, [glyph]);
  }
  return rules.filter((rule) => {
    if (!rule.horizontal) return true;
    const band = Math.floor(rule.at / em);
    const near = [-1, 0, 1].flatMap((step) => bands.get(band + step) ?? []).filter((glyph) => standsOn(glyph, rule));
    if (near.length === 0) return true;
    const begins = near.some((glyph) => Math.abs(glyph.x - rule.from) <= FITS * glyph.size);
    const ends = near.some((glyph) => Math.abs(glyph.x + glyph.advance - rule.to) <= FITS * glyph.size);
    return !(begins && ends) || (touches(upright, rule.from, rule, em) && touches(upright, rule.to, rule, em));
  });
}

function standsOn(glyph: Glyph, rule: Rule): boolean {
  if (glyph.ux < 0.99) return false;
  const below = (rule.at - glyph.y) / glyph.size;
  const beside = glyph.centreX >= rule.from && glyph.centreX <= rule.to;
  return beside && ((below >= UNDER.least && below <= UNDER.most) || (below >= THROUGH.least && below <= THROUGH.most));
}

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
