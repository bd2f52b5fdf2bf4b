import type { Rule } from '../paint/marks.ts';
import { coverage, type LineCluster, lineClusters } from '../rules/lineClusters.ts';
import type { RuleGroup } from '../rules/ruleGroups.ts';
import { TOLERANCE } from '../rules/tolerances.ts';
import { type ClosedCells, closedCells } from './closedCells.ts';
import { drawnEdges } from './drawnEdges.ts';

/** A grid whose cells are all closed rectangles and fill its outline. */
export interface TableShape extends ClosedCells {
  /** Its upright lines go on above or below the outermost line: a browser breaks a row over pages so. */
  openTop: boolean;
  openBottom: boolean;
  /** Its upright lines begin above its first line, less far than a row is high: that line ends the last row of the page before. */
  slitTop: boolean;
  /** Where its last line is missing though it is drawn elsewhere: the row ends with the page, and merged cells go on on the next. */
  mergedBottom: Stretch[];
  /** The same of its first line: cells of the page before that go on, as browsers and WeasyPrint leave them. */
  mergedTop: Stretch[];
  /** No upright line closes it at this side: its lines across end at one place. */
  openLeft: boolean;
  openRight: boolean;
}

/** A part of a line across. */
export interface Stretch {
  from: number;
  to: number;
}

type OpenEnds = Pick<TableShape, 'openTop' | 'openBottom' | 'slitTop' | 'mergedBottom' | 'mergedTop'>;
type OpenSides = Pick<TableShape, 'openLeft' | 'openRight'>;

/** More boxes than any printed page holds. */
const MOST_BOXES = 60_000;

/**
 * Reads the grid that a group of lines draws: its cells are the closed rectangles; an edge that is missing makes one cell of two.
 * Null where a line hangs in the air, where the outline is open or where what is enclosed is no rectangle.
 * @param em the height of the smaller text in it
 */
export function tableShape({ rules }: RuleGroup, em: number): TableShape | null {
  const near = TOLERANCE.double * em;
  const gap = TOLERANCE.gap * em;
  const across = lineClusters(
    rules.filter(({ horizontal }) => horizontal),
    near,
    gap,
  );
  const upright = lineClusters(
    rules.filter(({ horizontal }) => !horizontal),
    near,
    gap,
  );
  if (
    hidesColumn(rules, across, upright, SLIMMEST * em) ||
    linesByEdge(rules, across).some((lines) => isTwoLines(lines, em))
  )
    return null;
  const sides = closeOpenSides(across, upright, em);
  const open = closeOpenEnds(rules, across, upright, em);
  const rows = across.length - 1;
  const columns = upright.length - 1;
  if (rows < 1 || columns < 1 || rows * columns > MOST_BOXES) return null;
  const above = drawnEdges(across, upright, em);
  const beside = drawnEdges(upright, across, em);
  if (!above || !beside || reachesOut(across, upright, em) || reachesOut(upright, across, em)) return null;
  const closed =
    above[0]?.every(Boolean) &&
    above[rows]?.every(Boolean) &&
    beside[0]?.every(Boolean) &&
    beside[columns]?.every(Boolean);
  const grid = closed ? closedCells(across, upright, above, beside) : null;
  return grid && { ...grid, ...open, ...sides };
}

/** No writer makes a column slimmer than this (ems; LibreOffice's least is 1.15 pt); it draws double lines of web pages half as far apart. */
const SLIMMEST = 0.08;

/**
 * Whether two upright lines taken for one edge may be the sides of a blank column squeezed to a hairline: between two rows a single
 * line goes across from beyond the one to beyond the other. At a double edge it ends, or is double itself.
 */
function hidesColumn(
  rules: readonly Rule[],
  across: readonly LineCluster[],
  upright: readonly LineCluster[],
  slimmest: number,
): boolean {
  const of = ({ low, high }: LineCluster, horizontal: boolean) =>
    rules.filter((rule) => rule.horizontal === horizontal && rule.at >= low && rule.at <= high);
  const between = across.slice(1, -1).map((line) => of(line, true));
  return upright.some((edge) => {
    const sides = of(edge, false);
    const [left, right] = [Math.min(...sides.map(({ at }) => at)), Math.max(...sides.map(({ at }) => at))];
    if (right - left < slimmest) return false;
    return between.some((line) => {
      const [one, ...more] = line.filter(({ from, to }) => from < left && to > right);
      const passed = sides.filter(({ from, to }) => one && from <= one.at && to >= one.at);
      return more.length === 0 && new Set(passed.map(({ at }) => at)).size > 1;
    });
  });
}

