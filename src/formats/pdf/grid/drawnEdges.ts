import { coverage, type LineCluster } from '../rules/lineClusters.ts';
import { TOLERANCE } from '../rules/tolerances.ts';

/** The dashes of a low row leave no wider gap (ems), and cover so much of it. */
const DASH_GAP = 1.2;
const DASHES = 0.35;

/** Whether a stretch begins and ends with a dash, one gap between them: more dashes do not fit into a low row. */
function isOneGap(line: LineCluster, from: number, to: number, em: number): boolean {
  const [first, second, ...more] = line.covered.filter((piece) => piece.to > from && piece.from < to);
  if (!first || !second || more.length > 0 || first.from > from || second.to < to) return false;
  const gap = second.from - first.to;
  return gap < DASH_GAP * em && gap < (1 - DASHES) * (to - from);
}

/** For each line and each stretch between two lines across it, whether the edge is drawn; null where one is drawn in part. */
export function drawnEdges(
  lines: readonly LineCluster[],
  across: readonly LineCluster[],
  em: number,
): boolean[][] | null {
  const drawn: boolean[][] = [];
  for (const line of lines) {
    const row: boolean[] = [];
    for (let i = 1; i < across.length; i += 1) {
      const from = across[i - 1]?.high ?? 0;
      const to = across[i]?.low ?? 0;
      const length = Math.max(0, to - from);
      const slack = Math.min(2 * TOLERANCE.meets * em + (line.high - line.low) / 2, length * 0.3);
      const covered = coverage(line, from, to);
      if (covered >= length - slack || isOneGap(line, from, to, em)) row.push(true);
      else if (covered <= slack) row.push(false);
      else return null;
    }
    drawn.push(row);
  }
  return drawn;
}
