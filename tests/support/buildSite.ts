import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { variable } from '../../src/environment.ts';
import { copyCounty } from './county.ts';

/**
 * Builds the site of `tests/county` once for every test that looks at it and leaves its folder in MINGBAI_DIST; the
 * second group of tests finds it there. A folder already given in MINGBAI_DIST is used as it is.
 */
export default function buildSite(): (() => void) | undefined {
  if (variable('MINGBAI_DIST')) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-site-'));
  const [county, dist] = [join(folder, 'county'), join(folder, 'dist')];
  copyCounty(county);
  execFileSync(process.execPath, ['scripts/build.ts', '--content', county, '--out', dist], { stdio: 'inherit' });
  process.env.MINGBAI_DIST = dist;
  return () => rmSync(folder, { recursive: true, force: true });
}
