import { execFileSync } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { runBuilder } from '../../scripts/shards/runBuilder.ts';

/** The children of this process that run a command which ends at once. */
const builders = () =>
  execFileSync('ps', ['-ww', '-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('run.ts no-such-command'))
    .map((line) => Number.parseInt(line, 10));

describe.skipIf(process.platform !== 'linux')('a builder of a shard', () => {
  it('begins again where a signal for the whole group of the worker ended it before it had one of its own', async () => {
    const { ended } = runBuilder(['no-such-command']);
    const first = await vi.waitUntil(() => builders()[0], { interval: 1 });
    // 0 would be the group of this process, with all tests in it.
    expect(first).toBeGreaterThan(1);
    process.kill(first, 'SIGINT');
    // It came as far as to say what is wrong with its command.
    await expect(ended).rejects.toThrow('no-such-command');
  });

  it('is over where it is ended by whoever started it', async () => {
    const { ended, end } = runBuilder(['no-such-command']);
    end();
    await expect(ended).rejects.toThrow('进程退出，信号 SIGKILL');
    expect(builders()).toEqual([]);
  });
});
