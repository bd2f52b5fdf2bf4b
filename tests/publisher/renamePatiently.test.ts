import fs, { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { renamePatiently } from '../../scripts/publisher/renamePatiently.ts';

const real = fs.renameSync;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-rename-'));
  writeFileSync(join(folder, 'a'), 'text');
});
afterEach(() => {
  Object.assign(fs, { renameSync: real });
  syncBuiltinESMExports();
  rmSync(folder, { recursive: true });
});

/** Lets the first renames fail as Windows does where a scanner has a folder open. */
function refusing(times: number, code: string): void {
  let left = times;
  const renameSync = (from: string, to: string) => {
    left -= 1;
    if (left >= 0) throw Object.assign(new Error(code), { code });
    real(from, to);
  };
  Object.assign(fs, { renameSync });
  syncBuiltinESMExports();
}

it('waits for a scanner that has the folder open for a moment', () => {
  refusing(2, 'EPERM');
  renamePatiently(join(folder, 'a'), join(folder, 'b'));
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('text');
});

it('does not wait for what never changes', () => {
  refusing(1, 'EXDEV');
  expect(() => renamePatiently(join(folder, 'a'), join(folder, 'b'))).toThrow('EXDEV');
});
