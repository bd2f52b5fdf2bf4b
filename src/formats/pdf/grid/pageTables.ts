import { textSize } from '../lines/textSize.ts';
import { sameWidth } from '../pages/rowOverPages.ts';
import type { Glyph, PageMarks, Rule } from '../paint/marks.ts';
import { type Box, holds } from '../paint/matrix.ts';
import { PAPER_WHITE } from '../paint/paintedPath.ts';
import { dottedRules } from '../rules/dottedRules.ts';
import { joinFrames } from '../rules/joinFrames.ts';
import { joinRules } from '../rules/joinRules.ts';
import { joinSides } from '../rules/joinSides.ts';
import { type RuleGroup, ruleGroups } from '../rules/ruleGroups.ts';
import { TOLERANCE } from '../rules/tolerances.ts';
import { endsAtClip } from './endsAtClip.ts';
import { coreOf, type FilledCell, fillTable, runsOn } from './fillTable.ts';
import { goesOnUnseen } from './goesOnUnseen.ts';
import { joinCutCodes } from './joinCutCodes.ts';
import { leavesClass } from './leavesClass.ts';
import { type TableShape, tableShape } from './tableShape.ts';
import { isTorn, strayLine, withoutUnderlines } from './underlines.ts';

/** Why a table is left unread. */
export type Refusal =
  | 'open'
  | 'over-line'
  | 'unreadable'
  | 'slanted'
  | 'stray-line'
  | 'nested'
  | 'white-line'
  | 'crowded'
  | 'damaged'
  | 'cut-row'
  | 'cut-cell'
  | 'cut-off'
  | 'covered'
  | 'several'
  | 'field'
  | 'head'
  | 'tail';

/** A table of a page: read exactly, or not at all. */
export interface PageTable {
  box: Box;
  /** Null where it is not read. */
  table: { shape: TableShape; cells: FilledCell[] } | null;
  refusal: Refusal | null;
  /** What stands inside it, whether read or not. */
  glyphs: Glyph[];
  /** Its first row (after a repeated head) is the rest of the last row of the page before. */
  continued?: boolean;
}

/** More lines or groups of them than a page of tables has; a drawing, or an attack. */
const MOST_RULES = 60_000;
const MOST_GROUPS = 400;

/** Thicker lines (ems) are areas. */
const THICKEST = 0.7;

/** Shorter ones (ems) are what the end of a page left of dots. */
const SPECK = 0.15;

/** Slanted lines shorter than this (ems) are ornaments. */
const SHORT = 1.5;

/**
 * Finds the tables that lines draw on a page and reads those that are exact.
 * @param glyphs visible ones that belong to the running text (readable or not), in painting order
 * @param em the usual size of text on the page
 */
