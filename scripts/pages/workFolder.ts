import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../files/makeFolder.ts';
import { isHeld, takeLock } from '../publisher/lock.ts';

/**
 * A folder of a build's own to work in, inside the project because Astro needs it there. It goes when the process does; those of
 * builds that were killed go first.
 * @param parent `.astro`
 */
export function workFolder(parent: string): string {
  makeFolder(parent);
  const earlier = readdirSync(parent).flatMap((name) => /^build-\w+/.exec(name) ?? []);
  for (const left of new Set(earlier.map((name) => join(parent, name)))) {
    if (isHeld(lockOf(left))) continue;
    for (const path of [left, lockOf(left)]) rmSync(path, { recursive: true, force: true });
  }
  const folder = join(parent, `build-${randomBytes(6).toString('hex')}`);
  // Astro writes to its cache a moment after it failed: the folder goes when the process does.
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  takeLock(lockOf(folder));
  mkdirSync(folder);
  return folder;
}

/** The lock stands beside its folder and before it, so that a folder without one is nobody's. */
const lockOf = (folder: string): string => `${folder}.lock`;
