/** A pair that stands in more places than this fills a piece of the index by itself. */
const FREQUENT_PLACES = 1500;

/** How often each pair of neighbouring characters stands in the texts. */
export function countPairs(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const pair of pairsOf(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** The pairs that stand in very many places, one after the other. */
export function frequentPairs(counts: ReadonlyMap<string, number>): string {
  const frequent = [...counts].filter(([, count]) => count > FREQUENT_PLACES).map(([pair]) => pair);
  return frequent.sort().join('');
}

/** Whether all pairs of a text stand somewhere: if not, neither does the text. */
export function mayStand(text: string, counts: ReadonlyMap<string, number>): boolean {
  return pairsOf(text).every((pair) => counts.has(pair));
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((second, index) => `${characters[index]}${second}`);
}