export function pageTables(marks: PageMarks, glyphs: readonly Glyph[], em: number): PageTable[] {
  if (marks.rules.length + marks.dots.length > MOST_RULES) return [crowded(marks, glyphs)];
  const lines = [...marks.rules, ...dottedRules(marks.dots, em)].filter(
    ({ thickness, from, to }) => thickness < THICKEST * em && to - from > SPECK * em,
  );
  const visible = withoutUnderlines(joinRules(lines, em, TOLERANCE.meets * em), glyphs, em);
  const groups = joinSides(joinFrames(ruleGroups(visible, em), em), em);
  // The rest of a row that a browser cut has one line, below it.
  const drawn = groups.filter(
    ({ rules }) => count(rules, true) >= 1 && count(rules, false) + count(rules, true) >= 4 && count(rules, false) >= 2,
  );
  if (drawn.length > MOST_GROUPS) return [crowded(marks, glyphs)];
  const shaped = drawn.map((group) => ({ group, shape: shapeOf(group, glyphs, em) }));
  // The title row of a table that goes on over the page stands by itself: a frame as wide as the table above, and no piece of it.
  const frames = new Set(shaped.flatMap(({ group, shape }) => (shape?.cells.length === 1 ? [group] : [])));
  const candidates = shaped
    .filter(({ shape }) => shape === null || shape.cells.length > 1)
    .sort((one, other) => area(one.group.box) - area(other.group.box));
  const inside: Glyph[][] = candidates.map(() => []);
  for (const glyph of glyphs) {
    const at = candidates.findIndex(({ group }) => holds(group.box, glyph.centreX, glyph.centreY));
    inside[at]?.push(glyph);
  }
  const kept = candidates.map((candidate, index) => ({ ...candidate, inside: inside[index] ?? [] })).filter(isTable);
  const strays = groups.filter((group) => !kept.some((table) => table.group === group));
  const cut = marks.glyphs.filter(({ clipped, blank }) => clipped && !blank);
  const cutBy = new Set(cut.map(({ clip }) => clip));
  const straysOf = ({ box }: RuleGroup): Rule[] =>
    strays
      .filter(
        (other) =>
          !(frames.has(other) || isHeaded(other, box, em)) || !sameWidth(other.box, box) || crosses(other.box, box),
      )
      .flatMap(({ rules }) => rules);
  const tables = kept.map(({ group, shape, inside: held }) =>
    isCutOff(held, cutBy, group.box) || cut.some((glyph) => isSeenInPart(glyph, group.box))
      ? { box: group.box, table: null, refusal: 'cut-off' as const, glyphs: held }
      : readOne(group, shape, held, marks, straysOf(group), glyphs, em),
  );
  for (const [index, { box, refusal }] of tables.entries()) {
    if (refusal === null) continue;
    for (const outer of tables.slice(index + 1)) {
      if (outer.table && holds(outer.box, (box.left + box.right) / 2, (box.top + box.bottom) / 2))
        refuse(outer, 'nested');
    }
  }
  return tables.sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left);
}

/** Whether lines below a table begin with one as wide as they are: the first row of another, of which the page has no more. */
const isHeaded = ({ rules, box }: RuleGroup, above: Box, em: number): boolean =>
  box.top > above.bottom &&
  rules.some(
    ({ horizontal, at, from, to }) =>
      horizontal &&
      at - box.top < TOLERANCE.meets * em &&
      from - box.left < TOLERANCE.meets * em &&
      box.right - to < TOLERANCE.meets * em,
  );

/** Leaves a table unread. */
export function refuse(table: PageTable, refusal: Refusal): void {
  table.table = null;
  table.refusal = refusal;
}

const count = (rules: readonly Rule[], horizontal: boolean): number =>
  rules.filter((rule) => rule.horizontal === horizontal).length;

const area = ({ left, right, top, bottom }: Box): number => (right - left) * (bottom - top);

/** Lines without text are ornaments, but so is a grid without any word. */
const isTable = ({ inside }: { inside: Glyph[] }): boolean => inside.some(({ blank }) => !blank);

function shapeOf(group: RuleGroup, glyphs: readonly Glyph[], em: number): TableShape | null {
  const held = glyphs.filter(({ centreX, centreY }) => holds(group.box, centreX, centreY));
  return tableShape(group, held.length > 0 ? Math.min(em * 1.5, textSize(held, 0.1)) : em);
}

function readOne(
  group: RuleGroup,
  shape: TableShape | null,
  held: Glyph[],
  marks: PageMarks,
  strays: readonly Rule[],
  all: readonly Glyph[],
  em: number,
): PageTable {
  const { box } = group;
  const unread = (refusal: Refusal): PageTable => ({ box, table: null, refusal, glyphs: held });
  if (!shape) return unread('open');
  if (held.some(({ fault }) => fault === 'unreadable')) return unread('unreadable');
  if (marks.slants.some((slant) => crosses(slant, box) && longest(slant) > SHORT * em)) return unread('slanted');
  if (isTorn(shape, strays, em)) return unread('open');
  if (strayLine(shape, strays, held)) return unread('stray-line');
  if (marks.whiteRules.some((rule) => dividesShade(rule, box, marks, em))) return unread('white-line');
  if (all.some((glyph) => !glyph.blank && reachesIn(glyph, box)) || runsOut(all, box)) return unread('over-line');
  if (isBeside(shape, all)) return unread('open');
  const cells = fillTable(shape, held);
  if (cells && (endsAtClip(shape, cells, held) || goesOnUnseen(shape, box, held, marks.glyphs)))
    return unread('cut-off');
  if (cells && leavesClass(cells)) return unread('cut-cell');
  return cells
    ? { box, table: { shape, cells: joinCutCodes(cells) }, refusal: null, glyphs: held }
    : unread('over-line');
}

