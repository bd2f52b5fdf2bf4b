import type { GraphicsState } from './graphicsState.ts';
import type { PageMarks, Rule } from './marks.ts';
import { type Box, boxOf, intersection, type Matrix, scaleOf } from './matrix.ts';
import { around, type Point, type Subpath, subpathsOf } from './subpaths.ts';

export interface PathPaint {
  fills: boolean;
  strokes: boolean;
}

/** As white as paper: printers and eyes see no difference. */
export const PAPER_WHITE = 0.985;

/** A filled rectangle at most this thick (points of the page at scale 1) and at least `SLENDER` times as long can be an edge. */
const THICKEST_RULE = 6;
const SLENDER = 2.5;

/** Strokes that go this far sideways on their whole length are still straight up or along (scanners and printers do worse). */
const STRAIGHT = 0.4;

/** Adds the lines, areas and slants that painting one path leaves. @param data pdf.js's path, null for an empty one */
export function paintPath(
  data: ArrayLike<number> | null,
  paint: PathPaint,
  state: GraphicsState,
  order: number,
  unit: number,
  marks: PageMarks,
): void {
  if (!data || (!paint.fills && !paint.strokes)) return;
  const subpaths = subpathsOf(data, state.matrix);
  if (paint.fills && state.fillOpacity > 0) fillPath(subpaths, state, order, unit, marks);
  if (paint.strokes && state.strokeOpacity > 0) strokePath(subpaths, state, order, unit, marks);
}

/** The upright box around a path, for clipping. */
export function pathBox(data: ArrayLike<number> | null, matrix: Matrix): Box | null {
  if (!data) return null;
  const points = subpathsOf(data, matrix).flatMap((path) => path.points);
  return points.length > 0 ? around(points) : null;
}

function fillPath(paths: Subpath[], state: GraphicsState, order: number, unit: number, marks: PageMarks): void {
  const boxes = paths.filter((path) => path.points.length > 2).map((path) => ({ path, box: around(path.points) }));
  const [one, other] = boxes;
  const isFrame = boxes.length === 2 && boxes.every(({ path, box }) => hasSides(path, box));
  const ring = isFrame && one && other ? ringOf(one.box, other.box, unit) : null;
  const painted = ring ? ring.map((box) => ({ path: null, box })) : boxes;
  for (const { path, box } of painted) {
    const cut = intersection(box, state.clip);
    const wide = cut.right - cut.left;
    const high = cut.bottom - cut.top;
    if (wide < 0 || high < 0) continue;
    if (path?.curved && state.fillLightness < PAPER_WHITE && isLetter(wide / unit, high / unit)) marks.inks.push(cut);
    if (Math.min(wide, high) <= THICKEST_RULE * unit && Math.max(wide, high) >= SLENDER * Math.min(wide, high)) {
      put(ruleAlong(cut, order), state.fillLightness, marks);
    } else if (Math.min(wide, high) > THICKEST_RULE * unit) {
      marks.fills.push({
        box: cut,
        lightness: state.fillLightness,
        opaque: state.fillOpacity === 1 && !state.blends && isRectangle(path),
        order,
      });
    } else if (state.fillLightness < PAPER_WHITE) marks.dots.push(cut);
  }
}

/** Whether a shape is about as large as a letter, in points. */
const isLetter = (wide: number, high: number): boolean => wide >= 1 && high >= 3 && wide <= 40 && high <= 40;

/** A frame filled between an outer and an inner rectangle: its four sides. `[0 0 100 50] [1 1 99 49]` */
function ringOf(one: Box, other: Box, unit: number): Box[] | null {
  const [outer, inner] = one.left <= other.left ? [one, other] : [other, one];
  const sides: Box[] = [
    { ...outer, right: inner.left },
    { ...outer, left: inner.right },
    { ...outer, bottom: inner.top },
    { ...outer, top: inner.bottom },
  ];
  const thick = sides.map((side) => Math.min(side.right - side.left, side.bottom - side.top));
  return thick.every((each) => each >= 0 && each <= THICKEST_RULE * unit)
    ? sides.filter((_, i) => (thick[i] ?? 0) > 0)
    : null;
}

