import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countyText } from '../support/county.ts';
import { filesIn } from '../support/filesIn.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingbai-full-'));
const disk = join(folder, 'disk');
mkdirSync(disk);
const mount = (options: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'ignore' }).status === 0;
const unmount = () => spawnSync('umount', [disk], { stdio: 'ignore' });
const permitted = process.platform === 'linux' && mount('size=64k');
if (permitted) unmount();
afterAll(() => {
  unmount();
  rmSync(folder, { recursive: true, force: true });
});

const documents = join(folder, 'county/documents');
mkdirSync(documents, { recursive: true });
writeFileSync(join(documents, 'hongyazi.txt'), countyText('hongyazi-2024.txt'));
const data = (content = join(folder, 'county')) =>
  spawnSync(process.execPath, ['scripts/data.ts', '--content', content, '--out', join(disk, 'out')], {
    encoding: 'utf8',
  });

it.runIf(permitted)('data on a disk that fills up stand as they were, and the report names the file', () => {
  // The data of two documents lie on it twice while they are exchanged.
  mount('size=4m');
  expect(data().status).toBe(0);
  const before = filesIn(join(disk, 'out/data'));
  writeFileSync(join(documents, 'taole.txt'), countyText('taole-2022.txt'));
  const free = spawnSync('df', ['-B1', '--output=avail', disk], { encoding: 'utf8' }).stdout.trim().split('\n').at(-1);
  writeFileSync(join(disk, 'fill'), new Uint8Array(Number(free) - 200_000));
  const { status, stderr } = data();
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^错误：.+\/out\/\.mingbai-new-data-\w+\/.+：磁盘满了；应为有空闲的磁盘。请腾出空间后再运行。\n$/,
  );
  expect(filesIn(join(disk, 'out/data'))).toEqual(before);
  expect(readdirSync(join(disk, 'out'))).toEqual(['data']);
  rmSync(join(disk, 'fill'));
  expect(data().status).toBe(0);
  unmount();
});

it.runIf(permitted)(
  'content on a disk that only reads is read, and data elsewhere are refused in a sentence on it',
  () => {
    mount('size=2m');
    mkdirSync(join(disk, 'county/documents'), { recursive: true });
    writeFileSync(join(disk, 'county/documents/a.txt'), countyText('hongyazi-2024.txt'));
    mount('remount,ro');
    const out = join(folder, 'elsewhere');
    const command = ['scripts/data.ts', '--content', join(disk, 'county'), '--out', out];
    expect(spawnSync(process.execPath, command).status).toBe(0);
    expect(readdirSync(join(out, 'data'))).toContain('projects.csv');
    expect(data(join(disk, 'county')).stderr).toMatch(/所在的磁盘是只读的/);
    unmount();
  },
);

it('whatever writes a file names it where a disk is full: all through one function', () => {
  const written = /\b(?:writeFileSync|appendFileSync|writeSync|createWriteStream|writeFile)\(/;
  const past = globSync('{src,scripts}/**/*.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.includes('/bench') && written.test(readFileSync(file, 'utf8')));
  expect(past.sort()).toEqual(['scripts/files/writeTo.ts']);
});

it.runIf(permitted)('a disk without a byte left is told, and no lock stays on it', () => {
  mount('size=64k');
  mkdirSync(join(disk, 'out'));
  writeFileSync(join(disk, 'fill'), new Uint8Array(64 * 1024));
  const { status, stderr } = data();
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^错误：\S+\/out\/\S+：磁盘满了；.*\n$/)]);
  expect(readdirSync(join(disk, 'out'))).toEqual([]);
  unmount();
});

const command = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], { encoding: 'utf8' });

it.runIf(permitted)(
  'a site on a disk that is too small by little or much says that it is full, and leaves nothing on it',
  () => {
    const build = () => command('build', '--content', join(folder, 'county'), '--out', join(disk, 'site'));
    mount('size=100m');
    expect(build().status).toBe(0);
    const kilobytes = (part: string) =>
      Number.parseInt(spawnSync('du', ['-sk', join(disk, 'site', part)], { encoding: 'utf8' }).stdout, 10);
    const [whole, index] = [kilobytes('.'), kilobytes('search-index')];
    const afterIndex = kilobytes('licences.txt') + kilobytes('read/mingbai-read.html');
    unmount();
    // In the middle of the pages, of what is copied beside them, and of the index of the search.
    for (const [size, file] of [
      [whole / 10, 'index.html'],
      [whole / 2, '/read/'],
      [whole - afterIndex - index / 2, '/search-index/'],
    ] as const) {
      mount(`size=${Math.floor(size)}k`);
      const { status, stderr } = build();
      expect({ status, stderr, left: readdirSync(disk) }, file).toEqual({
        status: 1,
        stderr: expect.stringMatching(
          /^错误：(?:[^：]+ → )?\S+\/disk\/\.mingbai-new-site-\w+\/\S+：磁盘满了；应为有空闲的磁盘。请腾出空间后再运行。\n$/,
        ),
        left: [],
      });
      expect(stderr).toContain(file);
      unmount();
    }
  },
);

it.runIf(permitted)('a store of shards that is full is told with its file, whichever county was not taken', () => {
  const list = join(folder, 'tasks.yaml');
  const task = { county: '平罗县', year: 2024, content: join(folder, 'county'), site: 'https://a.example/' };
  writeFileSync(list, JSON.stringify({ shards: [task] }));
  mount('size=300k');
  const { status, stdout } = command(
    'shards',
    '--tasks',
    list,
    '--store',
    join(disk, 'store'),
    '--out',
    join(folder, 'laid'),
  );
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^平罗县 2024 失败：\S+\/disk\/store\/objects\/\S+：磁盘满了；应为有空闲的磁盘。请腾出空间后再运行。$/m,
  );
  unmount();
});
