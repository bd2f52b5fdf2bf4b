import { deflateSync } from 'node:zlib';

/** Packs a value for the browser: JSON, compressed by us, because not every server compresses. */
export function packPiece(value: unknown): Uint8Array {
  return deflateSync(Buffer.from(JSON.stringify(value)), { level: 9 });
}
