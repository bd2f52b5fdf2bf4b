/** A pair that stands in more places than this fills a piece of the index by itself. */
const FREQUENT_PLACES = 1500;

/** The pairs of neighbouring characters that stand in very many places of the texts, one after the other. */
export function frequentPairs(texts: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const characters = [...text];
    for (let index = 1; index < characters.length; index += 1) {
      const pair = `${characters[index - 1]}${characters[index]}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const frequent = [...counts].filter(([, count]) => count > FREQUENT_PLACES).map(([pair]) => pair);
  return frequent.sort().join('');
}
