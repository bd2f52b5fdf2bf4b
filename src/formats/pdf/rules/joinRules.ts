import type { Rule } from '../paint/marks.ts';

/** Lines whose middles are this near (ems) and that meet or overlap are one line, drawn in pieces. */
const SAME_LINE = 0.03;

/**
 * Joins pieces of lines: one edge a cell, dashes, the same edge drawn by both of its cells.
 * @param gap pieces with at most this gap between them belong together
 */
export function joinRules(rules: readonly Rule[], em: number, gap: number): Rule[] {
  return [true, false].flatMap((horizontal) =>
    joinParallel(
      rules.filter((rule) => rule.horizontal === horizontal),
      em,
      gap,
    ),
  );
}

function joinParallel(rules: Rule[], em: number, gap: number): Rule[] {
  const sorted = rules.toSorted((one, other) => one.at - other.at);
  const joined: Rule[] = [];
  for (let i = 0; i < sorted.length; ) {
    const start = sorted[i]?.at ?? 0;
    let end = i;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - start <= SAME_LINE * em) end += 1;
    joined.push(...joinRow(sorted.slice(i, end), gap));
    i = end;
  }
  return joined;
}

function joinRow(row: Rule[], gap: number): Rule[] {
  const joined: Rule[] = [];
  for (const rule of row.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && rule.from <= last.to + gap) {
      last.to = Math.max(last.to, rule.to);
      last.thickness = Math.max(last.thickness, rule.thickness);
    } else joined.push({ ...rule });
  }
  return joined;
}
