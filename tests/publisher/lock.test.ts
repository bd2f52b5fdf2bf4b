import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isHeld } from '../../scripts/publisher/lock.ts';

it.skipIf(process.platform !== 'linux')(
  'is free when whoever took it has ended, also before anybody took note of that, as in a container without an init',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lock-'));
    // The shell becomes a program that never asks what became of the child.
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 20']);
    try {
      const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))));
      const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      const path = join(folder, 'lock');
      writeFileSync(path, JSON.stringify({ pid, host: hostname(), began: stat()[19] }));
      expect(isHeld(path)).toBe(true);
      while (stat()[0] !== 'Z') await new Promise((resolve) => setTimeout(resolve, 50));
      expect(isHeld(path)).toBe(false);
    } finally {
      parent.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    }
  },
);
