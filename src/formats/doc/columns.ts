import type { RowDefinition } from './rowDefinition.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** Edges so near each other (in twips, 1/20 point) are one line: Word rounds widths of each row by itself. */
const NEAR = 20;

/**
 * For each row the number of the table's line (0-based, left to right) that each of its edges lies on.
 * Edges that nearly meet are one line, unless a row has them both.
 * @throws Unreadable where a row's edges run backwards
 */
export function columnLines(rows: readonly RowDefinition[]): number[][] {
  const near = linesOf(rows, NEAR);
  const keepsCells = rows.every(({ edges }, row) =>
    edges.every(
      (edge, index) => index === 0 || edge === edges[index - 1] || near[row]?.[index] !== near[row]?.[index - 1],
    ),
  );
  return keepsCells ? near : linesOf(rows, 0);
}

function linesOf(rows: readonly RowDefinition[], tolerance: number): number[][] {
  const all = Array.from(new Set(rows.flatMap(({ edges }) => edges))).sort((one, other) => one - other);
  const lineOf = new Map<number, number>();
  let line = -1;
  let first = Number.NEGATIVE_INFINITY;
  for (const edge of all) {
    if (edge - first > tolerance) {
      line++;
      first = edge;
    }
    lineOf.set(edge, line);
  }
  return rows.map(({ edges }) =>
    edges.map((edge, index) => {
      if (index > 0 && edge < (edges[index - 1] ?? edge)) throw new Unreadable(DAMAGED);
      return lineOf.get(edge) ?? 0;
    }),
  );
}
