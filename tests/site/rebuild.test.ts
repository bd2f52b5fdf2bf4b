import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../scripts/pages/digests.ts';
import { filesIn } from '../support/filesIn.ts';
import { printedTables } from '../support/printedTables.ts';

const town = (name: string, total = '10') =>
  printedTables(`甲县${name}人民政府2024年项目支出绩效目标表`, [
    { unit: `甲县${name}人民政府`, department: '甲县民政局', name: '护林员补助', total },
    { unit: `甲县${name}人民政府`, department: '甲县民政局', name: `${name}道路养护`, total: '31.5' },
  ]);

const folder = mkdtempSync(join(tmpdir(), 'mingbai-rebuild-'));
const content = join(folder, 'content');
const site = join(folder, 'site');
const put = (file: string, text: string) => writeFileSync(join(content, file), text);
const command = (out: string) => ['scripts/build.ts', '--content', content, '--out', out];
const build = (out: string): string => execFileSync(process.execPath, command(out), { encoding: 'utf8' });

/**
 * Builds onto the site that stands there, and onto a copy of it of which nothing is remembered, so that every page is made.
 * @returns what the first of them said of its pages
 */
function rebuild(): string {
  const cold = join(folder, 'cold');
  rmSync(cold, { recursive: true, force: true });
  cpSync(site, cold, { recursive: true });
  forget(cold);
  const said = build(site);
  expect(build(cold)).toContain('全部生成');
  const [warm, fresh] = [filesIn(site), filesIn(cold)];
  expect(Object.keys(warm)).toEqual(Object.keys(fresh));
  expect(Object.keys(fresh).filter((path) => warm[path] !== fresh[path])).toEqual([]);
  return /^网页　* (.*?) {2}/m.exec(said)?.[1] ?? '';
}

const memoryOf = (out: string) => join('.astro/kept', `${digestOf(out).slice(0, 16)}.json`);
const forget = (out: string) => rmSync(memoryOf(out), { force: true });

const madeAnew = (said: string): number => Number(/生成 (\d+) 个/.exec(said)?.[1] ?? 0);
const all = (said: string): number => Number(/^(\d+) 个/.exec(said)?.[1]);

beforeAll(() => {
  mkdirSync(join(content, 'documents'), { recursive: true });
  put('site.yaml', 'clerkPage: false\n');
  for (const name of ['乙镇', '丙镇', '丁镇']) put(`documents/${name}.txt`, town(name));
  build(site);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lists what an upload by hand has to send and remove, until that list is removed', () => {
  put('documents/庚镇.txt', town('庚镇'));
  const before = filesIn(site);
  execFileSync(process.execPath, [...command(site), '--changed'], { stdio: 'ignore' });
  rmSync(join(content, 'documents/庚镇.txt'));
  build(site);
  const lines = readFileSync(join(site, '.changes.txt'), 'utf8').trimEnd().split('\n');
  const after = filesIn(site);
  const listed = (mark: string) => lines.flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length)] : []));
  const [send, remove] = [listed('+ '), listed('- ')];
  expect(lines.pop()).toBe(`共 ${send.length + remove.length} 行`);
  expect(send.length + remove.length).toBe(lines.length);
  expect(send.filter((file) => after[file] === undefined)).toEqual([]);
  expect(remove.filter((file) => after[file] !== undefined)).toEqual([]);
  const own = new Set(['.changes.txt', '.mingbai-files']);
  const differs = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (file) => before[file] !== after[file] && !own.has(file),
  );
  expect(differs.filter((file) => !lines.includes(after[file] === undefined ? `- ${file}` : `+ ${file}`))).toEqual([]);
  rmSync(join(site, '.changes.txt'));
  build(site);
  expect(existsSync(join(site, '.changes.txt'))).toBe(false);
}, 300_000);

