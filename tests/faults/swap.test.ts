import { spawnSync } from 'node:child_process';
import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPublication } from '../../scripts/publisher/openPublication.ts';
import { LIST, listFiles } from '../../scripts/publisher/writtenFiles.ts';
import { filesIn } from '../support/filesIn.ts';

let root = '';
let said: string[] = [];
const at = (...path: string[]) => join(root, ...path);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingbai-publisher-'));
  said = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const open = (out = at('site'), keep: string[] = []) =>
  openPublication(out, { keep, mark: 'data/datapackage.json', say: (line) => said.push(line) });

const write = (folder: string, files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

const publish = async (files: Readonly<Record<string, string>>, out?: string) =>
  open(out).publish(async (unfinished) => write(unfinished, files));

/** What lies in the site, without its list. */
const site = (folder = at('site')) => {
  const { [LIST]: _, ...files } = filesIn(folder);
  return files;
};

/** Calls that change something on the disk. */
const CHANGES = [
  'renameSync',
  'rmSync',
  'writeFileSync',
  'mkdirSync',
  'linkSync',
  'symlinkSync',
  'copyFileSync',
] as const;

/** Lets so many changes happen and then none any more, as when the power goes: not even what cleans up. @returns how many were asked for */
async function stoppedAfter(changes: number, run: () => Promise<unknown>): Promise<number> {
  const real = Object.fromEntries(CHANGES.map((name) => [name, fs[name]]));
  let asked = 0;
  for (const name of CHANGES) {
    Object.assign(fs, {
      [name]: (...given: never[]) => {
        asked += 1;
        if (asked > changes) throw Object.assign(new Error('stopped'), { code: 'STOPPED' });
        return (real[name] as (...given: never[]) => unknown)(...given);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    await run().catch(() => {});
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
  return asked;
}

describe('a site that is replaced', () => {
  const before = { 'index.html': 'before', 'projects/a/index.html': 'a' };
  const after = { 'index.html': 'after', 'projects/b/index.html': 'b' };

  it('is whole again after the next command, wherever the swap was stopped, even if that command fails', async () => {
    await publish(before);
    const steps = await stoppedAfter(Number.POSITIVE_INFINITY, () => publish(after));
    expect(steps).toBeGreaterThan(8);
    const seen = new Set<string>();
    for (let step = 0; step < steps; step += 1) {
      rmSync(root, { recursive: true, force: true });
      mkdirSync(root);
      await publish(before);
      write(at('site'), { 'letter.txt': 'of the office' });
      await stoppedAfter(step, () => publish(after));
      seen.add(existsSync(at('site')) ? 'there' : 'away');
      // The next command opens the folder, and then fails.
      open().close();
      const { 'letter.txt': letter, ...files } = site();
      expect(letter, `stopped after ${step} changes`).toBe('of the office');
      expect([before, after], `stopped after ${step} changes`).toContainEqual(files);
      expect(readdirSync(root), `stopped after ${step} changes`).toEqual(['site']);
      await publish({ 'index.html': 'third' });
      expect(site()).toEqual({ 'index.html': 'third', 'letter.txt': 'of the office' });
    }
    expect([...seen].sort()).toEqual(['away', 'there']);
  });

  it('is put back, and the report says so, where an earlier version was stopped between its renames', () => {
    const earlier = { ...before, 'data/datapackage.json': '{}' };
    write(at('.mingbai-old-site-4711'), earlier);
    write(at('.mingbai-new-site-4711'), { 'index.html': 'half' });
    open().close();
    expect(site()).toEqual(earlier);
    expect(said).toEqual([expect.stringMatching(/上次运行在替换网站时中断，已把原来的放回/)]);
    expect(readdirSync(root)).toEqual(['site']);
  });

  it('is not mistaken for that of a neighbour with a longer name', () => {
    write(at('.mingbai-old-site-2-4711'), before);
    open().close();
    expect(readdirSync(root)).toEqual(['.mingbai-old-site-2-4711']);
  });

  it('keeps its old state where building the new one fails', async () => {
    await publish(before);
    await expect(open().publish(async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(site()).toEqual(before);
    expect(readdirSync(root)).toEqual(['site']);
  });

  it('never takes over what an unfinished folder of the same process number holds', async () => {
    write(at(`.mingbai-new-site-${process.pid}`), { 'stale.html': 'stale' });
    await publish(after);
    expect(site()).toEqual(after);
  });

  it('leads where a link to it leads, and the link stays', async () => {
    mkdirSync(at('served'));
    symlinkSync(at('served'), at('site'));
    await publish(after);
    expect(fs.lstatSync(at('site')).isSymbolicLink()).toBe(true);
    expect(site(at('served'))).toEqual(after);
  });

  it('may be an empty folder that somebody made for it', async () => {
    mkdirSync(at('site'));
    await publish(after);
    expect(site()).toEqual(after);
    expect(readdirSync(root)).toEqual(['site']);
    expect(said).toEqual([]);
  });

  it('may have a name as long as names can be', async () => {
    const out = at('网'.repeat(85));
    await publish(before, out);
    await publish(after, out);
    expect(site(out)).toEqual(after);
  });
});

describe('what others put into it', () => {
  it('is kept in its place, a link as a link, and said', async () => {
    await publish({ 'index.html': '1', 'data/a.csv': 'a' });
    write(at('site'), { '.well-known/security.txt': 'mail', 'data/mine.xlsx': 'mine' });
    symlinkSync('index.html', at('site/start.html'));
    await publish({ 'index.html': '2' });
    expect(site()).toMatchObject({ 'index.html': '2', '.well-known/security.txt': 'mail', 'data/mine.xlsx': 'mine' });
    expect(fs.readlinkSync(at('site/start.html'))).toBe('index.html');
    expect(existsSync(at('site/data/a.csv'))).toBe(false);
    expect(said).toEqual(['保留 3 个不是本程序写的文件：.well-known/security.txt、data/mine.xlsx、start.html']);
  });

  it('is kept where it is a folder with nothing in it, and ours goes out of which somebody took all', async () => {
    await publish({ 'index.html': '1', 'data/a.csv': 'a', 'units/a/index.html': 'a' });
    for (const folder of ['files/2024', 'data/mine']) mkdirSync(at('site', folder), { recursive: true });
    rmSync(at('site/units/a/index.html'));
    await publish({ 'index.html': '2', 'data/mine/b.csv': 'b' });
    await publish({ 'index.html': '3' });
    expect(existsSync(at('site/files/2024'))).toBe(true);
    expect(existsSync(at('site/units'))).toBe(false);
    expect(site()).toEqual({ 'index.html': '3' });
    expect(said[0]).toBe('保留 2 个不是本程序写的文件：data/mine/、files/2024/');
  });

  it('is told from what we wrote into one folder of it alone', async () => {
    await open().publish(async (unfinished) => {
      write(unfinished, { 'index.html': '1', 'data/a.csv': 'a' });
      listFiles(join(unfinished, 'data'));
    });
    await publish({ 'b.csv': 'b' }, at('site/data'));
    await publish({ 'index.html': '2' });
    expect(site()).toEqual({ 'index.html': '2' });
    expect(said).toEqual([]);
  });

  it('stops the command where the new site would stand in its place', async () => {
    await publish({ 'index.html': '1' });
    write(at('site'), { 'about.html': 'mine' });
    await expect(publish({ 'about.html': 'ours' })).rejects.toThrow(
      /about\.html：不是本程序写的文件，而新的网站在这里也有一个；应为放在别处的文件。请把它移到别处再运行。/,
    );
    expect(site()).toEqual({ 'index.html': '1', 'about.html': 'mine' });
  });

  it('stops the command where it is a folder in the place of a page, and is named where it lies', async () => {
    await publish({ 'index.html': '1' });
    rmSync(at('site/index.html'));
    write(at('site'), { 'index.html/mine.txt': 'mine' });
    await expect(publish({ 'index.html': '2' })).rejects.toThrow(/site\/index\.html\/mine\.txt：不是本程序写的文件/);
    expect(site()).toEqual({ 'index.html/mine.txt': 'mine' });
  });

  it.runIf(process.platform === 'linux')('stops the command where its name is in another encoding', async () => {
    await publish({ 'index.html': '1' });
    writeFileSync(Buffer.concat([Buffer.from(`${at('site')}/`), Buffer.from([0xff, 0xfe])]), 'mine');
    await expect(publish({ 'index.html': '2' })).rejects.toThrow(/文件名不是 UTF-8 编码；.*把它移到别处/);
    expect(existsSync(at('site/index.html'))).toBe(true);
  });

  it('is kept as a whole where an earlier version left no list of what it wrote', async () => {
    write(at('site'), { 'data/datapackage.json': 'old', 'letter.txt': 'mine' });
    await publish({ 'index.html': '2' });
    expect(site()).toEqual({ 'index.html': '2' });
    expect(site(at('site-earlier'))).toEqual({ 'data/datapackage.json': 'old', 'letter.txt': 'mine' });
    expect(said).toEqual([expect.stringMatching(/整个移到 .*site-earlier/)]);
  });

  it('leaves nothing behind where only data lay there, written before the first site', async () => {
    await open(at('site/data')).publish(async (unfinished) => write(unfinished, { 'datapackage.json': '1' }));
    await publish({ 'index.html': '2' });
    expect(site()).toEqual({ 'index.html': '2' });
    expect(readdirSync(root)).toEqual(['site']);
    expect(said).toEqual([]);
  });
});

describe('a folder is refused', () => {
  it.each<[string, string, () => void, RegExp]>([
    ['that is a file', 'site', () => writeFileSync(at('site'), ''), /site：是文件，不是文件夹/],
    ['below a file', 'f/site', () => writeFileSync(at('f'), ''), /是文件，不是文件夹/],
    ['behind a link that leads nowhere', 'site', () => symlinkSync(at('no'), at('site')), /指向的地方已经不在/],
    ['behind links in a circle', 'site', () => symlinkSync(at('site'), at('site')), /一圈互相指向的快捷方式/],
    ['that holds what must survive', '.', () => {}, /生成网站会清空这个文件夹，而 .*content 在里面/],
    ['inside of it', 'content/texts', () => {}, /texts：在 .*content 里面/],
    ['inside of it by way of a link', 'way/tables', () => symlinkSync(at('content'), at('way')), /在 .*content 里面/],
  ])('%s', (_, out, prepare, sentence) => {
    mkdirSync(at('content'));
    prepare();
    expect(() => open(at(out), [at('content')])).toThrow(sentence);
  });

  it('that holds something of others and nothing of ours', async () => {
    write(at('site'), { 'letter.txt': 'mine' });
    await expect(publish({ 'index.html': '1' })).rejects.toThrow(/这个文件夹里有别的文件/);
    expect(site()).toEqual({ 'letter.txt': 'mine' });
  });

  it('that another command is at, until that is over', () => {
    const first = open();
    expect(() => open()).toThrow(/另一个命令正在生成这个文件夹；应为一次一个。请等它结束再运行/);
    first.close();
    open().close();
  });

  it('that another machine is at, which it names, with how long a machine that stopped is waited for', () => {
    writeFileSync(at('.mingbai-lock-site'), JSON.stringify({ pid: 1, host: 'elsewhere', began: '' }));
    expect(() => open()).toThrow(/另一台电脑（elsewhere）上的命令正在生成这个文件夹.*那边已经停了的，15 分钟后再运行/);
  });

  it.each([
    ['a process that is gone', { pid: spawnSync(process.execPath, ['-e', '']).pid, began: '1' }],
    ['an earlier process of our number', { pid: process.pid, began: '1' }],
    ['an earlier process of a number that another has now', { pid: process.ppid, began: '1' }],
  ])('but not for a lock of %s', (_, holder) => {
    writeFileSync(at('.mingbai-lock-site'), JSON.stringify({ host: hostname(), ...holder }));
    open().close();
    expect(readdirSync(root)).toEqual([]);
  });
});
