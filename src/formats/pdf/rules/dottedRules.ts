import type { Rule } from '../paint/marks.ts';
import type { Box } from '../paint/matrix.ts';

/** The gap between dots of a line, in dots; and between dashes, in dashes. */
const GAP = 2.2;
const DASH_GAP = 1.2;

/**
 * A wider gap (ems) can be a row whose edge is missing: `pieces of 20 points, then 16 points nothing`. Between dashes shorter than
 * any row (`SHORT`) it may be wider, but less than a row.
 */
const WIDEST = 0.4;
const SHORT = 0.9;
const WIDEST_SHORT = 0.9;

/** What is less than so many times as long as thick is a dot, cut to a half of its thickness where it is longest. */
const SLIVER = 2;

/** Fewer dots are no line. */
const LEAST = 4;

/** Dots of a line stand at the same place across it, within this share of a dot. */
const STRAIGHT = 0.5;

/** The lines that small squares or dashes make, in a row or one below the other: borders as browsers draw them. */
export function dottedRules(dots: readonly Box[], em: number): Rule[] {
  return [true, false].flatMap((horizontal) => chains(dots, horizontal, em));
}

interface Dot {
  at: number;
  from: number;
  to: number;
  size: number;
}

function chains(dots: readonly Box[], horizontal: boolean, em: number): Rule[] {
  const turned = dots
    .map(({ left, right, top, bottom }): Dot => {
      const [from, to, low, high] = horizontal ? [left, right, top, bottom] : [top, bottom, left, right];
      return { at: (low + high) / 2, from, to, size: high - low };
    })
    .filter(({ from, to, size }) => to - from >= STRAIGHT * size)
    .sort((one, other) => one.at - other.at);
  const rules: Rule[] = [];
  for (let i = 0; i < turned.length; ) {
    const start = turned[i];
    let end = i;
    while (start && end < turned.length && (turned[end]?.at ?? 0) - start.at <= STRAIGHT * start.size) end += 1;
    rules.push(...chainRow(turned.slice(i, Math.max(end, i + 1)), horizontal, em));
    i = Math.max(end, i + 1);
  }
  return rules;
}

function chainRow(row: Dot[], horizontal: boolean, em: number): Rule[] {
  const rules: { rule: Rule; dots: number }[] = [];
  for (const { at, from, to, size } of row.toSorted((one, other) => one.from - other.from)) {
    const last = rules.at(-1);
    const length = to - from;
    const widest = (length <= SHORT * em ? WIDEST_SHORT : WIDEST) * em;
    // A dot that is cut to a sliver along the line is as long as before.
    const dot = length <= SLIVER * size ? Math.max(size, length) : size;
    if (last && from - last.rule.to <= Math.min(widest, Math.max(GAP * dot, DASH_GAP * length))) {
      last.dots += 1;
      last.rule.to = Math.max(last.rule.to, to);
    } else rules.push({ rule: { horizontal, at, from, to, thickness: size, order: 0 }, dots: 1 });
  }
  return rules.filter(({ dots }) => dots >= LEAST).map(({ rule }) => rule);
}