/** Whether a shape has a straight edge along each side of its box: the ring of a seal touches them, and so does a frame that is turned. */
function hasSides({ points, bends }: Subpath, { left, right, top, bottom }: Box): boolean {
  const edges = points
    .map((to, index): [Point, Point] => [points.at(index - 1) ?? to, to])
    .filter(([, to]) => !bends.has(to));
  const lies = (axis: 0 | 1, at: number) =>
    edges.some(
      ([from, to]) => near(from[axis], at) && near(to[axis], at) && !near(from[1 - axis] ?? 0, to[1 - axis] ?? 0),
    );
  return lies(0, left) && lies(0, right) && lies(1, top) && lies(1, bottom);
}

function isRectangle(path: Subpath | null): boolean {
  if (!path || path.curved) return false;
  const box = around(path.points);
  return path.points.every(
    ([x, y]) => (near(x, box.left) || near(x, box.right)) && (near(y, box.top) || near(y, box.bottom)),
  );
}

const near = (one: number, other: number): boolean => Math.abs(one - other) < STRAIGHT;

function strokePath(paths: Subpath[], state: GraphicsState, order: number, unit: number, marks: PageMarks): void {
  const thickness = state.lineWidth * scaleOf(state.matrix);
  for (const path of paths) {
    const points = path.closed && path.points[0] ? [...path.points, path.points[0]] : path.points;
    for (let i = 1; i < points.length; i += 1) {
      const [from, to] = [points[i - 1], points[i]];
      if (from && to && !path.bends.has(to)) strokeSegment(from, to, thickness, state, order, unit, marks, path.curved);
    }
  }
}

function strokeSegment(
  from: Point,
  to: Point,
  thickness: number,
  state: GraphicsState,
  order: number,
  unit: number,
  marks: PageMarks,
  curved: boolean,
): void {
  const box = around([from, to]);
  const wide = box.right - box.left;
  const high = box.bottom - box.top;
  if (Math.max(wide, high) === 0) return;
  if (Math.min(wide, high) > Math.max(STRAIGHT * unit, 0.004 * Math.max(wide, high))) {
    if (!curved) marks.slants.push(box);
    return;
  }
  if (thickness > THICKEST_RULE * unit) {
    const half = thickness / 2;
    const area =
      wide > high
        ? { ...box, top: box.top - half, bottom: box.bottom + half }
        : { ...box, left: box.left - half, right: box.right + half };
    marks.fills.push({
      box: intersection(area, state.clip),
      lightness: state.strokeLightness,
      opaque: state.strokeOpacity === 1 && !state.blends,
      order,
    });
    return;
  }
  // A line whose middle lies just outside the clip still shows its inner half.
  const slack = thickness / 2;
  const clip = {
    left: state.clip.left - slack,
    top: state.clip.top - slack,
    right: state.clip.right + slack,
    bottom: state.clip.bottom + slack,
  };
  const cut = intersection(box, clip);
  if (cut.right < cut.left || cut.bottom < cut.top) return;
  const horizontal = wide >= high;
  put(
    horizontal
      ? { horizontal, at: (box.top + box.bottom) / 2, from: cut.left, to: cut.right, thickness, order }
      : { horizontal, at: (box.left + box.right) / 2, from: cut.top, to: cut.bottom, thickness, order },
    state.strokeLightness,
    marks,
  );
}

function ruleAlong(box: Box, order: number): Rule {
  const wide = box.right - box.left;
  const high = box.bottom - box.top;
  return wide >= high
    ? { horizontal: true, at: (box.top + box.bottom) / 2, from: box.left, to: box.right, thickness: high, order }
    : { horizontal: false, at: (box.left + box.right) / 2, from: box.top, to: box.bottom, thickness: wide, order };
}

/** Lines at most this many times as long as thick, or (points) this long where they are cut to a sliver, may be dashes. */
const DASH = 12;
const DASH_LENGTH = 4;

function put(rule: Rule, lightness: number, marks: PageMarks): void {
  (lightness >= PAPER_WHITE ? marks.whiteRules : marks.rules).push(rule);
  const { horizontal, at, from, to, thickness } = rule;
  if (lightness >= PAPER_WHITE || to - from > Math.max(DASH * thickness, DASH_LENGTH)) return;
  const [low, high] = [at - thickness / 2, at + thickness / 2];
  marks.dots.push(
    horizontal ? { left: from, right: to, top: low, bottom: high } : { left: low, right: high, top: from, bottom: to },
  );
}

/** The box of a picture, painted into the unit square. */
export const unitSquare = (matrix: Matrix): Box => boxOf(matrix, 0, 0, 1, 1);
