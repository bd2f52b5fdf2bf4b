import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { countyText } from '../support/county.ts';
import { filesIn } from '../support/filesIn.ts';

let folder = '';
const at = (...path: string[]) => join(folder, ...path);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-killed-'));
  mkdirSync(at('county/documents'), { recursive: true });
  writeFileSync(at('county/documents/hongyazi.txt'), countyText('hongyazi-2024.txt'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const command = (script: string) => [`scripts/${script}.ts`, '--content', at('county'), '--out', at('out')];
const run = (script: string) => spawnSync(process.execPath, command(script), { encoding: 'utf8' });

/** What lies beside a published folder, but for what a command that is at work needs. */
const litter = (parent: string) => readdirSync(parent).filter((name) => name.startsWith('.mingbai-'));

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.on('exit', () => resolve()));

/** Kills a command as the power does, as soon as something is so; it may be done before. */
async function killedWhen(script: string, isSo: () => boolean): Promise<void> {
  const child = spawn(process.execPath, command(script), { stdio: 'ignore' });
  const end = ended(child);
  while (child.exitCode === null && !isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill('SIGKILL');
  await end;
}

const unfinished = (parent: string) => litter(parent).find((name) => name.startsWith('.mingbai-new-'));

it('data whose making was killed at any moment are whole after the next command, even one that fails, and nothing is left over', async () => {
  expect(run('data').status).toBe(0);
  const before = filesIn(at('out/data'));
  writeFileSync(at('county/documents/taole.txt'), countyText('taole-2022.txt'));
  const moments: Record<string, () => boolean> = {
    'when it holds the first file': () => {
      const name = unfinished(at('out'));
      return name !== undefined && readdirSync(at('out', name)).length > 0;
    },
    'between the renames, or after': () =>
      !existsSync(at('out/data')) || litter(at('out')).some((name) => /-(?:old|gone)-/.test(name)),
  };
  writeFileSync(at('county/site.yaml'), '');
  for (const [moment, isSo] of Object.entries(moments)) {
    await killedWhen('data', isSo);
    writeFileSync(at('county/site.yaml'), 'title: [');
    const next = run('data');
    expect(next.status, moment).toBe(1);
    expect(next.stderr, moment).toMatch(/^错误：.*site\.yaml.*。\n$/);
    expect(litter(at('out')), moment).toEqual([]);
    const now = filesIn(at('out/data'));
    const isNew = Object.keys(now).some((name) => name.includes('taole'));
    if (isNew) expect(Object.keys(now).length, moment).toBeGreaterThan(Object.keys(before).length);
    else expect(now, moment).toEqual(before);
    writeFileSync(at('county/site.yaml'), '');
  }
  expect(run('data').status).toBe(0);
  expect(Object.keys(filesIn(at('out/data'))).some((name) => name.includes('taole'))).toBe(true);
});

it('a site whose pages were killed stands as it was, and its lock does not stop the next command', async () => {
  mkdirSync(at('out/data'), { recursive: true });
  writeFileSync(at('out/data/datapackage.json'), 'old');
  await killedWhen('build', () => unfinished(folder) !== undefined);
  expect(filesIn(at('out'))).toEqual({ 'data/datapackage.json': 'old' });
  writeFileSync(at('county/site.yaml'), 'title: [');
  const next = run('build');
  expect(next.stderr).toMatch(/^错误：.*site\.yaml.*。\n$/);
  expect(litter(folder)).toEqual([]);
  expect(filesIn(at('out'))).toEqual({ 'data/datapackage.json': 'old' });
});

it('a command that is told to end while it still reads says so and leaves nothing behind, neither in the site nor beside it', async () => {
  for (const [script, parent, signal, code] of [
    ['data', at('out'), 'SIGTERM', 143],
    ['build', folder, 'SIGTERM', 143],
    ['data', at('out'), 'SIGHUP', 129],
    ['build', folder, 'SIGINT', 130],
  ] as const) {
    mkdirSync(at('out'), { recursive: true });
    const child = spawn(process.execPath, command(script), { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const end = ended(child);
    while (child.exitCode === null && litter(parent).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill(signal);
    await end;
    expect(child.exitCode, script).toBe(code);
    expect(said, script).toBe('\n已中断；原有的网站没有改动。\n');
    expect(litter(parent), script).toEqual([]);
  }
});

it('a command that is told to end before it reads anything says so too, with the exit code of a stopped one', async () => {
  let told = 0;
  // On a machine with other work Node itself may begin later.
  for (let delay = 60; delay <= 360 || told === 0; delay += 60) {
    const [, ...given] = command('data');
    const child = spawn(process.execPath, ['scripts/run.ts', 'data', ...given], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    // What it said has come by then.
    const end = new Promise((resolve) => child.on('close', resolve));
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill('SIGTERM');
    await end;
    // Node itself had not begun.
    if (child.signalCode) continue;
    told += 1;
    expect(child.exitCode, `after ${delay} ms`).toBe(143);
    expect(said, `after ${delay} ms`).toBe('\n已中断；原有的网站没有改动。\n');
  }
});

it('a command goes no further when what started it was killed, and the next one waits for its end and says nothing of it', async () => {
  writeFileSync(at('county/documents/taole.txt'), countyText('taole-2022.txt'));
  const given = ['--content', at('county'), '--out', at('out')];
  for (const isSo of [() => unfinished(folder) !== undefined, () => litter(folder).length > 0]) {
    const child = spawn(process.execPath, ['scripts/run.ts', 'build', ...given], { stdio: 'ignore' });
    const end = ended(child);
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill('SIGKILL');
    await end;
    writeFileSync(at('county/site.yaml'), 'title: [');
    const next = spawnSync(process.execPath, ['scripts/run.ts', 'build', ...given], { encoding: 'utf8' });
    expect(next.stderr).toMatch(/^错误：.*site\.yaml.*。\n$/);
    expect(litter(folder)).toEqual([]);
    expect(existsSync(at('out'))).toBe(false);
    writeFileSync(at('county/site.yaml'), '');
  }
});
