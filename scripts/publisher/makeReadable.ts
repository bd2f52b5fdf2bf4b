import { chmodSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What everybody may do: a web server runs as another user than the office. */
const FILE = 0o644;
const FOLDER = 0o755;

/**
 * Lets everybody read published files and look into the folders they lie in, whatever the mask of the one who ran the command, or the
 * permissions of what was copied. Windows has its own rights, which a folder hands down.
 * @param files relative paths in the folder
 */
export function makeReadable(folder: string, files: readonly string[]): void {
  if (process.platform === 'win32') return;
  const folders = new Set([folder]);
  for (const file of files) {
    allow(join(folder, file), FILE);
    for (let around = dirname(file); around !== '.'; around = dirname(around)) folders.add(join(folder, around));
  }
  for (const path of folders) allow(path, FOLDER);
}

function allow(path: string, wanted: number): void {
  const { mode } = statSync(path);
  if ((mode & wanted) !== wanted) chmodSync(path, (mode | wanted) & 0o7777);
}
