import type { DescribedText } from './described.ts';

/** The pieces of a text that a page break cut, joined again with a line break inside the cell at each cut. */
export function joinedText(pieces: readonly string[]): DescribedText {
  const text = pieces.join('');
  let at = 0;
  const breaks = pieces.slice(0, -1).map((piece) => {
    at += piece.length;
    return at;
  });
  return breaks.length > 0 ? { text, breaks } : { text };
}
