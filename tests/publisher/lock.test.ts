import { spawn, spawnSync } from 'node:child_process';
import fs, { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isHeld, takeLock } from '../../scripts/publisher/lock.ts';

const LOCK = new URL('../../scripts/publisher/lock.ts', import.meta.url).href;

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

describe.skipIf(process.platform !== 'linux')('of a process that is still at work', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A process that ends in half a second holds it. @returns what taking it then gives, and how long that took */
  async function taken(more: { parent?: number; host?: string }) {
    const holder = spawn('sleep', ['0.5']);
    const ended = new Promise((resolve) => holder.once('exit', resolve));
    const path = join(folder, 'lock');
    const began = readFileSync(`/proc/${holder.pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19];
    writeFileSync(path, JSON.stringify({ pid: holder.pid, host: hostname(), began, ...more }));
    const start = performance.now();
    const release = takeLock(path);
    const waited = performance.now() - start;
    release?.();
    await ended;
    return { isTaken: release !== null, waited };
  }
  const gone = () => spawnSync('true').pid;

  it.each<[string, () => number]>([
    ['is gone', gone],
    ['was gone before it began', () => 0],
  ])('is waited for where what started it %s', async (_, parent) => {
    const { isTaken, waited } = await taken({ parent: parent() });
    expect(isTaken).toBe(true);
    expect(waited).toBeGreaterThan(200);
  });

  it.each<[string, () => { parent?: number; host?: string }]>([
    ['what started it lives', () => ({ parent: process.pid })],
    ['nobody holds it to what started it', () => ({})],
    ['it is of another machine', () => ({ parent: gone(), host: 'elsewhere' })],
  ])('is not waited for where %s', async (_, more) => {
    const { isTaken, waited } = await taken(more());
    expect(isTaken).toBe(false);
    expect(waited).toBeLessThan(200);
  });
});

describe('of another machine', () => {
  const MINUTES = 60_000;
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    path = join(folder, 'lock');
    writeFileSync(path, JSON.stringify({ pid: 1, host: 'elsewhere', began: '' }));
    // By the clock of that machine it is taken years from now.
    const ahead = new Date(Date.now() + 50_000 * 60 * MINUTES);
    utimesSync(path, ahead, ahead);
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['is held for a while, however it is dated', 10, true],
    ['is free when nobody renewed it for long, however it is dated', 20, false],
    ['is free where the clock of this machine was far ahead and is set right', -20, false],
  ])('%s', (_, minutes, isTaken) => {
    vi.setSystemTime(Date.now() + minutes * MINUTES);
    expect(isHeld(path)).toBe(isTaken);
  });

  it('and one that nobody ever wrote into is free as well', () => {
    writeFileSync(path, '');
    expect(isHeld(path)).toBe(true);
    vi.setSystemTime(Date.now() + MINUTES);
    expect(isHeld(path)).toBe(false);
  });
});

describe('left by a dead process', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const leftOver = () => JSON.stringify({ pid: spawnSync('true').pid, host: hostname(), began: '' });

  it('is taken by one alone of two who find it at the same moment', () => {
    const path = join(folder, 'lock');
    writeFileSync(path, leftOver());
    const others: string[] = [];
    const { rmSync: real } = fs;
    const rmSync: typeof real = (removed, options) => {
      if (removed === path && others.length === 0) {
        const script = `import { takeLock } from ${JSON.stringify(LOCK)}; console.log(takeLock(${JSON.stringify(path)}) !== null);`;
        others.push(spawnSync(process.execPath, ['--input-type=module', '-e', script]).stdout.toString().trim());
      }
      real(removed, options);
    };
    Object.assign(fs, { rmSync });
    syncBuiltinESMExports();
    const release = takeLock(path);
    Object.assign(fs, { rmSync: real });
    syncBuiltinESMExports();
    expect([release !== null, ...others]).toEqual([true, 'false']);
    release?.();
  });

  it('is left to whoever is about to take it over, and taken over where that one died too', () => {
    const path = join(folder, 'lock');
    const over = join(folder, '.mingbai-over-lock');
    const left = leftOver();
    writeFileSync(path, left);
    writeFileSync(over, JSON.stringify({ pid: 1, host: 'elsewhere', began: '' }));
    expect(takeLock(path)).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe(left);
    writeFileSync(over, left);
    const release = takeLock(path);
    expect(release).not.toBeNull();
    release?.();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not given back by whoever lost it to another machine while asleep', () => {
    const path = join(folder, 'lock');
    const release = takeLock(path);
    writeFileSync(path, JSON.stringify({ pid: 1, host: 'elsewhere', began: '', mark: 'other' }));
    release?.();
    expect(existsSync(path)).toBe(true);
  });
});
