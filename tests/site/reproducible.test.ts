import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyCounty } from '../support/county.ts';
import { filesIn } from '../support/filesIn.ts';
import { siteFolder } from '../support/siteFolder.ts';

it('two builds of the same documents, in different folders, are the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-again-'));
  try {
    copyCounty(join(folder, 'county'));
    const command = ['scripts/build.ts', '--content', join(folder, 'county'), '--out', join(folder, 'elsewhere')];
    execFileSync(process.execPath, command, {
      stdio: 'ignore',
    });
    const first = filesIn(siteFolder);
    const second = filesIn(join(folder, 'elsewhere'));
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(Object.keys(first).filter((path) => first[path] !== second[path])).toEqual([]);
    expect(Object.keys(first).length).toBeGreaterThan(100);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
