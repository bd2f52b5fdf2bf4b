const codeLength = 4;

/**
 * Two neighbouring characters as one word of eight letters and digits. In this spelling every index and every browser
 * leaves the pair whole; as Chinese it would be cut again, by rules that differ between the two.
 *
 * @param pair exactly two code points of normalised text
 */
export function pairCode(pair: readonly [string, string]): string {
  return characterCode(pair[0]) + characterCode(pair[1]);
}

function characterCode(character: string): string {
  return (character.codePointAt(0) as number).toString(36).padStart(codeLength, '0');
}

/** A pair to ask the index for, and how far into the word it stands. */
export interface WordPair {
  code: string;
  offset: number;
}

/** What it costs to ask for a pair, compared with others. */
export type PairCost = (pair: string) => number;

/**
 * The cheapest pairs that together cover a word of two or more characters: 村委会办公 → 村委 +0, 会办 +2, 办公 +3. The
 * first and the last are always among them, and no character lies between two that follow each other.
 */
export function coveringPairs(word: string, cost: PairCost = () => 1): WordPair[] {
  const characters = [...word];
  const pairs = characters.slice(1).map((second, index) => [characters[index] as string, second] as const);
  // For each pair the cheapest choice that ends with it: what it costs, and the pair before.
  const cheapest: { cost: number; before: number }[] = [];
  pairs.forEach((pair, index) => {
    const [near, far] = [cheapest[index - 1], cheapest[index - 2]];
    const before = far && (!near || far.cost <= near.cost) ? index - 2 : index - 1;
    cheapest.push({ cost: (cheapest[before]?.cost ?? 0) + cost(pair.join('')), before });
  });
  const chosen: WordPair[] = [];
  for (let offset = pairs.length - 1; offset >= 0; offset = cheapest[offset]?.before ?? -1) {
    chosen.unshift({ code: pairCode(pairs[offset] as [string, string]), offset });
  }
  return chosen;
}
