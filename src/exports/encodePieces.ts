import { joinBytes } from '../values/joinBytes.ts';

/** Pieces of this length together are encoded at once: one by one would be slow, all at once more than a string may hold. */
const LENGTH = 1 << 20;

/** Texts, one after the other, in UTF-8. */
export function encodePieces(texts: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let text = '';
  for (const piece of texts) {
    text += piece;
    if (text.length < LENGTH) continue;
    parts.push(encoder.encode(text));
    text = '';
  }
  parts.push(encoder.encode(text));
  return joinBytes(parts);
}
