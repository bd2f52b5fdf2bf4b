import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Builds the whole site of the real documents once for every test that looks at it; its folder is in MINGBAI_DIST.
 * A folder given in MINGBAI_DIST is used as it is.
 */
export default function buildSite(): (() => void) | undefined {
  if (process.env.MINGBAI_DIST) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-site-'));
  process.env.MINGBAI_DIST = join(folder, 'dist');
  execFileSync(process.execPath, ['scripts/build.ts', '--out', process.env.MINGBAI_DIST], { stdio: 'inherit' });
  return () => rmSync(folder, { recursive: true, force: true });
}
