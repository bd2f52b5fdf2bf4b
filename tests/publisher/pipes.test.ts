import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pipes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const scripts = new URL('../../scripts/', import.meta.url).href;

it.skipIf(process.platform === 'win32').each([
  ['a lock', 'lock', 'publisher/lock.ts', (from: string) => `isHeld(${JSON.stringify(join(from, 'lock'))})`],
  [
    'what a portal said the last time',
    'data/shards.json',
    'portal/readShards.ts',
    (from: string) => `readShards([], {}, ${JSON.stringify(from)}, () => {})`,
  ],
  [
    'what a store holds',
    'results/a',
    'shards/shardStore.ts',
    (from: string) => `resultOf(folderStore(${JSON.stringify(from)}), 'a')`,
  ],
])(
  'a pipe in the place of %s does not hold a command for ever',
  (_, file, script, call) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    spawnSync('mkfifo', [join(folder, file)]);
    const code = `Object.assign(globalThis, await import(${JSON.stringify(scripts + script)})); await ${call(folder)};`;
    const { status, signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect({ status, signal, stderr }).toMatchObject({ status: 0, signal: null });
  },
  60_000,
);
