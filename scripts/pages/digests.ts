import { createHash, hash } from 'node:crypto';
import type { RunningDigest } from '../../src/identity/fingerprint.ts';

/** SHA-256 in hexadecimal, by the library of Node, which is many times as fast as the one that runs in browsers too. */
export const digestOf = (content: string | Uint8Array): string => hash('sha256', content, 'hex');

/** The same of bytes that come one after the other. */
export function openDigest(): RunningDigest {
  const digest = createHash('sha256');
  return { update: (bytes) => void digest.update(bytes), hex: () => digest.digest('hex') };
}

/**
 * Gives values a digest each, the same for what is written the same. Those of large objects, such as projects, that many values hold are
 * worked out once.
 * @param shared the objects that many values hold
 */
export function openDigests(shared: Iterable<object>): (value: unknown) => string {
  const known = new WeakMap<object, string>();
  const whole = new WeakSet<object>(shared);
  const digest = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return digestOf(JSON.stringify(value) ?? 'nothing');
    const made = known.get(value);
    if (made !== undefined) return made;
    const written = whole.has(value)
      ? JSON.stringify(value)
      : JSON.stringify(value, (_, inner: unknown) => {
          if (inner instanceof Map || inner instanceof Set) return [...inner];
          return inner !== value && typeof inner === 'object' && inner !== null && whole.has(inner)
            ? digest(inner)
            : inner;
        });
    const fresh = digestOf(written);
    known.set(value, fresh);
    return fresh;
  };
  return digest;
}