/** Whether something stands beside a table at a side that no line closes: it may be of the table. */
function isBeside({ openLeft, openRight, xs, ys }: TableShape, all: readonly Glyph[]): boolean {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return all.some(
    ({ blank, centreX, centreY }) =>
      !blank && centreY > top && centreY < bottom && ((openLeft && centreX < left) || (openRight && centreX > right)),
  );
}

/**
 * Whether a cell shows a part of its text, and the rest is clipped off: a row lower than its lines, as spreadsheets print it.
 * @param cut what clips text off
 */
const isCutOff = (held: readonly Glyph[], cut: ReadonlySet<Box>, box: Box): boolean =>
  held.some(({ clip, blank }) => !blank && cut.has(clip) && !contains(clip, box));

/** Whether a strip of a character in a table is seen: writers that clip off lines alone clip nothing else where a row is too low. */
function isSeenInPart({ centreX, centreY, size, clip }: Glyph, box: Box): boolean {
  const half = size / 2;
  const around = { left: centreX - half, right: centreX + half, top: centreY - half, bottom: centreY + half };
  const isIn = holds(box, (clip.left + clip.right) / 2, (clip.top + clip.bottom) / 2);
  return isIn && !contains(clip, box) && crosses(around, clip);
}

/** A clip around the whole table is that of the page. */
const contains = (outer: Box, { left, right, top, bottom }: Box): boolean =>
  holds(outer, left, top) && holds(outer, right, bottom);

/** Text beside a table whose ink lies over the outline. */
function reachesIn(glyph: Glyph, box: Box): boolean {
  if (holds(box, glyph.centreX, glyph.centreY)) return false;
  const core = coreOf(glyph);
  const slack = TOLERANCE.overhang * glyph.size;
  return (
    core.right > box.left + slack &&
    core.left < box.right - slack &&
    core.bottom > box.top + slack &&
    core.top < box.bottom - slack
  );
}

/** Whether a word begins outside of the table and goes on inside, or the other way round. */
function runsOut(all: readonly Glyph[], box: Box): boolean {
  let last: Glyph | null = null;
  for (const glyph of all) {
    if (glyph.blank) continue;
    if (
      last &&
      runsOn(last, glyph) &&
      holds(box, last.centreX, last.centreY) !== holds(box, glyph.centreX, glyph.centreY)
    ) {
      return true;
    }
    last = glyph;
  }
  return false;
}

const longest = (box: Box): number => Math.max(box.right - box.left, box.bottom - box.top);

const crosses = (one: Box, other: Box): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** White lines on coloured cells divide them for the eye; on paper nobody sees them. */
function dividesShade(rule: Rule, box: Box, marks: PageMarks, em: number): boolean {
  if (rule.to - rule.from < em) return false;
  const middle = (rule.from + rule.to) / 2;
  const [x, y] = rule.horizontal ? [middle, rule.at] : [rule.at, middle];
  if (
    !holds(
      { left: box.left + em / 2, right: box.right - em / 2, top: box.top + em / 2, bottom: box.bottom - em / 2 },
      x,
      y,
    )
  ) {
    return false;
  }
  const onLine = marks.rules.some(
    (other) =>
      other.horizontal === rule.horizontal &&
      Math.abs(other.at - rule.at) < TOLERANCE.double * em &&
      other.from <= middle &&
      other.to >= middle,
  );
  return (
    !onLine &&
    marks.fills.some((fill) => fill.order < rule.order && fill.lightness < PAPER_WHITE && holds(fill.box, x, y))
  );
}

const crowded = (marks: PageMarks, glyphs: readonly Glyph[]): PageTable => ({
  box: { left: 0, top: 0, right: marks.width, bottom: marks.height },
  table: null,
  refusal: 'crowded',
  glyphs: [...glyphs],
});
