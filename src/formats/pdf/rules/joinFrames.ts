import type { Box } from '../paint/matrix.ts';
import { around, type RuleGroup } from './ruleGroups.ts';
import { TOLERANCE } from './tolerances.ts';

/** More groups than a page of tables has; nobody looks through all of them for frames. */
const MOST_GROUPS = 400;

/** At one side a row or a column may be merged from end to end: no line of it reaches to the frame there. */
const LEAST_SIDES = 3;

/**
 * Puts a frame and the lines within it together where these reach nearly to it: LibreOffice draws the outer edge of a table with
 * wide double lines so, a gap away from the others.
 */
export function joinFrames(groups: readonly RuleGroup[], em: number): RuleGroup[] {
  if (groups.length > MOST_GROUPS) return [...groups];
  const near = TOLERANCE.double * em;
  let joined = [...groups];
  for (const frame of groups) {
    const hollow = hollowOf(frame, near);
    if (!hollow) continue;
    const within = joined.filter(({ box }) => isWithin(box, hollow));
    const rules = within.flatMap((group) => group.rules);
    if (rules.length === 0 || nearSides(around(rules), hollow, near) < LEAST_SIDES) continue;
    const all = [...frame.rules, ...rules];
    joined = [
      ...joined.filter((group) => group !== frame && !within.includes(group)),
      { rules: all, box: around(all) },
    ];
  }
  return joined;
}

/** What a frame encloses; null for lines that are none. */
function hollowOf({ rules, box }: RuleGroup, near: number): Box | null {
  const hollow = { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
  const sides = new Set<keyof Box>();
  for (const { horizontal, at } of rules) {
    const [start, end] = horizontal ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
    const side = at - box[start] <= near ? start : box[end] - at <= near ? end : null;
    if (side === null) return null;
    hollow[side] = side === start ? Math.max(hollow[side], at) : Math.min(hollow[side], at);
    sides.add(side);
  }
  return sides.size === 4 ? hollow : null;
}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left > outer.left && inner.right < outer.right && inner.top > outer.top && inner.bottom < outer.bottom;

const nearSides = (inner: Box, outer: Box, near: number): number =>
  (['left', 'right', 'top', 'bottom'] as const).filter((side) => Math.abs(inner[side] - outer[side]) <= near).length;
