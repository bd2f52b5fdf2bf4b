import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './makeFolder.ts';
import { writeTo } from './writeTo.ts';

/** Writes a file by a rename, under a name of its own until then: no reader ever meets half of it, nor two writers each other. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  const part = join(dirname(path), `.mingbai-${randomBytes(6).toString('hex')}.part`);
  try {
    writeTo(part, content);
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}
