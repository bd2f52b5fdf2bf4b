/** Letters that may be wrong, missing, too many or swapped in what is still taken for a slip: one in three, at most two. */
const mostSlips = ({ length }: string) => Math.min(2, Math.max(1, Math.floor(length / 3)));

/** The known name that this one is a slip of; null where none is near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const [nearest] = known
    .map((word) => ({ word, slips: slipsBetween(name, word) }))
    .filter(({ word, slips }) => slips <= mostSlips(word))
    .sort((a, b) => a.slips - b.slips);
  return nearest?.word ?? null;
}

/** What to do about a name that is none of those known: write the nearest one, where one is near, or look at the spelling. */
export function correction(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  return nearest === null ? '检查拼写' : `改成 ${nearest}`;
}

/** The optimal string alignment distance: two letters swapped are one slip. */
function slipsBetween(from: string, to: string): number {
  let [before, above]: number[][] = [[], Array.from({ length: to.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= from.length; row += 1) {
    const here = [row];
    for (let at = 1; at <= to.length; at += 1) {
      const same = from[row - 1] === to[at - 1];
      const swapped = row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1];
      here[at] = Math.min(
        (above?.[at] ?? 0) + 1,
        (here[at - 1] ?? 0) + 1,
        (above?.[at - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before?.[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, above] = [above, here];
  }
  return above?.[to.length] ?? 0;
}
