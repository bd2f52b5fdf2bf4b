/** A piece of the text index: its words in order, each with its places as distances, the first from the beginning of the index. */
export type StoredPiece = [word: string, distances: number[]][];

/** The first word of each piece, in order. */
export type StoredPieceList = string[];

/** The distances between places, which are small and repeat themselves where texts do. */
export function distancesOf(places: readonly number[]): number[] {
  return places.map((place, index) => place - (places[index - 1] ?? 0));
}

/** The places of the words of a piece, worked out for a word when it is asked for. */
export function readPiece(stored: StoredPiece): (word: string) => Uint32Array {
  const words = new Map(stored);
  return (word) => {
    const distances = words.get(word) ?? [];
    const places = new Uint32Array(distances.length);
    let place = 0;
    for (const [index, distance] of distances.entries()) {
      place += distance;
      places[index] = place;
    }
    return places;
  };
}

/** The number of the piece that holds a word if any does; -1 where it would stand before all of them. */
export function pieceOf(firstWords: StoredPieceList, word: string): number {
  let low = 0;
  let high = firstWords.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstWords[middle] as string) <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
