/** Pieces of this length together are encoded at once: one by one would be slow, all at once more than a string may hold. */
const LENGTH = 1 << 20;

/** Texts, one after the other, in UTF-8: some at once. */
export function* encodePieces(texts: Iterable<string>): Generator<Uint8Array, undefined> {
  const encoder = new TextEncoder();
  let text = '';
  for (const piece of texts) {
    text += piece;
    if (text.length < LENGTH) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}
