import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOwnFile } from '../files/isOwnFile.ts';
import { digestOf } from '../pages/digests.ts';

/** The bytes of a file of the last site; undefined where it is gone or does not hold what its digest says. */
export function lastBytes(last: string, file: string, digest: string): Buffer | undefined {
  const path = join(last, file);
  const bytes = isOwnFile(path) ? readFileSync(path) : undefined;
  return bytes && digestOf(bytes) === digest ? bytes : undefined;
}
