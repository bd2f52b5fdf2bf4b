/** The first number from a given one on that is not hidden. Looks each up once, however long the hidden runs are. */
export function nextVisible(hidden: ReadonlySet<number>): (from: number) => number {
  const next = new Map<number, number>();
  for (const number of [...hidden].sort((a, b) => b - a)) next.set(number, next.get(number + 1) ?? number + 1);
  return (from) => next.get(from) ?? from;
}
