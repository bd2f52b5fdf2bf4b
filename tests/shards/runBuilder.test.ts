import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runBuilder } from '../../scripts/shards/runBuilder.ts';

/** What the system says of a process or thread; nothing where it is over. */
function told(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The children of this process that run a command which ends at once: no program is started to find them, in which time they may be over. */
const builders = () =>
  globSync('/proc/self/task/*/children')
    .flatMap((file) => told(file).split(' ').filter(Boolean).map(Number))
    .filter((pid) => told(`/proc/${pid}/cmdline`).includes('no-such-command'));

describe.skipIf(process.platform !== 'linux')('a builder of a shard', () => {
  it('begins again where a signal for the whole group of the worker ended it before it had one of its own', async () => {
    const { ended } = runBuilder(['no-such-command']);
    // What a process was started with is told a moment after it began.
    await expect.poll(() => builders().length, { interval: 1 }).toBe(1);
    const [first] = builders();
    // 0 would be the group of this process, with all tests in it.
    expect(first).toBeGreaterThan(1);
    process.kill(first as number, 'SIGINT');
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
