import { deflateSync } from 'node:zlib';

/**
 * Packs a value for the browser: JSON, compressed by us, because not every server compresses.
 * @param tag names the state of the index and stands in the piece, so that one of another build is never taken for its own
 */
export function packPiece(tag: string, value: unknown): Uint8Array {
  return deflateSync(Buffer.from(JSON.stringify([tag, value])), { level: 9 });
}
