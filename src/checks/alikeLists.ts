/** Two lists are alike from this share of the longer one on, counted in tenths so that the arithmetic is exact. */
const TENTHS = 8;

/** How many entries two lists have to share to be alike, of the longer one's length. */
export const neededOf = (length: number): number => Math.ceil((length * TENTHS) / 10);

/**
 * Groups lists of which each shares at least 80 % of the longer one with another of its group. Entries of a list are told apart.
 *
 * Two such lists share one of the first few of their entries when those are put rarest first, so only lists that meet there are
 * compared: ten thousand lists that end on the same common entry cost no more than their length.
 * @returns the groups of two or more, each in the order given, by their first list
 */
export function alikeLists<Item>(items: readonly Item[], entriesOf: (item: Item) => ReadonlySet<string>): Item[][] {
  const lists = items.map((item) => entriesOf(item));
  const counts = new Map<string, number>();
  for (const list of lists) for (const entry of list) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const rarest = (a: string, b: string) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1);

  const group = items.map((_, at) => at);
  const rootOf = (at: number): number => {
    const above = group[at] ?? at;
    return above === at ? at : rootOf(above);
  };
  const meetings = new Map<string, number[]>();
  lists.forEach((list, at) => {
    const first = [...list].sort(rarest).slice(0, list.size - neededOf(list.size) + 1);
    for (const entry of first) {
      const met = meetings.get(entry) ?? [];
      meetings.set(entry, met);
      for (const other of met) {
        const [a, b] = [rootOf(at), rootOf(other)];
        if (a !== b && areAlike(list, lists[other] ?? new Set())) group[Math.max(a, b)] = Math.min(a, b);
      }
      met.push(at);
    }
  });
  return [...Map.groupBy(items, (_, at) => rootOf(at)).values()].filter((same) => same.length > 1);
}

/** Whether two lists share at least 80 % of the longer one. */
function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.intersection(b).size >= neededOf(Math.max(a.size, b.size));
}
