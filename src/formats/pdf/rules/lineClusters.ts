import type { Rule } from '../paint/marks.ts';

/** One line of the grid: all pieces that stand at (nearly) one place. */
export interface LineCluster {
  /** The least and the greatest place that its pieces cover, thickness included. */
  low: number;
  high: number;
  /** The middle between them. */
  at: number;
  /** What the pieces cover of it, sorted, overlaps joined. */
  covered: { from: number; to: number }[];
}

/** Puts parallel lines within `near` of each other together. @param gap gaps up to this size are dashes */
export function lineClusters(rules: readonly Rule[], near: number, gap: number): LineCluster[] {
  const sorted = rules.toSorted((one, other) => one.at - other.at);
  const clusters: LineCluster[] = [];
  for (let i = 0; i < sorted.length; ) {
    const start = sorted[i]?.at ?? 0;
    let end = i;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - start <= near) end += 1;
    clusters.push(cluster(sorted.slice(i, end), gap));
    i = end;
  }
  return clusters;
}

function cluster(rules: readonly Rule[], gap: number): LineCluster {
  const low = Math.min(...rules.map(({ at, thickness }) => at - thickness / 2));
  const high = Math.max(...rules.map(({ at, thickness }) => at + thickness / 2));
  const covered: { from: number; to: number }[] = [];
  for (const { from, to } of rules.toSorted((one, other) => one.from - other.from)) {
    const last = covered.at(-1);
    if (last && from <= last.to + gap) last.to = Math.max(last.to, to);
    else covered.push({ from, to });
  }
  return { low, high, at: (low + high) / 2, covered };
}

/** How much of the stretch the line covers. */
export function coverage(line: LineCluster, from: number, to: number): number {
  let sum = 0;
  for (const piece of line.covered) {
    if (piece.from >= to) break;
    sum += Math.max(0, Math.min(piece.to, to) - Math.max(piece.from, from));
  }
  return sum;
}
