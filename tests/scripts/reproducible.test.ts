import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesIn } from '../support/filesIn.ts';

it('two builds of the same documents, in different folders, are the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-again-'));
  try {
    execFileSync(process.execPath, ['scripts/build.ts', '--out', join(folder, 'elsewhere')], { stdio: 'ignore' });
    const first = filesIn(process.env.MINGBAI_DIST ?? 'dist');
    const second = filesIn(join(folder, 'elsewhere'));
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(Object.keys(first).filter((path) => first[path] !== second[path])).toEqual([]);
    expect(Object.keys(first).length).toBeGreaterThan(100);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
