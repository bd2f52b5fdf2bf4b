import type { Rule } from '../paint/marks.ts';
import type { Box } from '../paint/matrix.ts';
import { TOLERANCE } from './tolerances.ts';

/** Lines that meet each other, directly or over others: what can be one table. */
export interface RuleGroup {
  rules: Rule[];
  box: Box;
}

/** Groups lines that touch: across each other, or side by side as a double line. */
export function ruleGroups(rules: readonly Rule[], em: number): RuleGroup[] {
  const parents = rules.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root;
      root = parents[root] ?? root;
    }
    return root;
  };
  const unite = (one: number, other: number) => {
    parents[find(one)] = find(other);
  };
  const indexed = rules.map((rule, index) => ({ rule, index })).sort((one, other) => one.rule.at - other.rule.at);
  const horizontals = indexed.filter(({ rule }) => rule.horizontal);
  const verticals = indexed.filter(({ rule }) => !rule.horizontal);
  const thickest = rules.reduce((most, { thickness }) => Math.max(most, thickness), 0);
  for (const { rule: across, index } of horizontals) {
    const reach = TOLERANCE.meets * em + thickest;
    for (let i = firstAt(verticals, across.from - reach); i < verticals.length; i += 1) {
      const upright = verticals[i];
      if (!upright || upright.rule.at > across.to + reach) break;
      if (meet(across, upright.rule, em)) unite(index, upright.index);
    }
  }
  for (const parallels of [horizontals, verticals]) {
    parallels.forEach(({ rule, index }, place) => {
      for (let i = place + 1; i < parallels.length; i += 1) {
        const other = parallels[i];
        if (!other || other.rule.at - rule.at > TOLERANCE.double * em) break;
        if (runTogether(rule, other.rule)) unite(index, other.index);
      }
    });
  }
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, index) => {
    const root = find(index);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  });
  return [...groups.values()].map((group) => ({ rules: group, box: around(group) }));
}

/** Whether a horizontal and a vertical line cross or touch. */
export function meet(across: Rule, upright: Rule, em: number): boolean {
  const slack = TOLERANCE.meets * em + (across.thickness + upright.thickness) / 2;
  return (
    upright.at >= across.from - slack &&
    upright.at <= across.to + slack &&
    across.at >= upright.from - slack &&
    across.at <= upright.to + slack
  );
}

/** Whether two parallel lines stand beside each other for half the length of the shorter one. */
const runTogether = (one: Rule, other: Rule): boolean =>
  Math.min(one.to, other.to) - Math.max(one.from, other.from) >=
  0.5 * Math.min(one.to - one.from, other.to - other.from);

/** The first of lines sorted by place that stands at or after a place. */
function firstAt(sorted: readonly { rule: Rule }[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.rule.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The outline of lines. */
export function around(rules: readonly Rule[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { horizontal, at, from, to } of rules) {
    const [left, right, top, bottom] = horizontal ? [from, to, at, at] : [at, at, from, to];
    box.left = Math.min(box.left, left);
    box.right = Math.max(box.right, right);
    box.top = Math.min(box.top, top);
    box.bottom = Math.max(box.bottom, bottom);
  }
  return box;
}
