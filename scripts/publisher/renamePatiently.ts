import { renameSync } from 'node:fs';

/** What Windows says of a folder that a scanner or a window has open for a moment. */
const PASSING: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES']);
const ATTEMPTS = 10;
const PAUSE_MS = 100;

/** A rename that is tried again for a second where another program is in the way. */
export function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !PASSING.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}
