/** A piece of displayed text; null is a blank that only lines up: dropped at the ends, a space inside. */
export type Piece = string | null;

export function joined(pieces: readonly Piece[]): string {
  const shown = pieces.filter((piece) => piece !== '');
  let from = 0;
  let to = shown.length;
  while (from < to && shown[from] === null) from += 1;
  while (to > from && shown[to - 1] === null) to -= 1;
  return shown
    .slice(from, to)
    .map((piece) => piece ?? ' ')
    .join('');
}