it('lists what builds without a list have changed since the last one as well, also where what is remembered of the site is lost', () => {
  const list = () => execFileSync(process.execPath, [...command(site), '--changed'], { stdio: 'ignore' });
  const sent = filesIn(site);
  put('documents/辛镇.txt', town('辛镇'));
  build(site);
  const between = filesIn(site);
  put('documents/壬镇.txt', town('壬镇'));
  list();
  const listed = () => new Set(readFileSync(join(site, '.changes.txt'), 'utf8').split('\n'));
  const missing = (before: Record<string, string>, lines = listed()) => {
    const after = filesIn(site);
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.filter(
      (file) =>
        !/(?:^|\/)\./.test(file) &&
        before[file] !== after[file] &&
        !lines.has(after[file] === undefined ? `- ${file}` : `+ ${file}`),
    );
  };
  expect(Object.keys(between).length).toBeGreaterThan(Object.keys(sent).length);
  expect(missing(sent)).toEqual([]);
  const all = filesIn(site);
  for (const name of ['辛镇', '壬镇']) rmSync(join(content, `documents/${name}.txt`));
  rmSync(join(site, '.changes.txt'));
  forget(site);
  list();
  expect(missing(all)).toEqual([]);
  rmSync(join(site, '.changes.txt'));
  build(site);
}, 300_000);

describe('a build onto a site gives the bytes of a build from nothing, and makes only what changed', () => {
  it('after nothing changed: no page', () => {
    expect(rebuild()).toMatch(/^\d+ 个，都没有变，沿用$/);
  }, 300_000);

  it('after a document was added: no page of another project', () => {
    const before = statSync(join(site, 'preferences.js')).mtimeMs;
    put('documents/戊镇.txt', town('戊镇'));
    const said = rebuild();
    expect(said).toMatch(/；文档新增 \S+$/);
    expect(Number(/projects (\d+)/.exec(said)?.[1])).toBe(2 + 1);
    expect(madeAnew(said)).toBeLessThan(all(said));
    expect(statSync(join(site, 'preferences.js')).mtimeMs).toBe(before);
  }, 300_000);

  it('after one was changed and one taken away', () => {
    put('documents/乙镇.txt', town('乙镇', '99'));
    rmSync(join(content, 'documents/丁镇.txt'));
    expect(rebuild()).toMatch(/；文档改了 \S+、去掉 \S+$/);
  }, 300_000);

  it('after a setting was changed: all of it', () => {
    put('site.yaml', 'title: 甲县明白账\nclerkPage: false\n');
    expect(rebuild()).toMatch(/^\d+ 个，全部生成（程序、设置或手写的内容变了）$/);
  }, 300_000);

  it('after a build was killed in the middle of its pages', async () => {
    put('documents/己镇.txt', town('己镇'));
    const before = filesIn(site);
    const child = spawn(process.execPath, command(site), { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise<void>((resolve) => {
      const watch = setInterval(() => {
        const unfinished = readdirSync(folder).find((name) => name.startsWith('.mingbai-new-site-'));
        if (child.exitCode !== null || (unfinished && existsSync(join(folder, unfinished, 'projects')))) {
          clearInterval(watch);
          child.kill('SIGKILL');
          resolve();
        }
      }, 5);
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(child.signalCode).toBe('SIGKILL');
    expect(filesIn(site)).toEqual(before);
    expect(rebuild()).toMatch(/；文档新增 \S+$/);
  }, 300_000);

  it('after pages were damaged, removed, or replaced by a page as long or a link to the same bytes: those pages', () => {
    const pages = readdirSync(join(site, 'projects'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const [first = '', second = '', third = '', fourth = ''] = pages.map(({ name }) =>
      join(site, 'projects', name, 'index.html'),
    );
    truncateSync(first, 100);
    rmSync(second);
    writeFileSync(third, readFileSync(third, 'utf8').replaceAll('0', '9'));
    renameSync(fourth, join(folder, 'elsewhere.html'));
    symlinkSync(join(folder, 'elsewhere.html'), fourth);
    expect(rebuild()).toMatch(/生成 4 个（projects 4）/);
    expect(lstatSync(fourth).isFile()).toBe(true);
  }, 300_000);

  it('after what it remembers of the site was damaged: all, and says so', () => {
    truncateSync(memoryOf(site), 1000);
    expect(rebuild()).toMatch(/全部生成（上次的记录损坏，不用它）/);
  }, 300_000);
});
