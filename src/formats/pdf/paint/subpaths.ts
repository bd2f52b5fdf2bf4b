import { applyTo, type Box, type Matrix } from './matrix.ts';

export type Point = [x: number, y: number];

export interface Subpath {
  points: Point[];
  closed: boolean;
  curved: boolean;
  /** The points that a curve leads to: what is drawn before them is no straight line, however flat. */
  bends: Set<Point>;
}

/** pdf.js's way to write paths in version 6: a code and its numbers, one after the other. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;

/** The pieces of a path, in the space that the matrix leads to. */
export function subpathsOf(data: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const paths: Subpath[] = [];
  let path: Subpath | null = null;
  const begin = (point: Point): Subpath => {
    const begun: Subpath = { points: [point], closed: false, curved: false, bends: new Set() };
    paths.push(begun);
    return begun;
  };
  for (let i = 0; i < data.length; ) {
    const code = data[i] ?? 0;
    i += 1;
    const point = (offset: number): Point => applyTo(matrix, data[i + offset] ?? 0, data[i + offset + 1] ?? 0);
    if (code === MOVE) {
      path = begin(point(0));
      i += 2;
    } else if (code === LINE) {
      path = path ?? begin(point(0));
      path.points.push(point(0));
      i += 2;
    } else if (code === CURVE || code === QUADRATIC) {
      const numbers = code === CURVE ? 6 : 4;
      path = path ?? begin(point(0));
      path.curved = true;
      const end = point(numbers - 2);
      path.points.push(end);
      path.bends.add(end);
      i += numbers;
    } else if (path) {
      path.closed = true;
      const first = path.points[0];
      path = null;
      if (first && data[i] === LINE) path = begin(first);
    }
  }
  return paths;
}

/** The upright box around points. */
export function around(points: readonly Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
