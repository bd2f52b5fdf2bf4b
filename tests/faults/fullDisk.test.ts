import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
  mount('size=2m');
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