/** The lines across of each edge, from top to bottom. */
function linesByEdge(rules: readonly Rule[], across: readonly LineCluster[]): Rule[][] {
  const lines = rules.filter(({ horizontal }) => horizontal).sort((one, other) => one.at - other.at);
  let next = 0;
  return across.map(({ high }) => {
    const start = next;
    while (next < lines.length && (lines[next]?.at ?? 0) <= high) next += 1;
    return lines.slice(start, next);
  });
}

/** Two lines across stand at least so far apart (points, beside their thickness) that are more than the edges of lines unlike in thickness. */
const APART = 1;

/**
 * Whether two lines across taken for one edge begin or end at different places: wkhtmltopdf draws the line of a merged cell a bit too high on
 * the page after it, through the other cells of a row. Both lines of a double edge are as long.
 */
function isTwoLines(lines: readonly Rule[], em: number): boolean {
  const [first, last] = [lines[0]?.at ?? 0, lines.at(-1)?.at ?? 0];
  const thickest = Math.max(...lines.map(({ thickness }) => thickness));
  if (last - first < APART + thickest) return false;
  const middle = (first + last) / 2;
  const ends = [lines.filter(({ at }) => at < middle), lines.filter(({ at }) => at >= middle)].map((half) => ({
    from: Math.min(...half.map(({ from }) => from)),
    to: Math.max(...half.map(({ to }) => to)),
  }));
  const [upper, lower] = ends;
  return (
    upper !== undefined &&
    lower !== undefined &&
    (Math.abs(upper.from - lower.from) > em || Math.abs(upper.to - lower.to) > em)
  );
}

/**
 * Where lines across go on beyond the outermost upright line and end at one place, as offices draw tables without edges at the sides, adds the
 * edge that is missing. The first or the last line may end at that upright line, where a merged cell goes on over the page. Changes `upright`.
 */
function closeOpenSides(across: readonly LineCluster[], upright: LineCluster[], em: number): OpenSides {
  const slack = TOLERANCE.meets * em;
  const [left, right] = [upright[0], upright.at(-1)];
  const outer = [across[0], across.at(-1)].flatMap((line) => line ?? []);
  if (!left || !right) return { openLeft: false, openRight: false };
  const ends = (line: LineCluster) => ({ from: line.covered[0]?.from ?? 0, to: line.covered.at(-1)?.to ?? 0 });
  const [begin, end] = [
    Math.min(...across.map((line) => ends(line).from)),
    Math.max(...across.map((line) => ends(line).to)),
  ];
  const reach = (reaches: (line: Stretch) => boolean, stops: (line: Stretch) => boolean) =>
    outer.some((line) => reaches(ends(line))) && outer.every((line) => reaches(ends(line)) || stops(ends(line)));
  const openLeft =
    begin < left.low - em &&
    reach(
      ({ from }) => from < begin + slack,
      ({ from }) => from > left.low - slack,
    );
  const openRight =
    end > right.high + em &&
    reach(
      ({ to }) => to > end - slack,
      ({ to }) => to < right.high + slack,
    );
  const all = upright.map(ends);
  const [from, to] = [Math.min(...all.map((line) => line.from)), Math.max(...all.map((line) => line.to))];
  const edge = (at: number): LineCluster => ({ low: at, high: at, at, covered: [{ from, to }] });
  if (openLeft) upright.unshift(edge(begin));
  if (openRight) upright.push(edge(end));
  return { openLeft, openRight };
}

/** The rest of a row that has no text is lower than this (ems). */
const STRIP = 1;

/** Upright lines that begin so far (ems) above the upper edge of the first line were cut there. */
const SLIT = 0.06;

/**
 * Where both outer upright lines go on beyond the first or the last line across, adds the line that a page break took away. Changes
 * `across`. Whether there is such a break, the pages before and after must show.
 */
