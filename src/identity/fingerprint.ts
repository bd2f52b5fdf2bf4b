import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The SHA-256 of bytes or of a text in UTF-8, in lower-case hexadecimal. The same in Node and in a browser. */
export const sha256Hex = (content: Uint8Array | string): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));

/** A digest of bytes that come one after the other. */
export interface RunningDigest {
  update(bytes: Uint8Array): void;
  /** in lower-case hexadecimal; ends it */
  hex(): string;
}

/** SHA-256 of bytes that come one after the other. */
export function openSha256(): RunningDigest {
  const digest = sha256.create();
  return { update: (bytes) => void digest.update(bytes), hex: () => bytesToHex(digest.digest()) };
}

/** The first `digits` hexadecimal digits of a fingerprint that depends on all parts and on nothing else. */
export const fingerprint = (parts: readonly unknown[], digits: number): string =>
  sha256Hex(JSON.stringify(parts)).slice(0, digits);
