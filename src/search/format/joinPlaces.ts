/** Where a pair of characters begins, counting places through the whole index; ascending. */
export type Places = Uint32Array;

/**
 * The places where a word begins: those where every one of its pairs stands at its own distance from there.
 *
 * @param pairs the places of each pair with its offset in the word; at least one
 */
export function joinPlaces(pairs: readonly { places: Places; offset: number }[]): number[] {
  const [rarest, ...others] = [...pairs].sort((a, b) => a.places.length - b.places.length);
  if (!rarest) return [];
  let starts = Array.from(rarest.places, (place) => place - rarest.offset);
  for (const { places, offset } of others) {
    let index = 0;
    starts = starts.filter((start) => {
      while (index < places.length && (places[index] as number) < start + offset) index += 1;
      return places[index] === start + offset;
    });
  }
  return starts;
}