function closeOpenEnds(
  rules: readonly Rule[],
  across: LineCluster[],
  upright: readonly LineCluster[],
  em: number,
): OpenEnds {
  const slack = TOLERANCE.meets * em;
  const [left, right] = [upright[0], upright.at(-1)];
  const [first, last] = [across[0], across.at(-1)];
  if (!left || !right || !first || !last) {
    return { openTop: false, openBottom: false, slitTop: false, mergedBottom: [], mergedTop: [] };
  }
  const uprights = rules.filter(({ horizontal }) => !horizontal);
  const top = Math.min(...uprights.map(({ from }) => from));
  const bottom = Math.max(...uprights.map(({ to }) => to));
  const line = (at: number): LineCluster => ({ low: at, high: at, at, covered: [{ from: left.low, to: right.high }] });
  // A thick line that a cell begins with stands a half of it lower than the sides of a cell that goes on.
  const begins = (one: LineCluster) =>
    (one.covered[0]?.from ?? Infinity) <= top + Math.max(slack, first.high - first.low);
  const ends = (one: LineCluster) =>
    (one.covered.at(-1)?.to ?? -Infinity) >= bottom - Math.max(slack, last.high - last.low);
  const dash = TOLERANCE.gap * em;
  const comesFrom = ({ covered: [one] }: LineCluster) => one && one.from <= Math.min(top + dash, first.low - 2 * slack);
  const goesTo = ({ covered }: LineCluster) =>
    (covered.at(-1)?.to ?? 0) >= Math.max(bottom - dash, last.high + 2 * slack);
  // Above the rest of a row Chromium goes on with the lines between its cells, not with thick ones around the table.
  const isStrip = upright.length > 2 && first.low - top < STRIP * em && upright.slice(1, -1).every(comesFrom);
  const isThick = (edge: LineCluster) =>
    upright.slice(1, -1).every(({ low, high }) => edge.high - edge.low > high - low);
  const besideStrip = (edge: LineCluster) =>
    isStrip && isThick(edge) && (edge.covered[0]?.from ?? Infinity) < first.high + slack;
  const openTop = [left, right].every((edge) => comesFrom(edge) || besideStrip(edge));
  const openBottom = [left, right].every(goesTo);
  const slitTop = !openTop && top < first.low - SLIT * em && begins(left) && begins(right);
  if (openTop) {
    across.unshift(line(top));
    for (const {
      covered: [highest],
    } of [left, right])
      if (highest) highest.from = Math.min(highest.from, top);
  }
  if (openBottom) across.push(line(bottom));
  const mergedBottom = !openBottom && ends(left) && ends(right) ? missingParts(last, upright, em) : [];
  const mergedTop = !openTop && begins(left) && begins(right) ? missingParts(first, upright, em) : [];
  if (mergedBottom.length > 0) last.covered = [{ from: left.low, to: right.high }];
  if (mergedTop.length > 0) first.covered = [{ from: left.low, to: right.high }];
  return { openTop, openBottom, slitTop, mergedBottom, mergedTop };
}

/** The stretches between upright lines where a line is missing; none where it is missing everywhere. */
function missingParts(line: LineCluster, upright: readonly LineCluster[], em: number): Stretch[] {
  const parts = upright.slice(1).map((right, index) => ({ from: upright[index]?.high ?? 0, to: right.low }));
  const missing = parts.filter(
    ({ from, to }) => coverage(line, from, to) <= Math.min(2 * TOLERANCE.meets * em, 0.3 * (to - from)),
  );
  return missing.length < parts.length ? missing : [];
}

/** Whether a line goes on beyond the outermost lines across it. */
function reachesOut(lines: readonly LineCluster[], across: readonly LineCluster[], em: number): boolean {
  const beyond = (line?: LineCluster) => Math.max(2 * TOLERANCE.meets * em, line ? line.high - line.low : 0);
  const from = (across[0]?.low ?? 0) - beyond(across[0]);
  const to = (across.at(-1)?.high ?? 0) + beyond(across.at(-1));
  return lines.some(({ covered }) => (covered[0]?.from ?? from) < from || (covered.at(-1)?.to ?? to) > to);
}
