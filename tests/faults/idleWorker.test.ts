import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const store = mkdtempSync(join(tmpdir(), 'mingbai-idle-'));
afterAll(() => rmSync(store, { recursive: true, force: true }));

/** Starts a worker, and tells it once to stop when it has said something of that kind. @returns what it said, and how long it took to end */
async function told(redis: string, when: RegExp): Promise<{ said: string; code: number | null; ms: number }> {
  const worker = spawn(process.execPath, ['scripts/run.ts', 'shards', '--worker', '--store', store, '--redis', redis]);
  let said = '';
  let start = performance.now();
  let isTold = false;
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (isTold || !when.test(said)) return;
      isTold = true;
      start = performance.now();
      worker.kill('SIGINT');
    });
  }
  const late = setTimeout(() => worker.kill('SIGKILL'), 60_000);
  const code = await new Promise<number | null>((done) => worker.on('close', done));
  clearTimeout(late);
  return { said, code, ms: performance.now() - start };
}

it('ends at one Ctrl-C while the server of the queue is away', async () => {
  const { said, ms } = await told('redis://127.0.0.1:1/', /没有应答/);
  expect(said).toContain('一直等到它应答');
  expect(ms).toBeLessThan(10_000);
});

it.each(['http://127.0.0.1:1/', 'redis://127.0.0.1:99999'])(
  'waits for no server whose address is none: %s',
  async (address) => {
    const { said, code } = await told(address, /没有应答/);
    expect(said).toContain(`错误：命令行：--redis ${address}；应为以 redis:// 或 rediss:// 开头的网址。`);
    expect(code).toBe(1);
  },
);
