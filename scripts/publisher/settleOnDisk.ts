import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync } from 'node:fs';

const LONGEST_MS = 30_000;

/** Asks the system to write a folder's files to the disk, all at once; where it has no such command, it writes them when it likes. */
export function settleFiles(folder: string): void {
  if (process.platform !== 'win32') spawnSync('sync', ['-f', folder], { stdio: 'ignore', timeout: LONGEST_MS });
}

/** The same for the names in a folder. */
export function settleNames(folder: string): void {
  if (process.platform === 'win32') return;
  const open = openSync(folder, 'r');
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}
